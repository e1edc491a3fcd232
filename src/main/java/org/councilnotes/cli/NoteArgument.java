package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.corpus.ContainerUnpacker;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.corpus.InputFile;
import org.councilnotes.corpus.UnpackedContainer;
import org.councilnotes.file.ScratchFolder;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.redline.review.ReviewedDraft;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteLookup;
import picocli.CommandLine;

/**
 * Resolves an argument to a note: a file, which is read, a note of the archive, or standard input.
 */
final class NoteArgument implements AutoCloseable {

  private final LocationOptions places;
  private NotePipeline way;
  private Optional<InputFile> input = Optional.empty();

  /** Media type of standard input; empty before it was read. */
  private String inputType = "";

  NoteArgument(LocationOptions places) {
    this.places = places;
  }

  /** A note, with what the archive knows of it where it comes from there; or why there is none. */
  sealed interface Resolution {
    record Resolved(Note note, Optional<ArchivedNote> held) implements Resolution {
      static Resolved bare(Note note) {
        return new Resolved(note, Optional.empty());
      }

      static Resolved of(ArchivedNote held) {
        return new Resolved(held.note(), Optional.of(held));
      }
    }

    record Unresolved(String reason, int exitCode) implements Resolution {}
  }

  /**
   * The notes of several arguments.
   *
   * @param missing the first argument that is no note; later ones were not resolved
   */
  record ResolvedNotes(List<Note> notes, Optional<Resolution.Unresolved> missing) {
    ResolvedNotes {
      notes = List.copyOf(notes);
    }
  }

  ResolvedNotes findAll(List<String> arguments) {
    List<Note> notes = new ArrayList<>();
    for (String argument : arguments) {
      switch (find(argument)) {
        case Resolution.Resolved here -> notes.add(here.note());
        case Resolution.Unresolved nothing -> {
          return new ResolvedNotes(notes, Optional.of(nothing));
        }
      }
    }
    return new ResolvedNotes(notes, Optional.empty());
  }

  Resolution find(String argument) {
    return pathOf(argument)
        .map(this::read)
        .or(() -> member(argument))
        .orElseGet(() -> stored(argument));
  }

  /** The file that {@code a.zip!/b.pdf} means; empty where there is no such archive. */
  private Optional<Resolution> member(String argument) {
    int inside = argument.indexOf(ContainerFile.INSIDE);
    Optional<Path> archive =
        inside < 0
            ? Optional.empty()
            : pathOf(argument.substring(0, inside)).filter(ContainerFile::isContainer);
    String name = argument.substring(inside + (inside < 0 ? 1 : ContainerFile.INSIDE.length()));
    return archive.map(file -> inArchive(file, Optional.of(name)));
  }

  private Resolution inArchive(Path file, Optional<String> member) {
    try (ZipArgument archive =
        ZipArgument.open(file, isInput(file) ? InputFile.SIGN : file.toString())) {
      return archive.selectedFile(member).map(this::read).orElseGet(archive::explanation);
    }
  }

  /**
   * The file that an argument names; for {@code -} one with what came over standard input, which is
   * read once. Empty where it is no file.
   */
  private Optional<Path> pathOf(String argument) {
    if (argument.equals(InputFile.SIGN)) {
      input = input.or(() -> Optional.of(InputFile.read(System.in)));
      return input.map(InputFile::path);
    }
    return file(argument);
  }

  /**
   * The file of an argument that was resolved, where it is one of Word: by its name, from standard
   * input by its content. It is there until this is closed.
   */
  Optional<Path> wordFile(String argument) {
    return pathOf(argument)
        .filter(Files::isRegularFile)
        .filter(
            file ->
                isInput(file)
                    ? ReviewedDraft.isWordType(inputType)
                    : ReviewedDraft.isWord(file.toString()));
  }

  private static Optional<Path> file(String argument) {
    try {
      return Optional.of(Path.of(argument)).filter(Files::exists);
    } catch (InvalidPathException notAFile) {
      return Optional.empty();
    }
  }

  private Resolution stored(String argument) {
    try (ArchiveReader reader = places.reader()) {
      return new NoteLookup(argument)
          .idIn(reader)
          .flatMap(id -> ArchivedNote.of(id, reader))
          .<Resolution>map(Resolution.Resolved::of)
          .orElseGet(
              () ->
                  new Resolution.Unresolved(
                      "neither a file nor a note of the archive: " + argument, ExitCodes.FAILURES));
    } catch (ArchiveProblem unreadable) {
      return new Resolution.Unresolved(
          "no file: %s, and %s".formatted(argument, unreadable.getMessage()), ExitCodes.CANNOT_RUN);
    }
  }

  private Resolution read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Resolution.Unresolved("not a file: " + file, ExitCodes.FAILURES);
    }
    if (ContainerFile.isContainer(file)) {
      return inArchive(file, Optional.empty());
    }
    PipelineResult reading = readingOf(file);
    inputType = isInput(file) ? reading.mime() : inputType;
    return reading
        .note()
        .<Resolution>map(Resolution.Resolved::bare)
        .orElseGet(() -> nothing(file, reading.outcome()));
  }

  private PipelineResult readingOf(Path file) {
    try {
      return way().read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }

  private Resolution nothing(Path file, FileOutcome outcome) {
    String reason = "%s: %s, %s".formatted(name(file), outcome.state(), outcome.english());
    return new Resolution.Unresolved(reason, ExitCodes.FAILURES);
  }

  /** Nobody knows the temporary file of standard input. */
  private String name(Path file) {
    return isInput(file) ? InputFile.NAME : file.toString();
  }

  private boolean isInput(Path file) {
    return input.filter(given -> given.path().equals(file)).isPresent();
  }

  private NotePipeline way() {
    if (way == null) {
      way = NotePipeline.forOne(places.corpus());
    }
    return way;
  }

  @Override
  public void close() {
    if (way != null) {
      way.close();
    }
    input.ifPresent(InputFile::close);
  }

  /**
   * An archive named on the command line, unpacked for as long as it is open.
   *
   * @param path as it was named
   */
  private record ZipArgument(String path, ScratchFolder folder, UnpackedContainer unpacked)
      implements AutoCloseable {

    private static final int MOST_NAMED = 20;

    /**
     * Unpacks a container into a temporary folder.
     *
     * @param path as people know it
     * @throws UncheckedIOException where no such folder can be created
     */
    static ZipArgument open(Path file, String path) {
      try {
        ScratchFolder folder = ScratchFolder.open("archive");
        CorpusFile archive = new CorpusFile(path, file, Optional.empty());
        return new ZipArgument(
            path, folder, new ContainerUnpacker(archive, folder.path()).unpack());
      } catch (IOException e) {
        throw new UncheckedIOException("no temporary folder for archives", e);
      }
    }

    /** The one file that is meant; empty where several match, or none. */
    Optional<Path> selectedFile(Optional<String> member) {
      List<CorpusFile> documents = unpacked.documents();
      if (member.isEmpty()) {
        return documents.stream().map(CorpusFile::file).findFirst().filter(f -> isSingle());
      }
      String wanted = path + ContainerFile.INSIDE + member.get();
      return documents.stream()
          .filter(d -> d.path().equals(wanted))
          .map(CorpusFile::file)
          .findFirst();
    }

    private boolean isSingle() {
      return unpacked.documents().size() == 1;
    }

    /** Why no file is meant, with those that could be. */
    NoteArgument.Resolution.Unresolved explanation() {
      List<CorpusFile> documents = unpacked.documents();
      if (documents.isEmpty()) {
        String state = unpacked.outcome().state();
        String reason = "%s: %s, %s".formatted(path, state, unpacked.outcome().english());
        return new NoteArgument.Resolution.Unresolved(reason, ExitCodes.FAILURES);
      }
      String names =
          documents.stream()
              .limit(MOST_NAMED)
              .map(d -> "\n  " + d.path())
              .collect(Collectors.joining());
      String more = documents.size() > MOST_NAMED ? "\n  ..." : "";
      return new NoteArgument.Resolution.Unresolved(
          "%s: an archive; name one of its files:%s%s".formatted(path, names, more),
          CommandLine.ExitCode.USAGE);
    }

    @Override
    public void close() {
      folder.close();
    }
  }
}
