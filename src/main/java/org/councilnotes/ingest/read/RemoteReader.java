package org.councilnotes.ingest.read;

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
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.coordination.FileClaim;
import org.councilnotes.store.coordination.ReadResult;
import org.councilnotes.store.coordination.ReadTask;
import org.councilnotes.store.coordination.RunMembership;
import org.councilnotes.structure.FileIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files for a run of another process, from a corpus with the same files. Files that are
 * missing here, differ or may not be sent are handed back, and the run reads them itself.
 */
public record RemoteReader(Corpus corpus, NotePipeline way) {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteReader.class);
  private static final int WORKERS = 2;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /**
   * The result of reading for a run.
   *
   * @param read how many results the run accepted
   * @param end how the run ended: not {@link RunMembership.State#GOING}
   */
  public record Summary(int read, RunMembership.State end) {

    private Summary and(Summary other) {
      return new Summary(read + other.read, end == RunMembership.State.GONE ? end : other.end);
    }
  }

  /**
   * Reads until the run has ended, successfully or not; waits while the run cannot be reached.
   *
   * @throws IncompatiblePipeline where the run has another pipeline
   */
  public Summary readFor(RunMembership run) throws InterruptedException {
    if (!run.pipeline().equals(way.means())) {
      throw new IncompatiblePipeline();
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

  private Summary read(
      RunMembership run, Map<String, CorpusFile> files, CompletionService<Summary> threads)
      throws InterruptedException {
    for (int i = 0; i < WORKERS; i++) {
      Future<Summary> _ = threads.submit(() -> readAll(run, files));
    }
    Summary done = new Summary(0, RunMembership.State.GOING);
    for (int i = 0; i < WORKERS; i++) {
      done = done.and(end(threads.take()));
    }
    return done;
  }

  private static Summary end(Future<Summary> thread) throws InterruptedException {
    try {
      return thread.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException("a reader broke", e.getCause());
    }
  }

  private Summary readAll(RunMembership run, Map<String, CorpusFile> files)
      throws InterruptedException {
    int read = 0;
    while (true) {
      RunMembership.State state = retry(run::state);
      if (state != RunMembership.State.GOING) {
        return new Summary(read, state);
      }
      Optional<FileClaim> claimed = retry(run::claim);
      if (claimed.isPresent()) {
        read += readAndReturn(claimed.get(), files) ? 1 : 0;
      } else {
        Thread.sleep(PAUSE);
      }
    }
  }

  private boolean readAndReturn(FileClaim claimed, Map<String, CorpusFile> files)
      throws InterruptedException {
    try (FileClaim claim = claimed) {
      CorpusFile file = files.get(claim.file().path());
      return file != null && returnResult(claim, file);
    }
  }

  private boolean returnResult(FileClaim claim, CorpusFile file) throws InterruptedException {
    Optional<PendingFile> same = matchingFile(file, claim.file());
    if (same.isEmpty()) {
      LOG.info("{}: not the same here as where it was offered", file.path());
      return false;
    }
    PendingFile pendingFile = same.get();
    PipelineResult reading = reading(pendingFile);
    boolean unchanged =
        PipelineAttempt.at(pendingFile, reading, way.version()).after()
            == PipelineAttempt.After.SAME;
    return unchanged && isPublic(reading) && returnResult(claim, reading);
  }

  /** After an interrupt its parser was ended. */
  private PipelineResult reading(PendingFile pendingFile) throws InterruptedException {
    FileIdentity identity = new FileIdentity(pendingFile.file().stem(), pendingFile.hash());
    PipelineResult reading =
        FailureBarrier.reading(pendingFile.path(), () -> way.read(pendingFile.file(), identity));
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return reading;
  }

  private Optional<PendingFile> matchingFile(CorpusFile file, ReadTask wanted) {
    if (file.skipped().isPresent() || file.checkSize().isPresent()) {
      return Optional.empty();
    }
    try {
      PendingFile pendingFile = PendingFile.of(file, way.version());
      return Optional.of(pendingFile)
          .filter(d -> d.hash().equals(wanted.hash()) && d.version().equals(wanted.version()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The text of others does not go through the cluster, not even for a moment. */
  private static boolean isPublic(PipelineResult reading) {
    return reading.withheld().isEmpty()
        && reading.note().filter(note -> note.marking() != Marking.PUBLIC).isEmpty();
  }

  private boolean returnResult(FileClaim claim, PipelineResult reading)
      throws InterruptedException {
    String tagging = reading.note().map(note -> way.tagging(note.id())).orElse("");
    ReadResult read = new ReadResult(reading.outcome(), reading.note(), reading.mime(), tagging);
    try {
      return retry(() -> claim.give(read));
    } catch (ArchiveProblem refused) {
      LOG.warn("{}: cannot be given to the run: {}", claim.file().path(), refused.getMessage());
      return false;
    }
  }

  /** Asks again while what passes by itself is in the way. */
  private static <T> T retry(Supplier<T> asked) throws InterruptedException {
    while (true) {
      try {
        return asked.get();
      } catch (ArchiveProblem problem) {
        Thread.sleep(problem.retryAfter().orElseThrow(() -> problem));
      }
    }
  }

  /** The run that another process would read for reads or tags otherwise. */
  private static final class IncompatiblePipeline extends ArchiveProblem {

    private static final long serialVersionUID = 1L;

    IncompatiblePipeline() {
      super(
          "the run under way reads or tags otherwise than this process would: both need the same"
              + " program, vocabulary, catalogue and languages of tesseract");
    }
  }
}
