package org.councilnotes.ingest.maintain;

import java.nio.channels.ClosedByInterruptException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.IngestRun;
import org.councilnotes.ingest.MissingWithdrawalList;
import org.councilnotes.ingest.TargetWorld;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.WriteLock;
import org.councilnotes.store.coordination.SharedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the worlds of an archive in step with its corpus. One run at a time writes, over all
 * processes and worlds.
 *
 * @param acceptsRemovals whether a large share of the known files may be missing
 * @param accepted paths of the files that may be missing where no others may; empty where none were
 *     accepted. For updates only
 */
public record ArchiveMaintenance(
    Corpus corpus, WorldHomes homes, boolean acceptsRemovals, Set<String> accepted) {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveMaintenance.class);

  public ArchiveMaintenance {
    accepted = Set.copyOf(accepted);
  }

  /** Maintenance of which any share of the known files may be missing, or no large one. */
  public ArchiveMaintenance(Corpus corpus, WorldHomes homes, boolean acceptsRemovals) {
    this(corpus, homes, acceptsRemovals, Set.of());
  }

  /** Maintenance that removes nothing where a large share of the known files is missing. */
  public ArchiveMaintenance(Corpus corpus, WorldHomes homes) {
    this(corpus, homes, false);
  }

  /** The same for the public world alone. */
  public ArchiveMaintenance(Corpus corpus, ArchiveHome publicWorld) {
    this(corpus, new WorldHomes(publicWorld));
  }

  /** The same, where these files may be missing, and no others. */
  ArchiveMaintenance acceptingRemovals(Set<String> paths) {
    return new ArchiveMaintenance(corpus, homes, false, paths);
  }

  /** How other processes share the work of a run; empty where the store has no such thing. */
  Optional<SharedWork> sharedWork() {
    return homes.publicWorld().sharedWork();
  }

  private WriteLock acquireWriteLock() {
    return homes.publicWorld().acquireWriteLock();
  }

  /** Brings the archive up to date. */
  public IngestReport update(FileSelection selection, IngestListener progress) {
    return writing(acquireWriteLock(), () -> run(selection, progress));
  }

  /** What is made from the worlds is made after the lock was given back: it may take long. */
  private IngestReport writing(WriteLock lock, Supplier<IngestReport> run) {
    IngestReport report;
    try (lock) {
      report = run.get();
      homes.derived().removeGone(homes);
    }
    boolean _ = homes.derived().update(homes, DerivedIndex.Pace.NONE);
    return report;
  }

  /** The same; empty where another run holds the write lock. */
  public Optional<IngestReport> updateIfFree(IngestListener progress) {
    return updateIfFree(FileSelection.CHANGED, progress);
  }

  /** The same for selected files. */
  public Optional<IngestReport> updateIfFree(FileSelection selection, IngestListener progress) {
    return homes
        .publicWorld()
        .tryWriteLock()
        .map(lock -> writing(lock, () -> run(selection, progress)));
  }

  /**
   * Rebuilds each world aside and swaps it in; imported notes are copied. Goes on with a rebuild
   * that was killed or interrupted. No other run can write meanwhile, since its changes would be
   * lost in the swap.
   *
   * @throws ArchiveProblem where the old archive cannot be read and imported notes might be lost
   */
  public IngestReport rebuild(IngestListener progress) {
    return writing(acquireWriteLock(), () -> rebuildWithImported(progress));
  }

  /** The same; empty where another run holds the write lock. */
  public Optional<IngestReport> rebuildIfFree(IngestListener progress) {
    return homes
        .publicWorld()
        .tryWriteLock()
        .map(lock -> writing(lock, () -> rebuildWithImported(progress)));
  }

  private IngestReport rebuildWithImported(IngestListener progress) {
    return rebuild(ArchiveHome::unfinishedRebuild, homes.publicWorld()::worldToReplace, progress);
  }

  /** The same without imported notes, from the beginning in any case. */
  public IngestReport rebuildWithoutImported(IngestListener progress) {
    return writing(
        acquireWriteLock(), () -> rebuild(_ -> Optional.empty(), Optional::empty, progress));
  }

  /** With the write lock. */
  private IngestReport rebuild(
      Function<ArchiveHome, Optional<ArchiveReader>> unfinished,
      Supplier<Optional<ArchiveReader>> imported,
      IngestListener progress) {
    try (NotePipeline way = NotePipeline.forAll(corpus)) {
      IngestReport report =
          rebuilt(
              OpenWorlds.rebuilt(homes, way.thesaurus(), unfinished, this::known, imported),
              way,
              progress);
      homes.all().forEach(ArchiveMaintenance::swap);
      return withoutOutdated(report);
    }
  }

  /** A rebuilt world that cannot be served is of no use to the next rebuild either. */
  private static void swap(ArchiveHome home) {
    try {
      home.swap();
    } catch (ArchiveProblem e) {
      home.dropRebuild();
      throw e;
    }
  }

  /**
   * Fills the worlds that are being rebuilt. What was committed before an interrupt stays, for the
   * next rebuild. What an earlier one could not read may be read now, with other means.
   */
  private IngestReport rebuilt(OpenWorlds opened, NotePipeline way, IngestListener progress) {
    try (OpenWorlds worlds = opened) {
      FileSelection selection =
          worlds.isContinued() ? FileSelection.retrying(List.of()) : FileSelection.CHANGED;
      return run(way, progress, worlds.targets(), selection);
    } catch (RuntimeException e) {
      if (!isInterrupt(e)) {
        homes.all().forEach(ArchiveHome::dropRebuild);
      }
      throw e;
    }
  }

  private IngestReport run(
      NotePipeline way,
      IngestListener progress,
      List<TargetWorld> targets,
      FileSelection selection) {
    return new IngestRun(corpus, way, progress, sharedWork())
        .run(targets, selection, Clock.systemUTC());
  }

  /** An interrupt can come in the middle of a commit, which says so in its own way. */
  static boolean isInterrupt(RuntimeException e) {
    return e instanceof CancellationException
        || Thread.currentThread().isInterrupted()
        || Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
            .anyMatch(
                cause ->
                    cause instanceof InterruptedException
                        || cause instanceof ClosedByInterruptException);
  }

  /** What the world to be replaced knows; nothing where it cannot be read or that is no matter. */
  private List<LedgerEntry> known(ArchiveHome home) {
    List<LedgerEntry> ledger = ledgerIfReadable(home);
    MissingWithdrawalList.check(corpus, ledger);
    return acceptsRemovals ? List.of() : ledger;
  }

  private static List<LedgerEntry> ledgerIfReadable(ArchiveHome home) {
    try (ArchiveReader reader = home.reader()) {
      return reader.ledger();
    } catch (ArchiveProblem unreadable) {
      if (unreadable.retryAfter().isPresent()) {
        throw unreadable;
      }
      return List.of();
    }
  }

  private IngestReport run(FileSelection selection, IngestListener progress) {
    homes.all().forEach(ArchiveMaintenance::dropOutdatedRebuild);
    try (NotePipeline way = NotePipeline.forAll(corpus);
        OpenWorlds worlds = OpenWorlds.served(homes, way.thesaurus())) {
      return withoutOutdated(run(way, progress, accepting(worlds.targets()), selection));
    }
  }

  /** What a rebuild left takes room, which is lost where no rebuild can go on with it. */
  private static void dropOutdatedRebuild(ArchiveHome home) {
    home.unfinishedRebuild().ifPresentOrElse(ArchiveReader::close, home::dropRebuild);
  }

  /** What a run does at its end. */
  private IngestReport withoutOutdated(IngestReport report) {
    dropIfOutdated(homes.publicWorld(), report.files());
    homes
        .completeWorld()
        .ifPresent(home -> dropIfOutdated(home, report.completeFiles().orElseThrow()));
    return report;
  }

  private static void dropIfOutdated(ArchiveHome home, List<LedgerEntry> ledger) {
    if (new PreviousWorld(home).dropIfOutdated(ledger)) {
      LOG.info("the world before the last rebuild was deleted: it holds what is withdrawn now");
    }
  }

  private List<TargetWorld> accepting(List<TargetWorld> targets) {
    if (acceptsRemovals) {
      return targets.stream().map(TargetWorld::acceptingRemovals).toList();
    }
    return targets.stream().map(target -> target.acceptingRemovals(accepted)).toList();
  }
}
