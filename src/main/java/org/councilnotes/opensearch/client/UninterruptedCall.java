package org.councilnotes.opensearch.client;

/**
 * A call to the cluster that is completed even by an interrupted thread, such as a release at the
 * end.
 */
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
