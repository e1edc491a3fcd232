package org.councilnotes.ingest.maintain;

import java.nio.channels.ClosedByInterruptException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.IngestRun;
import org.councilnotes.ingest.PriorState;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.WriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an archive in step with its corpus. One run at a time writes, over all processes.
 *
 * @param acceptsRemovals whether a large share of the known files may be missing
 */
public record ArchiveMaintenance(Corpus corpus, ArchiveHome home, boolean acceptsRemovals) {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveMaintenance.class);

  /** Maintenance that removes nothing where a large share of the known files is missing. */
  public ArchiveMaintenance(Corpus corpus, ArchiveHome home) {
    this(corpus, home, false);
  }

  /** Brings the archive up to date. */
  public IngestReport update(FileSelection selection, IngestListener progress) {
    try (WriteLock _ = home.acquireWriteLock()) {
      return run(selection, progress);
    }
  }

  /** The same; empty where another run holds the write lock. */
  public Optional<IngestReport> updateIfFree(IngestListener progress) {
    return updateIfFree(FileSelection.CHANGED, progress);
  }

  /** The same for selected files. */
  public Optional<IngestReport> updateIfFree(FileSelection selection, IngestListener progress) {
    Optional<WriteLock> free = home.tryWriteLock();
    if (free.isEmpty()) {
      return Optional.empty();
    }
    try (WriteLock _ = free.get()) {
      return Optional.of(run(selection, progress));
    }
  }

  /**
   * Rebuilds the archive aside and swaps it in; imported notes are copied. Goes on with a rebuild
   * that was killed or interrupted. No other run can write meanwhile, since its changes would be
   * lost in the swap.
   *
   * @throws ArchiveProblem where the old archive cannot be read and imported notes might be lost
   */
  public IngestReport rebuild(IngestListener progress) {
    return rebuild(home::unfinishedRebuild, home::worldToReplace, progress);
  }

  /** The same without imported notes, from the beginning in any case. */
  public IngestReport rebuildWithoutImported(IngestListener progress) {
    return rebuild(Optional::empty, Optional::empty, progress);
  }

  private IngestReport rebuild(
      Supplier<Optional<ArchiveReader>> unfinished,
      Supplier<Optional<ArchiveReader>> held,
      IngestListener progress) {
    try (NotePipeline way = NotePipeline.forAll(corpus);
        WriteLock _ = home.acquireWriteLock()) {
      List<LedgerEntry> known = acceptsRemovals ? List.of() : held();
      Optional<ArchiveReader> left = unfinished.get();
      IngestReport report =
          left.isPresent()
              ? continued(left.get(), known, way, progress)
              : anew(held, known, way, progress);
      swap();
      return withoutOutdated(report);
    }
  }

  /** A rebuilt world that cannot be served is of no use to the next rebuild either. */
  private void swap() {
    try {
      home.swap();
    } catch (ArchiveProblem e) {
      home.dropRebuild();
      throw e;
    }
  }

  /** What could not be read the first time may be read now, with other means. */
  private IngestReport continued(
      ArchiveReader left, List<LedgerEntry> known, NotePipeline way, IngestListener progress) {
    LOG.info("going on with a rebuild that broke off after {}", left.snapshot());
    try (ArchiveReader before = left) {
      ArchiveWriter writer = home.continueRebuild(way.thesaurus());
      return rebuilt(
          writer,
          () -> PriorState.of(before).withKnownFiles(known),
          FileSelection.retrying(List.of()),
          way,
          progress);
    }
  }

  private IngestReport anew(
      Supplier<Optional<ArchiveReader>> held,
      List<LedgerEntry> known,
      NotePipeline way,
      IngestListener progress) {
    ArchiveWriter writer = home.rebuild(way.thesaurus());
    return rebuilt(
        writer,
        () -> PriorState.imported(held, writer).withKnownFiles(known),
        FileSelection.CHANGED,
        way,
        progress);
  }

  /** What was committed before an interrupt stays, for the next rebuild. */
  private IngestReport rebuilt(
      ArchiveWriter opened,
      Supplier<PriorState> before,
      FileSelection selection,
      NotePipeline way,
      IngestListener progress) {
    try (ArchiveWriter writer = opened) {
      return new IngestRun(corpus, way, writer, progress, home.sharedWork())
          .run(before.get(), selection, Clock.systemUTC());
    } catch (RuntimeException e) {
      if (!isInterrupt(e)) {
        home.dropRebuild();
      }
      throw e;
    }
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

  /** What the archive to be replaced knows; nothing where it cannot be read. */
  private List<LedgerEntry> held() {
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
    dropOutdatedRebuild();
    try (NotePipeline way = NotePipeline.forAll(corpus);
        ArchiveWriter writer = home.writer(way.thesaurus());
        ArchiveReader reader = home.readerForRun()) {
      return withoutOutdated(
          new IngestRun(corpus, way, writer, progress, home.sharedWork())
              .run(before(reader), selection, Clock.systemUTC()));
    }
  }

  /** What a rebuild left takes room, which is lost where no rebuild can go on with it. */
  private void dropOutdatedRebuild() {
    home.unfinishedRebuild().ifPresentOrElse(ArchiveReader::close, home::dropRebuild);
  }

  private IngestReport withoutOutdated(IngestReport report) {
    if (new PreviousWorld(home).dropIfOutdated(report.files())) {
      LOG.info("the world before the last rebuild was deleted: it holds what is not public now");
    }
    return report;
  }

  private PriorState before(ArchiveReader reader) {
    PriorState priorState = PriorState.of(reader);
    return acceptsRemovals ? priorState.acceptingRemovals() : priorState;
  }
}
