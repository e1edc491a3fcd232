package org.councilnotes.extract.fork;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.tika.pipes.PipesServer;
import org.councilnotes.extract.ExtractLimits;

/**
 * Ends a forked process, with those it has started, when they have used the processor for longer
 * than one file may. Time on the clock says nothing on a busy machine. Runs in the forked process.
 */
final class CpuLimitMonitor implements Runnable {

  private static final String LIMIT = "archive.cpu.millis";

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Between two looks at all processes: most files are read sooner, and start none. */
  private static final Duration LONG = Duration.ofSeconds(1);

  private final Duration limit;
  private final Supplier<Duration> ofThis;
  private final Supplier<Duration> ofChildren;
  private Duration begun = Duration.ZERO;
  private long due = System.nanoTime() + LONG.toNanos();
  private Duration looked = Duration.ZERO;
  private boolean isReading;
  private boolean isExceeded;

  /**
   * @param ofThis time used by this process and those below it that have ended
   * @param ofChildren time used by the processes below it that live
   */
  CpuLimitMonitor(Duration limit, Supplier<Duration> ofThis, Supplier<Duration> ofChildren) {
    this.limit = limit;
    this.ofThis = ofThis;
    this.ofChildren = ofChildren;
  }

  /** The JVM option that tells a process its limit. */
  static String option(ExtractLimits limits) {
    return "-D" + LIMIT + "=" + limits.time().toMillis();
  }

  /** Starts the monitor in a daemon thread. */
  static CpuLimitMonitor start() {
    CpuLimitMonitor monitor =
        new CpuLimitMonitor(
            Duration.ofMillis(Long.getLong(LIMIT, Long.MAX_VALUE)),
            ProcessorTime::ofThisAndEndedChildren,
            ProcessorTime::ofLivingChildren);
    Thread.ofPlatform().name("cpu-limit").daemon().start(monitor);
    return monitor;
  }

  /** Counts from now on: the next file begins. */
  synchronized void begin() {
    begun = ofThis.get();
    looked = Duration.ZERO;
    due = System.nanoTime() + LONG.toNanos();
    isReading = true;
  }

  /**
   * Called when a file is parsed, before its result is sent. Does not return when the limit is
   * exceeded: a parser whose child is being ended would send what it has without that child.
   */
  void end() {
    while (!isEnded()) {
      Thread.interrupted(); // A parser may have left it, and then nothing would wait.
      LockSupport.park();
    }
  }

  private synchronized boolean isEnded() {
    isReading = false;
    return !isExceeded;
  }

  @Override
  public void run() {
    while (!isExceeded()) {
      pause();
    }
    try {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    } finally {
      Runtime.getRuntime().halt(PipesServer.TIMEOUT_EXIT_CODE);
    }
  }

  /** Whether the file that is being read has used more. Once it has, no result of it is sent. */
  synchronized boolean isExceeded() {
    try {
      isExceeded = isReading && used().minus(begun).compareTo(limit) > 0;
    } catch (OutOfMemoryError ofTheFile) {
      isExceeded = false;
    }
    return isExceeded;
  }

  /**
   * Children that live count as they were when last looked at, a second ago at most. Those that
   * have ended since are not counted twice.
   */
  private Duration used() {
    Duration own = ofThis.get();
    if (System.nanoTime() - due >= 0) {
      looked = own.plus(ofChildren.get());
      due = System.nanoTime() + LONG.toNanos();
    }
    return own.compareTo(looked) > 0 ? own : looked;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException | OutOfMemoryError ofTheFile) {
      // Caused by a parser: it must not end the monitor.
    }
  }
}
