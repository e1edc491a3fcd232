package org.councilnotes.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.note.Marking;
import org.councilnotes.search.ArchiveProblem;
import org.councilnotes.search.Claim;
import org.councilnotes.search.FileRead;
import org.councilnotes.search.FileToRead;
import org.councilnotes.search.Joined;
import org.councilnotes.structure.FileIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files for a run of another process, from a corpus that holds the same files. What it does
 * not have, has otherwise or may not send, it hands back: the run reads that itself.
 */
public final class Colleague {

  private static final Logger LOG = LoggerFactory.getLogger(Colleague.class);
  private static final int WORKERS = 2;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Corpus corpus;
  private final NoteWay way;

  public Colleague(Corpus corpus, NoteWay way) {
    this.corpus = corpus;
    this.way = way;
  }

  /**
   * What was done for a run.
   *
   * @param read how many files that the run wanted
   * @param end how the run ended: not {@link Joined.State#GOING}
   */
  public record Done(int read, Joined.State end) {

    private Done and(Done other) {
      return new Done(read + other.read, end == Joined.State.GONE ? end : other.end);
    }
  }

  /**
   * Reads until the run has ended, well or not; waits while it cannot be reached.
   *
   * @throws OtherWay where the run reads or tags otherwise
   */
  public Done readFor(Joined run) throws InterruptedException {
    if (!run.way().equals(way.means())) {
      throw new OtherWay();
    }
    Map<String, CorpusFile> files =
        corpus.files().stream().collect(Collectors.toMap(CorpusFile::path, Function.identity()));
    ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    try {
      return read(run, files, new ExecutorCompletionService<>(threads));
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private Done read(Joined run, Map<String, CorpusFile> files, CompletionService<Done> threads)
      throws InterruptedException {
    for (int i = 0; i < WORKERS; i++) {
      Future<Done> _ = threads.submit(() -> readAll(run, files));
    }
    Done done = new Done(0, Joined.State.GOING);
    for (int i = 0; i < WORKERS; i++) {
      done = done.and(end(threads.take()));
    }
    return done;
  }

  private static Done end(Future<Done> thread) throws InterruptedException {
    try {
      return thread.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException("a reader broke", e.getCause());
    }
  }

  private Done readAll(Joined run, Map<String, CorpusFile> files) throws InterruptedException {
    int read = 0;
    while (true) {
      Joined.State state = patiently(run::state);
      if (state != Joined.State.GOING) {
        return new Done(read, state);
      }
      Optional<Claim> claimed = patiently(run::claim);
      if (claimed.isPresent()) {
        read += isRead(claimed.get(), files) ? 1 : 0;
      } else {
        Thread.sleep(PAUSE);
      }
    }
  }

  private boolean isRead(Claim claimed, Map<String, CorpusFile> files) throws InterruptedException {
    try (Claim claim = claimed) {
      CorpusFile file = files.get(claim.file().path());
      return file != null && isGiven(claim, file);
    }
  }

  private boolean isGiven(Claim claim, CorpusFile file) throws InterruptedException {
    Optional<Due> same = same(file, claim.file());
    if (same.isEmpty()) {
      LOG.info("{}: not the same here as where it was offered", file.path());
      return false;
    }
    Due due = same.get();
    Reading reading = reading(due);
    boolean unchanged = Attempt.at(due, reading, way.version()).after() == Attempt.After.SAME;
    return unchanged && isForEveryone(reading) && isGiven(claim, reading);
  }

  /** After an interrupt its parser was ended. */
  private Reading reading(Due due) throws InterruptedException {
    FileIdentity identity = new FileIdentity(due.file().stem(), due.hash());
    Reading reading = Confined.reading(due.path(), () -> way.read(due.file(), identity));
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return reading;
  }

  private Optional<Due> same(CorpusFile file, FileToRead wanted) {
    if (file.skipped().isPresent() || file.refused().isPresent()) {
      return Optional.empty();
    }
    try {
      Due due = Due.of(file, way.version());
      return Optional.of(due)
          .filter(d -> d.hash().equals(wanted.hash()) && d.version().equals(wanted.version()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The text of others does not go through the cluster, not even for a moment. */
  private static boolean isForEveryone(Reading reading) {
    return reading.withheld().isEmpty()
        && reading.note().filter(note -> note.marking() != Marking.PUBLIC).isEmpty();
  }

  private boolean isGiven(Claim claim, Reading reading) throws InterruptedException {
    String tagging = reading.note().map(note -> way.tagging(note.id())).orElse("");
    FileRead read = new FileRead(reading.outcome(), reading.note(), reading.mime(), tagging);
    try {
      return patiently(() -> claim.give(read));
    } catch (ArchiveProblem refused) {
      LOG.warn("{}: cannot be given to the run: {}", claim.file().path(), refused.getMessage());
      return false;
    }
  }

  /** Asks again while what passes by itself is in the way. */
  private static <T> T patiently(Supplier<T> asked) throws InterruptedException {
    while (true) {
      try {
        return asked.get();
      } catch (ArchiveProblem problem) {
        Thread.sleep(problem.retryAfter().orElseThrow(() -> problem));
      }
    }
  }
}
