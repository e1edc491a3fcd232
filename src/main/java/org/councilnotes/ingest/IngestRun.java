package org.councilnotes.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.extract.fork.ProcessorTime;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.Stage;
import org.councilnotes.ingest.progress.StageCost;
import org.councilnotes.ingest.progress.StageTimes;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.RemoteReaders;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.coordination.SharedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over a corpus: reads new and changed files, tags notes again where only the vocabulary
 * has changed, and removes what is gone, in one world or several at once. A run continues what an
 * interrupted one left undone, in each world what that one lacks.
 */
public final class IngestRun {

  private static final Logger LOG = LoggerFactory.getLogger(IngestRun.class);

  private final Corpus corpus;
  private final NotePipeline way;
  private final StageTimes times;
  private final IngestListener listener;
  private final Optional<SharedWork> shared;

  /** A run in which only this process reads. */
  public IngestRun(Corpus corpus, NotePipeline way, IngestListener listener) {
    this(corpus, way, listener, Optional.empty());
  }

  /**
   * A run in which other processes may read files.
   *
   * @param shared how they share the work; this run must hold the write lock
   */
  public IngestRun(
      Corpus corpus, NotePipeline way, IngestListener listener, Optional<SharedWork> shared) {
    this.shared = shared;
    this.corpus = corpus;
    this.way = way;
    this.times = way.times();
    this.listener = listener;
  }

  /** Brings one world in step, see {@link #run(List, FileSelection, Clock)}. */
  public IngestReport run(TargetWorld world, FileSelection selection, Clock clock) {
    return run(List.of(world), selection, clock);
  }

  /**
   * Runs to the end and commits each world. A file is read once, however many worlds need it.
   *
   * @param targets the public world first
   * @throws HeldBackRun where files, or the list of what is withdrawn, are missing and that may not
   *     be meant; nothing is committed
   * @throws CancellationException where the thread is interrupted; nothing more is committed
   */
  public IngestReport run(List<TargetWorld> targets, FileSelection selection, Clock clock) {
    Instant start = clock.instant();
    Duration processes = ProcessorTime.ofChildren();
    Duration own = ProcessorTime.ofThis();
    times.clear();
    RemoteReaders remoteReaders = new RemoteReaders(shared, way);
    WorldUpdates worlds = updates(targets, selection, clock);
    ReadScheduler readScheduler = new ReadScheduler(way, listener, worlds, remoteReaders);
    int read;
    int retagged;
    try (CorpusInventory present = inventory(worlds, selection)) {
      times.measure(Stage.FINDING, () -> worlds.findChanges(present));
      worlds.checkPresence(corpus.notesFolder(), present);
      worlds.checkWithdrawalList(corpus);
      worlds.all().forEach(WorldUpdate::takeOutWithdrawn);
      worlds.settleKnown(present);
      worlds.forgetAllBut(present);
      retagged = worlds.settleRetagging(listener);
      read = read(worlds, present, readScheduler);
      worlds.endContainers(present);
    }
    int series = renewLineages(worlds);
    remoteReaders.end();
    Duration time = Duration.between(start, clock.instant());
    List<StageCost> stages =
        times.all(ProcessorTime.ofChildren().minus(processes), ProcessorTime.ofThis().minus(own));
    IngestReport report = new IngestReport(ledgers(worlds), read, retagged, time, stages);
    LOG.info(
        "ingest: {} files, {} read, {} tagged anew, {} series renewed, {} ms",
        report.files().size(),
        read,
        retagged,
        series,
        time.toMillis());
    return report;
  }

  private WorldUpdates updates(List<TargetWorld> targets, FileSelection selection, Clock clock) {
    boolean idle = MachineLoad.isIdle();
    return new WorldUpdates(
        targets.stream()
            .map(target -> new WorldUpdate(target, way, selection, idle, clock))
            .toList(),
        way.version());
  }

  private CorpusInventory inventory(WorldUpdates worlds, FileSelection selection) {
    return times.measure(
        Stage.FINDING,
        () -> new CorpusInventory(corpus, worlds.unchangedFiles(), selection.left()));
  }

  /**
   * Reads what is due, then other files of the notes that lost the one they were made from. Each
   * file gets one turn for each world, whatever came of it: this ends.
   */
  private static int read(
      WorldUpdates worlds, CorpusInventory present, ReadScheduler readScheduler) {
    int read = readScheduler.read(worlds.due());
    Map<String, List<WorldUpdate>> waiting = worlds.nextReplacements();
    while (!waiting.isEmpty()) {
      read += readScheduler.read(worlds.replacements(waiting, present));
      waiting = worlds.nextReplacements();
    }
    return read;
  }

  /** Renews the lineage of each world and commits it; returns how many series were stale. */
  private int renewLineages(WorldUpdates worlds) {
    int series = 0;
    for (WorldUpdate world : worlds.all()) {
      LineageUpdate lineage = new LineageUpdate(world.writer(), times);
      series += times.measure(Stage.LINEAGE, () -> lineage.renew(worlds::runDue));
      world.writer().commit();
      world.expungeWithdrawn();
    }
    return series;
  }

  private static List<List<LedgerEntry>> ledgers(WorldUpdates worlds) {
    return worlds.all().stream().map(world -> List.copyOf(world.ledger().all())).toList();
  }
}
