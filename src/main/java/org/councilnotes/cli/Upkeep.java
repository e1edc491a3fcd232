package org.councilnotes.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.Before;
import org.councilnotes.ingest.Ingest;
import org.councilnotes.ingest.IngestListener;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.NoteWay;
import org.councilnotes.ingest.Selection;
import org.councilnotes.search.ArchiveHome;
import org.councilnotes.search.ArchiveProblem;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an archive what its corpus is. One run at a time, over all processes.
 *
 * @param acceptsRemovals whether a large share of the known files may be gone
 */
record Upkeep(Corpus corpus, ArchiveHome home, boolean acceptsRemovals) {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** Removes nothing where a large share of the known files is gone. */
  Upkeep(Corpus corpus, ArchiveHome home) {
    this(corpus, home, false);
  }

  /** Brings the archive up to date. */
  IngestReport update(Selection selection, IngestListener progress) {
    try (Turn _ = home.turn()) {
      return run(selection, progress);
    }
  }

  /** The same, unless another run is under way. */
  Optional<IngestReport> updateIfFree(IngestListener progress) {
    return updateIfFree(Selection.CHANGED, progress);
  }

  /** The same of a part of the corpus. */
  Optional<IngestReport> updateIfFree(Selection selection, IngestListener progress) {
    Optional<Turn> free = home.turnIfFree();
    if (free.isEmpty()) {
      return Optional.empty();
    }
    try (Turn _ = free.get()) {
      return Optional.of(run(selection, progress));
    }
  }

  /**
   * Makes the archive anew, aside, and swaps; what was imported is taken over. Meanwhile no other
   * run writes to the old one: what it wrote would be gone with the swap.
   *
   * @throws ArchiveProblem where the old one cannot be read and imported notes might be lost
   */
  IngestReport rebuild(IngestListener progress) {
    return rebuild(home::worldToReplace, progress);
  }

  /** The same without what was imported. */
  IngestReport rebuildWithoutImported(IngestListener progress) {
    return rebuild(Optional::empty, progress);
  }

  private IngestReport rebuild(Supplier<Optional<ArchiveReader>> held, IngestListener progress) {
    try (NoteWay way = NoteWay.forAll(corpus);
        Turn _ = home.turn()) {
      IngestReport report;
      List<SourceFile> known = acceptsRemovals ? List.of() : held();
      ArchiveWriter rebuilt = home.rebuild(way.thesaurus());
      try (ArchiveWriter writer = rebuilt) {
        Before imported = Before.imported(held, writer).knowing(known);
        report =
            new Ingest(corpus, way, writer, progress, home.sharedWork())
                .run(imported, Selection.CHANGED, Clock.systemUTC());
      } catch (RuntimeException e) {
        home.drop();
        throw e;
      }
      home.swap();
      return withoutOutdated(report);
    }
  }

  /** What the archive to be replaced knows; nothing where it cannot be read. */
  private List<SourceFile> held() {
    try (ArchiveReader reader = home.reader()) {
      return reader.ledger();
    } catch (ArchiveProblem unreadable) {
      if (unreadable.retryAfter().isPresent()) {
        throw unreadable;
      }
      return List.of();
    }
  }

  /** What a killed rebuild left would take room. */
  private IngestReport run(Selection selection, IngestListener progress) {
    home.drop();
    try (NoteWay way = NoteWay.forAll(corpus);
        ArchiveWriter writer = home.writer(way.thesaurus());
        ArchiveReader reader = home.readerOfRun()) {
      return withoutOutdated(
          new Ingest(corpus, way, writer, progress, home.sharedWork())
              .run(before(reader), selection, Clock.systemUTC()));
    }
  }

  private IngestReport withoutOutdated(IngestReport report) {
    if (new PreviousWorld(home).dropIfOutdated(report.files())) {
      LOG.info("the world before the last rebuild was deleted: it holds what is not public now");
    }
    return report;
  }

  private Before before(ArchiveReader reader) {
    Before before = Before.of(reader);
    return acceptsRemovals ? before.acceptingRemovals() : before;
  }
}
