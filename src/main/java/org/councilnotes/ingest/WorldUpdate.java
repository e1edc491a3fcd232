package org.councilnotes.ingest;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.corpus.WithdrawnNotes;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.Memoized;

/**
 * One world during a run: its ledger, what writes to it, and the files that are to be read for it.
 * Each world has its own; only readings of files are for several. Not thread-safe.
 */
final class WorldUpdate {

  private final NotePipeline way;
  private final PriorState priorState;
  private final ArchiveWriter writer;
  private final IngestLedger ledger;
  private final CommitSchedule commits;
  private final NoteReconciliation noteReconciliation;
  private final UnchangedFiles unchangedFiles;
  private final Retagging retagging;
  private final Supplier<Map<String, LedgerEntry>> before;
  private final Set<String> hadTheirTurn = new HashSet<>();
  private final Map<String, PendingFile> due = new LinkedHashMap<>();
  private boolean hasTakenOut;

  /**
   * The world before anything is done.
   *
   * @param idle whether the machine has little to do
   */
  WorldUpdate(
      TargetWorld world, NotePipeline way, FileSelection selection, boolean idle, Clock clock) {
    this.way = way;
    priorState = world.priorState();
    writer = new TimedWriter(world.writer(), way.times());
    ledger = new IngestLedger(priorState.ledger(), writer, world.keepsWords());
    commits = new CommitSchedule(writer, clock);
    noteReconciliation = new NoteReconciliation(ledger, way, writer, world.held(), commits, clock);
    unchangedFiles = new UnchangedFiles(ledger, selection, way, idle);
    retagging = new Retagging(way, priorState, ledger, selection);
    before =
        Memoized.of(
            () ->
                priorState.ledger().stream()
                    .collect(Collectors.toMap(LedgerEntry::path, Function.identity())));
  }

  PriorState priorState() {
    return priorState;
  }

  ArchiveWriter writer() {
    return writer;
  }

  IngestLedger ledger() {
    return ledger;
  }

  CommitSchedule commits() {
    return commits;
  }

  NoteReconciliation noteReconciliation() {
    return noteReconciliation;
  }

  UnchangedFiles unchangedFiles() {
    return unchangedFiles;
  }

  Retagging retagging() {
    return retagging;
  }

  /** Files to be read for this world. */
  List<PendingFile> due() {
    return List.copyOf(due.values());
  }

  /** Notes a file to be read where it has changed for this world; withdrawn ones never are. */
  void addIfChanged(PendingFile file) {
    if (way.withdrawn().hasContent(file.hash())) {
      noteReconciliation.withdraw(file);
    } else if (unchangedFiles.isToBeRead(file)) {
      due.put(file.path(), file);
    }
  }

  /** Takes the notes out that are withdrawn, and commits that. */
  void takeOutWithdrawn() {
    hasTakenOut = noteReconciliation.takeOutWithdrawn();
    for (String note : way.withdrawn().notes()) {
      if (priorState.notes().apply(note).isPresent()) {
        writer.removeNote(note);
        hasTakenOut = true;
      }
    }
    if (hasTakenOut) {
      writer.commit();
    }
  }

  /**
   * Removes withdrawn notes from the files of the store, too. What an interrupted run left is done
   * where the store can tell.
   */
  void expungeWithdrawn() {
    WithdrawnNotes list = way.withdrawn();
    Set<String> paths =
        Stream.concat(
                list.entries().stream()
                    .flatMap(entry -> entry.files().stream())
                    .map(WithdrawnNotes.WithdrawnFile::path),
                ledger.all().stream()
                    .filter(line -> line.outcome().isWithdrawn())
                    .map(LedgerEntry::path))
            .collect(Collectors.toSet());
    if (hasTakenOut || writer.hasDeleted(list.notes(), paths)) {
      writer.expunge();
    }
  }

  /** Notes which of the files are still to be read, where others were settled without that. */
  void keepDue(List<PendingFile> files) {
    due.keySet().retainAll(files.stream().map(PendingFile::path).collect(Collectors.toSet()));
  }

  Set<String> duePaths() {
    return Set.copyOf(due.keySet());
  }

  /** Paths of files to be read again that had no turn yet; each has one. */
  List<String> nextReplacements() {
    return ledger.replacements().stream().filter(hadTheirTurn::add).toList();
  }

  /**
   * What reading a file would come to, by what this world held of it before the run; empty where it
   * does not tell, or where the file is to be read for this world, too.
   */
  Optional<PipelineResult> knownReading(PendingFile file) {
    return Optional.ofNullable(before.get().get(file.path()))
        .filter(file::isReadIn)
        .filter(line -> ledger.get(file.path()).filter(line::equals).isPresent())
        .filter(line -> !due.containsKey(file.path()))
        .flatMap(this::knownReading);
  }

  private Optional<PipelineResult> knownReading(LedgerEntry line) {
    FileOutcome outcome = line.outcome();
    boolean classified = outcome.equals(new FileOutcome.Rejected(ReasonCode.CLASSIFIED.of()));
    boolean ended = outcome.isFailure() || outcome instanceof FileOutcome.Empty;
    return ended && !classified
        ? Optional.of(PipelineResult.ended(outcome))
        : Optional.of(line).filter(l -> l.outcome().isIndexed()).flatMap(retagging::reading);
  }
}
