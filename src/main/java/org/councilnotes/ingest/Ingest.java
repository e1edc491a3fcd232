package org.councilnotes.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over a corpus: reads what is new or has changed since the ledger was written, takes out
 * what is gone.
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

  /** A file to be read, with the hash of its content. */
  record Due(CorpusFile file, String hash) {}

  /**
   * Runs to the end and commits.
   *
   * @param before the ledger of the archive that is written to
   */
  public IngestReport run(List<SourceFile> before, Clock clock) {
    Instant start = clock.instant();
    Ledger ledger = new Ledger(before, writer);
    Placing placing = new Placing(ledger, way.version(), writer);
    Map<String, CorpusFile> present = new LinkedHashMap<>();
    corpus.files().forEach(f -> present.put(f.path(), f));
    placing.forgetAllBut(present.keySet());
    List<Due> due = due(present, placing, ledger);
    listener.started(due.size());
    read(due, placing);
    List<Due> standIns = standIns(placing.waiting(), present, placing);
    read(standIns, placing);
    writer.commit();
    Duration time = Duration.between(start, clock.instant());
    int read = due.size() + standIns.size();
    LOG.info("ingest: {} files, {} read, {} ms", present.size(), read, time.toMillis());
    return new IngestReport(List.copyOf(ledger.all()), read, time);
  }

  private void read(List<Due> due, Placing placing) {
    try (Readers readers = new Readers(way, WORKERS)) {
      readers.each(due, (file, reading) -> listener.ended(placing.settle(file, reading)));
    }
  }

  private List<Due> due(Map<String, CorpusFile> present, Placing placing, Ledger ledger) {
    List<Due> due = new ArrayList<>();
    for (CorpusFile file : present.values()) {
      if (file.skipped().isPresent()) {
        placing.end(file, new Outcome.Skipped(file.skipped().get()));
      } else {
        hashed(file, placing).filter(d -> isNew(d, ledger)).ifPresent(due::add);
      }
    }
    return due;
  }

  /** The other files of notes whose file is gone or holds another note now. */
  private List<Due> standIns(
      Set<String> waiting, Map<String, CorpusFile> present, Placing placing) {
    return new TreeSet<>(waiting)
        .stream()
            .filter(present::containsKey)
            .flatMap(path -> hashed(present.get(path), placing).stream())
            .toList();
  }

  private static Optional<Due> hashed(CorpusFile file, Placing placing) {
    try {
      return Optional.of(new Due(file, Corpus.hash(file.file())));
    } catch (IOException e) {
      placing.end(file, new Outcome.Failed("not readable: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private boolean isNew(Due now, Ledger ledger) {
    return ledger
        .get(now.file().path())
        .filter(b -> b.hash().equals(now.hash()) && b.version().equals(way.version()))
        .isEmpty();
  }
}
