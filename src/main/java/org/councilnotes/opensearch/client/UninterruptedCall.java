package org.councilnotes.opensearch.client;

/** What is to be said to the cluster at the end, also by a thread that was told to stop. */
public final class UninterruptedCall {

  private UninterruptedCall() {}

  public static void run(Runnable work) {
    boolean interrupted = Thread.interrupted();
    try {
      work.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
