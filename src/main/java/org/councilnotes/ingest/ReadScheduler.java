package org.councilnotes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.ingest.read.PipelineAttempt;
import org.councilnotes.ingest.read.ReaderPool;
import org.councilnotes.ingest.read.RemoteReaders;
import org.councilnotes.note.FileOutcome;

/**
 * Reads files in two rounds. In the first round files are read in parallel, by other processes,
 * too. In the second, files are read one by one that may have crashed a reader, were being read by
 * a reader that crashed, or changed while they were read.
 */
record ReadScheduler(
    NotePipeline way,
    IngestListener listener,
    IngestLedger ledger,
    NoteReconciliation noteReconciliation,
    CommitSchedule commits,
    RemoteReaders remoteReaders) {

  private static final int WORKERS = 2;

  /**
   * Reads all files and records their outcomes.
   *
   * @return how many files were read
   */
  int read(List<PendingFile> due) {
    if (!due.isEmpty()) {
      listener.started(due.size());
      Map<Boolean, List<PendingFile>> dangerous =
          due.stream().collect(Collectors.partitioningBy(this::crashedReader));
      List<PendingFile> alone = new ArrayList<>();
      each(dangerous.get(false), WORKERS, remoteReaders, attempt -> settleOrPutOff(attempt, alone));
      alone.addAll(dangerous.get(true));
      each(alone, 1, RemoteReaders.none(way), this::settle);
    }
    return due.size();
  }

  /** Files of notes that lost the file they were made from. */
  List<String> replacements() {
    return ledger.replacements();
  }

  private void each(
      List<PendingFile> due, int workers, RemoteReaders helped, Consumer<PipelineAttempt> settle) {
    try (ReaderPool readers = new ReaderPool(way, workers, helped, commits)) {
      readers.each(due, settle);
    }
  }

  private void settleOrPutOff(PipelineAttempt attempt, List<PendingFile> alone) {
    if (attempt.isWorthAnother()) {
      noteReconciliation.pendingFileOrEnd(attempt.due().file()).ifPresent(alone::add);
    } else {
      settle(attempt);
    }
  }

  private void settle(PipelineAttempt attempt) {
    switch (attempt.after()) {
      case SAME -> noteReconciliation.settle(attempt.due(), attempt.reading());
      case CHANGED -> noteReconciliation.leave(attempt.due());
      case GONE -> noteReconciliation.forget(attempt.due().path());
    }
    listener.ended(attempt.due().path());
  }

  /** Whether this very content cost its process when it was read last. */
  private boolean crashedReader(PendingFile pendingFile) {
    return ledger
        .get(pendingFile.path())
        .filter(before -> before.hash().equals(pendingFile.hash()))
        .flatMap(before -> before.outcome().failure())
        .filter(cause -> cause != FileOutcome.Cause.FILE)
        .isPresent();
  }
}
