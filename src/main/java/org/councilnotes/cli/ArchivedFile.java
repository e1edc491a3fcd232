package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.corpus.Container;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.corpus.Unpacked;
import org.councilnotes.corpus.Unpacking;
import org.councilnotes.scratch.ScratchFolder;
import picocli.CommandLine;

/**
 * An archive named on the command line, unpacked for as long as it is open.
 *
 * @param path as it was named
 */
record ArchivedFile(String path, ScratchFolder folder, Unpacked unpacked) implements AutoCloseable {

  private static final int MOST_NAMED = 20;

  /**
   * Unpacks an archive into a temporary folder.
   *
   * @throws UncheckedIOException where there can be none
   */
  static ArchivedFile open(Path file) {
    try {
      ScratchFolder folder = ScratchFolder.open("archive");
      CorpusFile archive = new CorpusFile(file.toString(), file, Optional.empty());
      return new ArchivedFile(
          file.toString(), folder, new Unpacking(archive, folder.path()).unpack());
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for archives", e);
    }
  }

  /** The one file that is meant; empty where several could be, or none. */
  Optional<Path> meant(Optional<String> member) {
    List<CorpusFile> documents = unpacked.documents();
    if (member.isEmpty()) {
      return documents.stream().map(CorpusFile::file).findFirst().filter(f -> isSingle());
    }
    String wanted = path + Container.INSIDE + member.get();
    return documents.stream()
        .filter(d -> d.path().equals(wanted))
        .map(CorpusFile::file)
        .findFirst();
  }

  private boolean isSingle() {
    return unpacked.documents().size() == 1;
  }

  /** Why none is meant, and what could be. */
  NoteSource.Found.Nothing explanation() {
    List<CorpusFile> documents = unpacked.documents();
    if (documents.isEmpty()) {
      String state = unpacked.outcome().state();
      String reason = "%s: %s, %s".formatted(path, state, unpacked.outcome().reason());
      return new NoteSource.Found.Nothing(reason, ExitCodes.FAILURES);
    }
    String names =
        documents.stream()
            .limit(MOST_NAMED)
            .map(d -> "\n  " + d.path())
            .collect(Collectors.joining());
    String more = documents.size() > MOST_NAMED ? "\n  ..." : "";
    return new NoteSource.Found.Nothing(
        "%s: an archive; name one of its files:%s%s".formatted(path, names, more),
        CommandLine.ExitCode.USAGE);
  }

  @Override
  public void close() {
    folder.close();
  }
}
