package org.councilnotes.cli;

import java.util.concurrent.CancellationException;

/** Follows the corpus beside the pages until it is closed, which ends a run that is under way. */
final class BackgroundWatch implements AutoCloseable {

  private final CorpusFollowing following;
  private final Console console;
  private final Thread thread;
  private volatile boolean closed;

  private BackgroundWatch(CorpusFollowing following, Console console) {
    this.following = following;
    this.console = console;
    this.thread = Thread.ofPlatform().name("corpus-watch").daemon().unstarted(this::follow);
  }

  static BackgroundWatch start(CorpusFollowing following, Console console) {
    BackgroundWatch watch = new BackgroundWatch(following, console);
    watch.thread.start();
    return watch;
  }

  private void follow() {
    try {
      following.follow();
    } catch (InterruptedException | CancellationException ended) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!closed) {
        console.say("archive: the corpus is not watched any more: " + e);
      }
    }
  }

  /** Waits until the run has ended. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      thread.join();
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
