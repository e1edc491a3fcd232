package org.councilnotes.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.extract.fork.ProcessorTime;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.Stage;
import org.councilnotes.ingest.progress.StageCost;
import org.councilnotes.ingest.progress.StageTimes;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PendingFile;
import org.councilnotes.ingest.read.RemoteReaders;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.coordination.SharedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over a corpus: reads new and changed files, tags notes again where only the vocabulary
 * has changed, and removes what is gone. A run continues what an interrupted one left undone.
 */
public final class IngestRun {

  private static final Logger LOG = LoggerFactory.getLogger(IngestRun.class);

  private final Corpus corpus;
  private final NotePipeline way;
  private final StageTimes times;
  private final ArchiveWriter writer;
  private final IngestListener listener;
  private final Optional<SharedWork> shared;

  /** A run in which only this process reads. */
  public IngestRun(Corpus corpus, NotePipeline way, ArchiveWriter writer, IngestListener listener) {
    this(corpus, way, writer, listener, Optional.empty());
  }

  /**
   * A run in which other processes may read files.
   *
   * @param shared how they share the work; this run must hold the write lock
   */
  public IngestRun(
      Corpus corpus,
      NotePipeline way,
      ArchiveWriter writer,
      IngestListener listener,
      Optional<SharedWork> shared) {
    this.shared = shared;
    this.corpus = corpus;
    this.way = way;
    this.times = way.times();
    this.writer = new TimedWriter(writer, times);
    this.listener = listener;
  }

  /**
   * Runs to the end and commits.
   *
   * @param priorState the archive that is written to
   * @throws VanishedFiles where a large share of the known files is gone; nothing is committed
   * @throws CancellationException where the thread is interrupted; nothing more is committed
   */
  public IngestReport run(PriorState priorState, FileSelection selection, Clock clock) {
    Instant start = clock.instant();
    Duration processes = ProcessorTime.ofChildren();
    Duration own = ProcessorTime.ofThis();
    times.clear();
    RemoteReaders remoteReaders = new RemoteReaders(shared, way);
    IngestLedger ledger = new IngestLedger(priorState.ledger(), writer);
    CommitSchedule commits = new CommitSchedule(writer, clock);
    NoteReconciliation noteReconciliation =
        new NoteReconciliation(ledger, way, writer, commits, clock);
    UnchangedFiles unchangedFiles =
        new UnchangedFiles(ledger, selection, way, MachineLoad.isIdle());
    Retagging retagging = new Retagging(way, priorState, ledger);
    int read;
    int retagged;
    try (CorpusInventory present = inventory(unchangedFiles, selection)) {
      List<PendingFile> found =
          times.measure(Stage.FINDING, () -> due(present, noteReconciliation, unchangedFiles));
      VanishedFiles.check(corpus.notesFolder(), priorState.known(), present::has, hashes(found));
      List<PendingFile> due =
          new MovedFiles(retagging, ledger, noteReconciliation, present).settle(found);
      noteReconciliation.forgetAllBut(present::has);
      retagged = retagging.settle(paths(due), noteReconciliation, listener);
      read =
          read(
              due,
              present,
              noteReconciliation,
              new ReadScheduler(way, listener, ledger, noteReconciliation, commits, remoteReaders));
      present.opened().stream()
          .filter(unchangedFiles::isComplete)
          .forEach(archive -> noteReconciliation.end(archive.archive(), archive.outcome()));
    }
    int series =
        times.measure(Stage.LINEAGE, () -> new LineageUpdate(writer, times).renew(commits::runDue));
    writer.commit();
    remoteReaders.end();
    Duration time = Duration.between(start, clock.instant());
    List<StageCost> stages =
        times.all(ProcessorTime.ofChildren().minus(processes), ProcessorTime.ofThis().minus(own));
    IngestReport report = new IngestReport(List.copyOf(ledger.all()), read, retagged, time, stages);
    LOG.info(
        "ingest: {} files, {} read, {} tagged anew, {} series renewed, {} ms",
        report.files().size(),
        read,
        retagged,
        series,
        time.toMillis());
    return report;
  }

  private CorpusInventory inventory(UnchangedFiles unchangedFiles, FileSelection selection) {
    return times.measure(
        Stage.FINDING, () -> new CorpusInventory(corpus, unchangedFiles, selection.left()));
  }

  /**
   * Reads what is due, then other files of the notes that lost the one they were made from. Each
   * file gets one turn, whatever came of it: this ends.
   */
  private int read(
      List<PendingFile> due,
      CorpusInventory present,
      NoteReconciliation noteReconciliation,
      ReadScheduler readScheduler) {
    Set<String> hadTheirTurn = new HashSet<>();
    int read = readScheduler.read(due);
    List<String> waiting = readScheduler.replacements();
    while (hadTheirTurn.addAll(waiting)) {
      read += readScheduler.read(replacements(waiting, present, noteReconciliation));
      waiting =
          readScheduler.replacements().stream().filter(p -> !hadTheirTurn.contains(p)).toList();
    }
    return read;
  }

  private static Set<String> hashes(List<PendingFile> due) {
    return due.stream().map(PendingFile::hash).collect(Collectors.toSet());
  }

  private static Set<String> paths(List<PendingFile> due) {
    return due.stream().map(PendingFile::path).collect(Collectors.toSet());
  }

  private static List<PendingFile> replacements(
      List<String> paths, CorpusInventory present, NoteReconciliation noteReconciliation) {
    List<PendingFile> due = new ArrayList<>();
    for (String path : paths) {
      present
          .file(path)
          .ifPresentOrElse(
              file -> noteReconciliation.pendingFileOrEnd(file).ifPresent(due::add),
              () -> noteReconciliation.forget(path));
    }
    return due;
  }

  private static List<PendingFile> due(
      CorpusInventory present,
      NoteReconciliation noteReconciliation,
      UnchangedFiles unchangedFiles) {
    List<PendingFile> due = new ArrayList<>();
    for (CorpusFile file : present.files().values()) {
      present
          .ended(file.path())
          .ifPresentOrElse(
              outcome -> noteReconciliation.end(file, outcome),
              () ->
                  noteReconciliation
                      .pendingFileOrEnd(file)
                      .filter(unchangedFiles::isToBeRead)
                      .ifPresent(due::add));
    }
    return due;
  }
}
