package org.councilnotes.bench;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with each thing of a list, on as many threads as an ingest has workers. */
final class Workers {

  private static final int COUNT = 2;

  interface Task<T> {
    void on(T thing) throws Exception;
  }

  private Workers() {}

  static <T> void each(List<T> things, Task<T> task) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(COUNT)) {
      List<Future<Void>> all =
          things.stream().map(thing -> threads.submit(() -> on(thing, task))).toList();
      for (Future<Void> one : all) {
        one.get();
      }
    }
  }

  private static <T> Void on(T thing, Task<T> task) throws Exception {
    task.on(thing);
    return null;
  }
}
