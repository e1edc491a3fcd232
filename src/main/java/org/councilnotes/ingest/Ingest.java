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
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SharedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over a corpus: reads what is new or has changed since the ledger was written, tags anew
 * where only the words for that have changed, takes out what is gone. What a run that broke off
 * left undone, the next one does.
 */
public final class Ingest {

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  private final Corpus corpus;
  private final NoteWay way;
  private final ArchiveWriter writer;
  private final IngestListener listener;
  private final Optional<SharedWork> shared;

  /** A run of this process alone. */
  public Ingest(Corpus corpus, NoteWay way, ArchiveWriter writer, IngestListener listener) {
    this(corpus, way, writer, listener, Optional.empty());
  }

  /**
   * The same.
   *
   * @param shared how others read for it, who may; the run has the turn
   */
  public Ingest(
      Corpus corpus,
      NoteWay way,
      ArchiveWriter writer,
      IngestListener listener,
      Optional<SharedWork> shared) {
    this.shared = shared;
    this.corpus = corpus;
    this.way = way;
    this.writer = writer;
    this.listener = listener;
  }

  /**
   * Runs to the end and commits.
   *
   * @param before the archive that is written to
   * @throws VanishedFiles where a large share of the known files is gone; nothing is committed
   * @throws CancellationException where the thread is interrupted; nothing more is committed
   */
  public IngestReport run(Before before, Selection selection, Clock clock) {
    Instant start = clock.instant();
    Others others = new Others(shared, way);
    Ledger ledger = new Ledger(before.ledger(), writer);
    Placing placing = new Placing(ledger, way, writer, clock);
    Known known = new Known(ledger, selection, way);
    Retagging retagging = new Retagging(way, before, ledger);
    int read;
    int retagged;
    try (Inventory present = new Inventory(corpus, known, selection.left())) {
      List<Due> found = due(present, placing, known);
      VanishedFiles.check(corpus.notes(), before.known(), present::has, hashes(found));
      List<Due> due = new Moves(retagging, ledger, placing, present).settle(found);
      placing.forgetAllBut(present::has);
      retagged = retagging.settle(paths(due), placing, listener);
      read = read(due, present, placing, new Rounds(way, listener, ledger, placing, others));
      present.opened().stream()
          .filter(known::isThrough)
          .forEach(archive -> placing.end(archive.archive(), archive.outcome()));
    }
    int series = new Lineages(writer).renew();
    writer.commit();
    others.end();
    Duration time = Duration.between(start, clock.instant());
    IngestReport report = new IngestReport(List.copyOf(ledger.all()), read, retagged, time);
    LOG.info(
        "ingest: {} files, {} read, {} tagged anew, {} series renewed, {} ms",
        report.files().size(),
        read,
        retagged,
        series,
        time.toMillis());
    return report;
  }

  /**
   * Reads what is due, then other files of the notes that lost the one they were made from. Each
   * file gets one turn, whatever came of it: this ends.
   */
  private int read(List<Due> due, Inventory present, Placing placing, Rounds rounds) {
    Set<String> hadTheirTurn = new HashSet<>();
    int read = rounds.read(due);
    List<String> waiting = rounds.standIns();
    while (hadTheirTurn.addAll(waiting)) {
      read += rounds.read(standIns(waiting, present, placing));
      waiting = rounds.standIns().stream().filter(p -> !hadTheirTurn.contains(p)).toList();
    }
    return read;
  }

  private static Set<String> hashes(List<Due> due) {
    return due.stream().map(Due::hash).collect(Collectors.toSet());
  }

  private static Set<String> paths(List<Due> due) {
    return due.stream().map(Due::path).collect(Collectors.toSet());
  }

  private static List<Due> standIns(List<String> paths, Inventory present, Placing placing) {
    List<Due> due = new ArrayList<>();
    for (String path : paths) {
      present
          .file(path)
          .ifPresentOrElse(
              file -> placing.look(file).ifPresent(due::add), () -> placing.forget(path));
    }
    return due;
  }

  private static List<Due> due(Inventory present, Placing placing, Known known) {
    List<Due> due = new ArrayList<>();
    for (CorpusFile file : present.files().values()) {
      present
          .ended(file.path())
          .ifPresentOrElse(
              outcome -> placing.end(file, outcome),
              () -> placing.look(file).filter(known::isToBeRead).ifPresent(due::add));
    }
    return due;
  }
}
