package org.councilnotes.extract.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;

/**
 * One forked process, started with its first file, and the thread that talks to it. Tika kills the
 * process at a file's limit of time on the clock, but waits without limit for a process that does
 * not answer at its start, such as a stopped one. Therefore the thread has a time-out, too.
 */
final class ForkedProcess implements AutoCloseable {

  /** Time-out for the start of the process. */
  static final Duration START = Duration.ofSeconds(60);

  private static final Set<PipesResult.STATUS> ENDS_IT =
      Set.of(
          PipesResult.STATUS.TIMEOUT,
          PipesResult.STATUS.OOM,
          PipesResult.STATUS.UNSPECIFIED_CRASH,
          PipesResult.STATUS.INTERRUPTED_EXCEPTION);

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final PipesParser parser;
  private final Duration patience;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("fork").daemon().factory());
  private boolean usable = true;
  private int files;

  ForkedProcess(PipesConfig settings) {
    parser = new PipesParser(settings);
    patience = START.plus(GRACE).plusMillis(settings.getTimeoutMillis());
  }

  /** The process did not start or does not answer. Not a fault of the file, which was not read. */
  static final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswerException(Throwable cause) {
      super("no process answers", cause);
    }
  }

  /**
   * What the process answered.
   *
   * @param time on the clock, with that of its start
   */
  record Answer(PipesResult result, Duration time) {}

  /** Parses one file in the process. */
  Answer parse(FetchEmitTuple job)
      throws InterruptedException, IOException, PipesException, NoAnswerException {
    long start = System.nanoTime();
    Future<PipesResult> answer = thread.submit(() -> parser.parse(job));
    usable = false;
    try {
      PipesResult result = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      usable = !ENDS_IT.contains(result.getStatus());
      files++;
      return new Answer(result, Duration.ofNanos(System.nanoTime() - start));
    } catch (TimeoutException e) {
      throw new NoAnswerException(e);
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      answer.cancel(true);
    }
  }

  private static NoAnswerException cause(ExecutionException e)
      throws IOException, PipesException, InterruptedException {
    switch (e.getCause()) {
      case IOException io -> throw io;
      case PipesException pipes -> throw pipes;
      case InterruptedException interrupt -> throw interrupt;
      case null, default -> {
        return new NoAnswerException(e);
      }
    }
  }

  /** Whether the process can read another file. */
  boolean isUsable() {
    return usable;
  }

  /** The number of files read so far. */
  int files() {
    return files;
  }

  /**
   * Ends the process. Runs in another thread, because Tika swallows an interrupt that comes while
   * it waits for the end; this thread keeps its interrupt status.
   */
  @Override
  public void close() {
    CompletableFuture.runAsync(this::end, task -> Thread.ofPlatform().start(task)).join();
  }

  /** Closes the parser twice: the thread may be starting a new process during the first call. */
  private void end() {
    try {
      parser.close();
      thread.shutdownNow();
      thread.close();
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a forked parser did not end", e);
    }
  }
}
