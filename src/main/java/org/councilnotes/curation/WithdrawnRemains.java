package org.councilnotes.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.OriginalFile;
import org.councilnotes.corpus.WithdrawnNotes;

/**
 * What lies in a corpus of notes that are withdrawn: their files, the sidecars of these, copies of
 * both that were kept when they were replaced, and the corrections of their tags, which quote words
 * of them.
 *
 * @param files in the corpus folder, each of its own
 * @param members paths of files within containers, which cannot be deleted by themselves, and of
 *     kept copies of such containers
 */
public record WithdrawnRemains(List<Path> files, List<String> members) {

  public WithdrawnRemains {
    files = List.copyOf(files);
    members = List.copyOf(members);
  }

  /**
   * Looks for them now.
   *
   * @param entry of the list of withdrawn notes
   * @param paths of other files of the note, by the ledgers
   * @throws UncheckedIOException where a file cannot be read
   */
  public static WithdrawnRemains of(Corpus corpus, WithdrawnNotes.Entry entry, Set<String> paths) {
    Set<String> all = new LinkedHashSet<>(paths);
    entry.files().forEach(file -> all.add(file.path()));
    List<Path> files = new ArrayList<>();
    List<String> members = new ArrayList<>();
    for (String path : all) {
      Optional<OriginalFile> there =
          corpus.original(path).filter(file -> paths.contains(path) || isThat(file, entry));
      if (path.contains(ContainerFile.INSIDE)) {
        there.ifPresent(_ -> members.add(path));
      } else {
        there.ifPresent(file -> files.addAll(withSidecar(file)));
      }
    }
    KeptCopies kept = KeptCopies.in(corpus);
    files.addAll(kept.of(all, entry));
    members.addAll(kept.containers(all));
    entry.note().map(corpus::correctionsFile).filter(Files::isRegularFile).ifPresent(files::add);
    return new WithdrawnRemains(
        files.stream().distinct().toList(), members.stream().distinct().toList());
  }

  /** Whether a file has a content that is withdrawn: another one may lie in its place now. */
  private static boolean isThat(OriginalFile file, WithdrawnNotes.Entry entry) {
    try {
      String hash = file.member().isPresent() ? "" : Corpus.hash(file.file());
      return hash.isEmpty() || entry.files().stream().anyMatch(one -> one.hash().equals(hash));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file.file(), e);
    }
  }

  private static List<Path> withSidecar(OriginalFile file) {
    return Stream.concat(
            Stream.of(file.file()), file.sidecarPath().filter(Files::isRegularFile).stream())
        .toList();
  }

  /**
   * Deletes the files; members of containers stay.
   *
   * @throws UncheckedIOException where one cannot be deleted; those before it are gone
   */
  public void deleteFiles() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot be deleted: " + file, e);
      }
    }
  }
}
