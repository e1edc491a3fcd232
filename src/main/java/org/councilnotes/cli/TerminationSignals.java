package org.councilnotes.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C and SIGTERM interrupt the command, and lets it close what it opened: the index, so
 * that nothing incomplete is committed, and the processes that read files.
 */
final class TerminationSignals implements AutoCloseable {

  /** Longer than a command takes to end; a service manager commonly kills after ten seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** The end of the virtual machine is one for all of it. */
  private static volatile boolean underWay;

  private final Thread command = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "termination");

  private TerminationSignals() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Installs the handlers for the command on this thread, until closed. */
  static TerminationSignals install() {
    return new TerminationSignals();
  }

  /**
   * Whether the process is being terminated. Failures are then a consequence and are not reported.
   */
  static boolean isUnderWay() {
    return underWay;
  }

  private void interrupt() {
    underWay = true;
    command.interrupt();
    try {
      boolean _ = ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException underWay) {
      // the hook runs already, and ends now
    }
  }
}
