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
 * One forked process, started with its first file, and the thread that talks to it. Tika ends the
 * process at a file's time limit, but waits without end for one that does not even greet, as a
 * stopped one does not: therefore the thread is watched in its turn.
 */
final class ForkedProcess implements AutoCloseable {

  /** Without a process after that, none will come. */
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

  /** There is no process, or none that answers: no fault of the file's, which it never saw. */
  static final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    Unanswered(Throwable cause) {
      super("no process answers", cause);
    }
  }

  /** Has one file parsed. */
  PipesResult parse(FetchEmitTuple job)
      throws InterruptedException, IOException, PipesException, Unanswered {
    Future<PipesResult> answer = thread.submit(() -> parser.parse(job));
    usable = false;
    try {
      PipesResult result = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      usable = !ENDS_IT.contains(result.getStatus());
      files++;
      return result;
    } catch (TimeoutException e) {
      throw new Unanswered(e);
    } catch (ExecutionException e) {
      throw cause(e);
    } finally {
      answer.cancel(true);
    }
  }

  private static Unanswered cause(ExecutionException e)
      throws IOException, PipesException, InterruptedException {
    switch (e.getCause()) {
      case IOException io -> throw io;
      case PipesException pipes -> throw pipes;
      case InterruptedException interrupt -> throw interrupt;
      case null, default -> {
        return new Unanswered(e);
      }
    }
  }

  /** Whether it can take a further file. */
  boolean isUsable() {
    return usable;
  }

  /** How many it has read. */
  int files() {
    return files;
  }

  /**
   * Ends the process. Tika forgets an interrupt that comes while it waits for that; whoever waits
   * for another thread to do it does not.
   */
  @Override
  public void close() {
    CompletableFuture.runAsync(this::end, task -> Thread.ofPlatform().start(task)).join();
  }

  /** Twice: the thread may just be starting another process in place of the first. */
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
