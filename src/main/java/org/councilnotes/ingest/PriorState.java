package org.councilnotes.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.councilnotes.ingest.imports.ImportedNoteWriter;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;

/**
 * The archive that a run goes on from.
 *
 * @param ledger the state of each file
 * @param notes the note of an id, as it was committed last
 * @param known the files of which a large share must not be gone; empty where all may be
 */
public record PriorState(
    List<LedgerEntry> ledger, Function<String, Optional<Note>> notes, List<LedgerEntry> known) {

  /** An archive to be made anew. */
  public static final PriorState NOTHING =
      new PriorState(List.of(), id -> Optional.empty(), List.of());

  public PriorState {
    ledger = List.copyOf(ledger);
    known = List.copyOf(known);
  }

  /**
   * An archive to be made anew that keeps what was imported into the one before, which is written
   * to it first.
   *
   * @param held the one before, which is closed; empty where nothing is to be kept
   */
  public static PriorState imported(Supplier<Optional<ArchiveReader>> held, ArchiveWriter writer) {
    Optional<ArchiveReader> before = held.get();
    if (before.isEmpty()) {
      return NOTHING;
    }
    try (ArchiveReader reader = before.get()) {
      return new PriorState(ImportedNoteWriter.carry(reader, writer), NOTHING.notes(), List.of());
    }
  }

  /** The reader must stay open as long as the run. */
  public static PriorState of(ArchiveReader reader) {
    List<LedgerEntry> ledger = reader.ledger();
    return new PriorState(ledger, reader::note, ledger);
  }

  /** The same where other files must still be there. */
  public PriorState withKnownFiles(List<LedgerEntry> files) {
    return new PriorState(ledger, notes, files);
  }

  /** The same where any file may be gone. */
  public PriorState acceptingRemovals() {
    return withKnownFiles(List.of());
  }
}
