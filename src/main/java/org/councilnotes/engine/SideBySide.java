package org.councilnotes.engine;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same for each of many, for as many at a time as there are processors. */
final class SideBySide implements AutoCloseable {

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().name("commit-", 0).daemon().factory());

  /**
   * Comes back when all is done.
   *
   * @throws RuntimeException that of the first for which it failed
   * @throws EngineProblem where the thread is interrupted
   */
  <T> void each(Collection<T> all, Consumer<T> work) {
    List<Callable<Object>> tasks =
        all.stream().map(one -> Executors.callable(() -> work.accept(one))).toList();
    try {
      for (Future<?> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EngineProblem.interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** What is under way is told to stop. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
