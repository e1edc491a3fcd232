package org.councilnotes.extract.fork;

import java.util.Optional;

/**
 * Ends a forked process, and what it started, as soon as the process is gone that forked it: even
 * one killed with -9 leaves nothing behind. Looking is the only way: the end of its input is seen
 * between files only, and {@link ProcessHandle#onExit()} of what is no child looks every five
 * seconds.
 */
final class ParentProcessMonitor implements Runnable {

  private static final long PAUSE_MILLIS = 200;
  private static final int ORPHAN = 18;

  private static final String PARENT = "archive.parent";

  private final Optional<Long> parent = Optional.ofNullable(Long.getLong(PARENT));

  /** What a process that is to be watched over must be started with: it may be orphaned by then. */
  static String option() {
    return "-D" + PARENT + "=" + ProcessHandle.current().pid();
  }

  /** Watches from a thread of its own from now on. */
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

  /** A process whose parent ended is given another one. */
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
      // A parser's doing: it must not end the watch.
    }
  }
}
