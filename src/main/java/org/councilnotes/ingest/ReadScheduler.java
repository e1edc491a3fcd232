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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files in two rounds. In the first round files are read in parallel, by other processes,
 * too. In the second, files are read one by one that may have crashed a reader, were being read by
 * a reader that crashed, or changed while they were read. What a file came to is recorded in every
 * world that it is read for.
 */
record ReadScheduler(
    NotePipeline way, IngestListener listener, WorldUpdates worlds, RemoteReaders remoteReaders) {

  private static final Logger LOG = LoggerFactory.getLogger(ReadScheduler.class);

  private static final int WORKERS = 2;

  /**
   * Reads all files and records their outcomes.
   *
   * @return how many files were read
   */
  int read(DueFiles files) {
    List<PendingFile> due = files.files();
    if (!due.isEmpty()) {
      listener.started(due.size());
      Map<Boolean, List<PendingFile>> dangerous =
          due.stream()
              .collect(
                  Collectors.partitioningBy(
                      file -> crashedReader(file, files.worlds(file.path()))));
      List<PendingFile> alone = new ArrayList<>();
      each(
          dangerous.get(false),
          WORKERS,
          remoteReaders,
          attempt -> settleOrPutOff(attempt, files, alone));
      alone.addAll(dangerous.get(true));
      each(alone, 1, RemoteReaders.none(way), attempt -> settle(attempt, files));
    }
    return due.size();
  }

  private void each(
      List<PendingFile> due, int workers, RemoteReaders helped, Consumer<PipelineAttempt> settle) {
    try (ReaderPool readers = new ReaderPool(way, workers, helped, worlds)) {
      readers.each(due, settle);
    }
  }

  private void settleOrPutOff(PipelineAttempt attempt, DueFiles files, List<PendingFile> alone) {
    if (attempt.isWorthAnother()) {
      worlds
          .pendingFileOrEnd(attempt.due().file(), files.worlds(attempt.due().path()))
          .ifPresent(alone::add);
    } else {
      settle(attempt, files);
    }
  }

  private void settle(PipelineAttempt attempt, DueFiles files) {
    PendingFile file = attempt.due();
    List<WorldUpdate> readers = files.worlds(file.path());
    switch (attempt.after()) {
      case SAME ->
          readers.forEach(world -> world.noteReconciliation().settle(file, attempt.reading()));
      case CHANGED -> readers.forEach(world -> world.noteReconciliation().leave(file));
      case GONE -> WorldUpdates.forget(file.path(), readers);
    }
    listener.ended(file.path());
    if (attempt.after() == PipelineAttempt.After.SAME) {
      warnOfFailure(file.path(), attempt.reading().outcome());
    }
  }

  /** Once, however many worlds record it. */
  private static void warnOfFailure(String path, FileOutcome outcome) {
    if (outcome.isFailure()) {
      LOG.warn("{}: {} ({})", path, outcome.state(), outcome.english());
    }
  }

  /** Whether this very content cost its process when it was read last. */
  private static boolean crashedReader(PendingFile pendingFile, List<WorldUpdate> worlds) {
    return worlds.stream()
        .flatMap(world -> world.ledger().get(pendingFile.path()).stream())
        .filter(before -> before.hash().equals(pendingFile.hash()))
        .flatMap(before -> before.outcome().failure().stream())
        .anyMatch(cause -> cause != FileOutcome.Cause.FILE);
  }
}
