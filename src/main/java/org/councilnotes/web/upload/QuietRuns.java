package org.councilnotes.web.upload;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Asks for a run once nothing arrives any more and a short time has passed, so that what belongs
 * together is read together; after a longer time in any case.
 */
final class QuietRuns implements AutoCloseable {

  /** However much arrives. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Runnable run;
  private final Duration quiet;
  private final ScheduledExecutorService clock;
  private int arriving;
  private long changes;
  private long wanted;

  /**
   * @param run asks for a run, without waiting for it
   * @param quiet time in which nothing arrives
   */
  QuietRuns(Runnable run, Duration quiet) {
    this.run = run;
    this.quiet = quiet;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("uploads-run").factory());
  }

  /** Something arrives until the caller closes this. */
  synchronized Arrival arrive() {
    arriving++;
    return this::leave;
  }

  /** Something that arrives. */
  interface Arrival extends AutoCloseable {
    @Override
    void close();
  }

  private synchronized void leave() {
    arriving--;
    long seen = ++changes;
    if (wanted > 0) {
      after(quiet, () -> askWhereQuiet(seen));
    }
  }

  /** A file is there that is to be read. */
  synchronized void want() {
    if (wanted == 0) {
      wanted = ++changes;
      long since = wanted;
      after(LONGEST, () -> askWhereWanted(since));
    }
  }

  private void after(Duration time, Runnable task) {
    if (!clock.isShutdown()) {
      var _ = clock.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void askWhereQuiet(long seen) {
    boolean isQuiet;
    synchronized (this) {
      isQuiet = arriving == 0 && changes == seen && wanted > 0;
      wanted = isQuiet ? 0 : wanted;
    }
    if (isQuiet) {
      run.run();
    }
  }

  private void askWhereWanted(long since) {
    boolean isWanted;
    synchronized (this) {
      isWanted = wanted == since;
      wanted = isWanted ? 0 : wanted;
    }
    if (isWanted) {
      run.run();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
