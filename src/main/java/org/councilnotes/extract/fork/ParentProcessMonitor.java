package org.councilnotes.extract.fork;

import java.util.Optional;

/**
 * Halts a forked process and its children when the parent process is gone, even where the parent
 * was killed by SIGKILL. It polls the parent: the end of standard input is noticed between two
 * files only, and {@link ProcessHandle#onExit()} polls every five seconds where the process is not
 * a child.
 */
final class ParentProcessMonitor implements Runnable {

  private static final long PAUSE_MILLIS = 200;
  private static final int ORPHAN = 18;

  private static final String PARENT = "archive.parent";

  private final Optional<Long> parent = Optional.ofNullable(Long.getLong(PARENT));

  /**
   * The JVM option that tells a process its parent. Passed at start, because the process may be an
   * orphan before it could ask.
   */
  static String option() {
    return "-D" + PARENT + "=" + ProcessHandle.current().pid();
  }

  /** Makes the parent of this process the one that is watched, where no option tells it. */
  static void watchOwnParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(own -> System.setProperty(PARENT, Long.toString(own.pid())));
  }

  /** Starts the monitor in a daemon thread. */
  static void start() {
    Thread.ofPlatform().name("parent-watch").daemon().start(new ParentProcessMonitor());
  }

  @Override
  public void run() {
    while (isThere()) {
      pause();
    }
    try {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    } finally {
      Runtime.getRuntime().halt(ORPHAN);
    }
  }

  /** Whether the parent is the same as at start; an orphan gets another parent. */
  private boolean isThere() {
    try {
      return ProcessHandle.current().parent().map(ProcessHandle::pid).equals(parent);
    } catch (OutOfMemoryError ofTheFile) {
      return true;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException | OutOfMemoryError ofTheFile) {
      // Caused by a parser: it must not end the monitor.
    }
  }
}
