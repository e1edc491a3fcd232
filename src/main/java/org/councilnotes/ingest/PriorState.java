package org.councilnotes.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.councilnotes.ingest.imports.ImportedNoteWriter;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;

/**
 * The archive that a run starts from.
 *
 * @param ledger the state of each file
 * @param notes gives a committed note by its id
 * @param known files of which a large share must not be missing; empty where any may be
 * @param accepted paths of those that may be missing where no other may; empty where no removals
 *     were accepted
 */
public record PriorState(
    List<LedgerEntry> ledger,
    Function<String, Optional<Note>> notes,
    List<LedgerEntry> known,
    Set<String> accepted) {

  /** The state for an archive that is built from nothing. */
  public static final PriorState NOTHING =
      new PriorState(List.of(), id -> Optional.empty(), List.of());

  public PriorState {
    ledger = List.copyOf(ledger);
    known = List.copyOf(known);
    accepted = Set.copyOf(accepted);
  }

  /** A state of which no removals were accepted. */
  public PriorState(
      List<LedgerEntry> ledger, Function<String, Optional<Note>> notes, List<LedgerEntry> known) {
    this(ledger, notes, known, Set.of());
  }

  /**
   * The state for an archive that is rebuilt and keeps imported notes, which are written to it
   * first.
   *
   * @param held the archive before, which is closed; empty where nothing is to be kept
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

  /** The state of an archive. The reader must stay open during the run. */
  public static PriorState of(ArchiveReader reader) {
    List<LedgerEntry> ledger = reader.ledger();
    return new PriorState(ledger, reader::note, ledger);
  }

  /**
   * The same state with the imported notes of the public world, no more and no less: some may have
   * come or gone while this world was not kept.
   *
   * @param writer what changes is written to it
   */
  public PriorState withImportedOf(ArchiveReader publicWorld, ArchiveWriter writer) {
    List<LedgerEntry> kept = ImportedNoteWriter.withdrawMissing(publicWorld, ledger, writer);
    List<LedgerEntry> lines = ImportedNoteWriter.carryMissing(publicWorld, kept, writer);
    return new PriorState(
        Stream.concat(kept.stream(), lines.stream()).toList(), notes, known, accepted);
  }

  /** The same state where these files must still be present. */
  public PriorState withKnownFiles(List<LedgerEntry> files) {
    return new PriorState(ledger, notes, files, accepted);
  }

  /** The same state where any file may be missing. */
  public PriorState acceptingRemovals() {
    return withKnownFiles(List.of());
  }

  /** The same state where these files may be missing, and no others. */
  public PriorState acceptingRemovals(Set<String> paths) {
    return new PriorState(ledger, notes, known, paths);
  }
}
