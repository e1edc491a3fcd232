package org.councilnotes.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.councilnotes.note.Note;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;

/**
 * The archive that a run goes on from.
 *
 * @param ledger the state of each file
 * @param notes the note of an id, as it was committed last
 * @param known the files of which a large share must not be gone; empty where all may be
 */
public record Before(
    List<SourceFile> ledger, Function<String, Optional<Note>> notes, List<SourceFile> known) {

  /** An archive to be made anew. */
  public static final Before NOTHING = new Before(List.of(), id -> Optional.empty(), List.of());

  public Before {
    ledger = List.copyOf(ledger);
    known = List.copyOf(known);
  }

  /**
   * An archive to be made anew that keeps what was imported into the one before, which is written
   * to it first.
   *
   * @param held the one before, which is closed; empty where nothing is to be kept
   */
  public static Before imported(Supplier<Optional<ArchiveReader>> held, ArchiveWriter writer) {
    Optional<ArchiveReader> before = held.get();
    if (before.isEmpty()) {
      return NOTHING;
    }
    try (ArchiveReader reader = before.get()) {
      return new Before(ImportedNotes.carry(reader, writer), NOTHING.notes(), List.of());
    }
  }

  /** The reader must stay open as long as the run. */
  public static Before of(ArchiveReader reader) {
    List<SourceFile> ledger = reader.ledger();
    return new Before(ledger, reader::note, ledger);
  }

  /** The same where other files must still be there. */
  public Before knowing(List<SourceFile> files) {
    return new Before(ledger, notes, files);
  }

  /** The same where any file may be gone. */
  public Before acceptingRemovals() {
    return knowing(List.of());
  }
}
