package org.councilnotes.opensearch.client;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** The result of a task that another thread runs. */
public final class TaskResult {

  private TaskResult() {}

  /**
   * Waits for a task.
   *
   * @throws RuntimeException what the task threw
   * @throws OpenSearchProblem where the thread that waits is interrupted
   */
  public static <T> T of(Future<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw OpenSearchProblem.interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
