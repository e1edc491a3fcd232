package org.councilnotes.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.FailureBarrier;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.note.Note;
import org.councilnotes.store.LedgerEntry;

/**
 * Tags notes again where only the vocabulary has changed, or all of them. Notes are taken from the
 * archive one at a time, and no file is opened. Where the archive lacks a note, its file is read.
 */
record Retagging(
    NotePipeline way, PriorState priorState, IngestLedger ledger, FileSelection selection) {

  /**
   * The reading that an entry records, tagged by the present pipeline; empty where the file must be
   * read.
   */
  Optional<PipelineResult> reading(LedgerEntry line) {
    return line.note()
        .flatMap(priorState.notes())
        .map(note -> isDue(line) ? retagged(line, note) : reading(line, note))
        .filter(reading -> reading.note().isPresent());
  }

  private PipelineResult retagged(LedgerEntry line, Note note) {
    return FailureBarrier.reading(line.path(), () -> reading(line, way.retag(note)));
  }

  private static PipelineResult reading(LedgerEntry line, Note note) {
    return new PipelineResult(line.outcome(), Optional.of(note), "");
  }

  /**
   * Tags all notes that are out of date and whose files will not be read.
   *
   * @param read paths of files that will be read
   * @return how many files
   * @throws CancellationException where the thread is interrupted
   */
  int settle(Set<String> read, NoteReconciliation noteReconciliation, IngestListener listener) {
    List<LedgerEntry> due =
        ledger.all().stream().filter(this::isDue).filter(f -> !read.contains(f.path())).toList();
    if (!due.isEmpty()) {
      listener.started(due.size());
      due.forEach(line -> settle(line, noteReconciliation, listener));
    }
    return due.size();
  }

  private void settle(
      LedgerEntry line, NoteReconciliation noteReconciliation, IngestListener listener) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
    reading(line)
        .flatMap(PipelineResult::note)
        .ifPresentOrElse(
            note -> noteReconciliation.retagged(line, note),
            () -> noteReconciliation.unsettle(line));
    listener.ended(line.path());
  }

  private boolean isDue(LedgerEntry line) {
    return line.outcome().isIndexed()
        && !line.isImported()
        && line.note().filter(note -> !isTagged(line, note)).isPresent();
  }

  private boolean isTagged(LedgerEntry line, String note) {
    return !selection.tagsAll() && line.version().tagging().equals(way.tagging(note));
  }
}
