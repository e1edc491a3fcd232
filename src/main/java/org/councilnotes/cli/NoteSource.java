package org.councilnotes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.corpus.Container;
import org.councilnotes.ingest.NoteWay;
import org.councilnotes.ingest.Reading;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveProblem;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.HeldNote;
import org.councilnotes.search.NoteName;

/** Finds the note that an argument means: a file, read on the spot, or a note of the index. */
final class NoteSource implements AutoCloseable {

  private final Places places;
  private NoteWay way;

  NoteSource(Places places) {
    this.places = places;
  }

  /** A note, with what the index knows of it where it comes from there; or why there is none. */
  sealed interface Found {
    record Here(Note note, Optional<HeldNote> held) implements Found {
      static Here bare(Note note) {
        return new Here(note, Optional.empty());
      }

      static Here of(HeldNote held) {
        return new Here(held.note(), Optional.of(held));
      }
    }

    record Nothing(String reason, int exitCode) implements Found {}
  }

  /**
   * What several arguments mean.
   *
   * @param missing the first that means no note; those behind it were not looked for
   */
  record Several(List<Note> notes, Optional<Found.Nothing> missing) {
    Several {
      notes = List.copyOf(notes);
    }
  }

  Several findAll(List<String> arguments) {
    List<Note> notes = new ArrayList<>();
    for (String argument : arguments) {
      switch (find(argument)) {
        case Found.Here here -> notes.add(here.note());
        case Found.Nothing nothing -> {
          return new Several(notes, Optional.of(nothing));
        }
      }
    }
    return new Several(notes, Optional.empty());
  }

  Found find(String argument) {
    return file(argument)
        .map(this::read)
        .or(() -> member(argument))
        .orElseGet(() -> stored(argument));
  }

  /** The file that {@code a.zip!/b.pdf} means; empty where there is no such archive. */
  private Optional<Found> member(String argument) {
    int inside = argument.indexOf(Container.INSIDE);
    Optional<Path> archive =
        inside < 0
            ? Optional.empty()
            : file(argument.substring(0, inside)).filter(Container::isOne);
    String name = argument.substring(inside + (inside < 0 ? 1 : Container.INSIDE.length()));
    return archive.map(file -> inArchive(file, Optional.of(name)));
  }

  private Found inArchive(Path file, Optional<String> member) {
    try (ArchivedFile archive = ArchivedFile.open(file)) {
      return archive.meant(member).map(this::read).orElseGet(archive::explanation);
    }
  }

  private static Optional<Path> file(String argument) {
    try {
      return Optional.of(Path.of(argument)).filter(Files::exists);
    } catch (InvalidPathException notAFile) {
      return Optional.empty();
    }
  }

  private Found stored(String argument) {
    try (ArchiveReader reader = places.reader()) {
      return new NoteName(argument)
          .idIn(reader)
          .flatMap(id -> HeldNote.of(id, reader))
          .<Found>map(Found.Here::of)
          .orElseGet(
              () ->
                  new Found.Nothing(
                      "neither a file nor a note of the archive: " + argument, ExitCodes.FAILURES));
    } catch (ArchiveProblem unreadable) {
      return new Found.Nothing(
          "no file: %s, and %s".formatted(argument, unreadable.getMessage()), ExitCodes.CANNOT_RUN);
    }
  }

  private Found read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Found.Nothing("not a file: " + file, ExitCodes.FAILURES);
    }
    if (Container.isOne(file)) {
      return inArchive(file, Optional.empty());
    }
    Reading reading = readingOf(file);
    return reading
        .note()
        .<Found>map(Found.Here::bare)
        .orElseGet(() -> nothing(file, reading.outcome()));
  }

  private Reading readingOf(Path file) {
    try {
      return way().read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }

  private static Found nothing(Path file, Outcome outcome) {
    String reason = "%s: %s, %s".formatted(file, outcome.state(), outcome.reason());
    return new Found.Nothing(reason, ExitCodes.FAILURES);
  }

  private NoteWay way() {
    if (way == null) {
      way = NoteWay.forOne(places.corpus());
    }
    return way;
  }

  @Override
  public void close() {
    if (way != null) {
      way.close();
    }
  }
}
