package org.councilnotes.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over a corpus: reads what is new or has changed since the ledger was written, takes out
 * what is gone. What a run that broke off left undone, the next one does.
 */
public final class Ingest {

  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
  private static final int WORKERS = 2;

  private final Corpus corpus;
  private final NoteWay way;
  private final ArchiveWriter writer;
  private final IngestListener listener;

  public Ingest(Corpus corpus, NoteWay way, ArchiveWriter writer, IngestListener listener) {
    this.corpus = corpus;
    this.way = way;
    this.writer = writer;
    this.listener = listener;
  }

  /**
   * A file to be read.
   *
   * @param hash of its content
   * @param version how it is to be read: another one for each content of its sidecar
   */
  record Due(CorpusFile file, String hash, String version) {
    String path() {
      return file.path();
    }

    Rendition rendition() {
      return new Rendition(path());
    }
  }

  /**
   * Runs to the end and commits.
   *
   * @param before the ledger of the archive that is written to
   * @throws CancellationException where the thread is interrupted; nothing more is committed
   */
  public IngestReport run(List<SourceFile> before, Clock clock) {
    Instant start = clock.instant();
    Ledger ledger = new Ledger(before, writer);
    Placing placing = new Placing(ledger, way.version(), writer, clock);
    int read = read(ledger, placing);
    writer.commit();
    Duration time = Duration.between(start, clock.instant());
    LOG.info("ingest: {} files, {} read, {} ms", ledger.all().size(), read, time.toMillis());
    return new IngestReport(List.copyOf(ledger.all()), read, time);
  }

  private int read(Ledger ledger, Placing placing) {
    try (Inventory present = new Inventory(corpus)) {
      placing.forgetAllBut(present.files().keySet());
      int read = read(due(present, placing, ledger), placing);
      return read + readStandIns(present.files(), placing, ledger);
    }
  }

  private int read(List<Due> due, Placing placing) {
    if (!due.isEmpty()) {
      listener.started(due.size());
      try (Readers readers = new Readers(way, WORKERS)) {
        readers.each(due, (file, reading) -> listener.ended(placing.settle(file, reading)));
      }
    }
    return due.size();
  }

  /**
   * Reads other files of the notes that lost the one they were made from. Each file waits no longer
   * once it was read, whatever came of it: this ends.
   */
  private int readStandIns(Map<String, CorpusFile> present, Placing placing, Ledger ledger) {
    int read = 0;
    List<String> standIns = ledger.standIns();
    while (!standIns.isEmpty()) {
      List<Due> due = new ArrayList<>();
      standIns.forEach(path -> hashed(present.get(path), placing).ifPresent(due::add));
      read += read(due, placing);
      standIns = ledger.standIns();
    }
    return read;
  }

  private List<Due> due(Inventory present, Placing placing, Ledger ledger) {
    List<Due> due = new ArrayList<>();
    for (CorpusFile file : present.files().values()) {
      present
          .ended(file.path())
          .ifPresentOrElse(
              outcome -> placing.end(file, outcome),
              () -> hashed(file, placing).filter(d -> isNew(d, ledger)).ifPresent(due::add));
    }
    return due;
  }

  private Optional<Due> hashed(CorpusFile file, Placing placing) {
    try {
      String version =
          file.sidecarHash().map(hash -> way.version() + "-" + hash).orElseGet(way::version);
      return Optional.of(new Due(file, Corpus.hash(file.file()), version));
    } catch (IOException e) {
      LOG.warn("{}: not readable", file.path(), e);
      placing.end(file, new Outcome.Failed("not readable"));
      return Optional.empty();
    }
  }

  private static boolean isNew(Due now, Ledger ledger) {
    return ledger
        .get(now.path())
        .filter(b -> b.hash().equals(now.hash()) && b.version().equals(now.version()))
        .isEmpty();
  }
}
