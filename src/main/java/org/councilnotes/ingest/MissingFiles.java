package org.councilnotes.ingest;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.store.LedgerEntry;

/**
 * The known files that are missing from the corpus now, where they are so many that a run removes
 * nothing.
 *
 * @param paths as the ledger has them, in their order
 * @param known number of all known files that were read
 */
public record MissingFiles(List<String> paths, int known) {

  /** No path has it. */
  private static final String END = "\0";

  public MissingFiles {
    paths = List.copyOf(paths);
  }

  /**
   * Compares names and opens no file: files that were moved count as missing until a run has seen
   * them. One of which there is a copy that was read does not.
   *
   * @return empty where all are there, or so few are missing that a run takes them out
   */
  public static Optional<MissingFiles> in(Corpus corpus, Collection<LedgerEntry> ledger) {
    Set<String> present = present(corpus);
    List<LedgerEntry> read = ledger.stream().filter(VanishedFiles::isRead).toList();
    List<String> gone =
        VanishedFiles.gone(read, path -> present.contains(ContainerFile.outermost(path)), Set.of())
            .stream()
            .map(LedgerEntry::path)
            .sorted()
            .toList();
    return VanishedFiles.isLargeShare(gone.size(), read.size())
        ? Optional.of(new MissingFiles(gone, read.size()))
        : Optional.empty();
  }

  /** Equal only for the same paths, so that whoever has seen them can say which were meant. */
  public String digest() {
    Sha256Digest digest = new Sha256Digest();
    paths.forEach(path -> digest.add(path).add(END));
    return digest.hex();
  }

  private static Set<String> present(Corpus corpus) {
    try {
      return corpus.files().stream().map(CorpusFile::path).collect(Collectors.toSet());
    } catch (UncheckedIOException missing) {
      return Set.of();
    }
  }
}
