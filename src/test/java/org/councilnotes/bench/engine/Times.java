package org.councilnotes.bench.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.councilnotes.store.ArchiveReader;

/**
 * Asks both sides the same, in turn, by one thread and by four. Who has compared their answers
 * before has warmed both up.
 */
record Times(List<Asks> asks, int rounds) {

  private static final int MANY = 4;

  /** No further pass over a list is begun in a round after so long. */
  private static final double SECONDS = 5;

  /** What was measured of one side with so many threads. */
  private static final class Measured {
    private final List<Double> millis = new ArrayList<>();
    private double seconds;

    double at(double share) {
      List<Double> sorted = millis.stream().sorted().toList();
      return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    double rate() {
      return millis.size() / seconds;
    }
  }

  void print(ArchiveReader embedded, ArchiveReader cluster) throws Exception {
    System.out.println();
    System.out.println(
        "| asked | embedded p50, ms | p95 | a second, 1 thread | 4 threads | three nodes p50, ms"
            + " | p95 | a second, 1 thread | 4 threads |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (Asks some : asks) {
      List<Measured> figures =
          List.of(new Measured(), new Measured(), new Measured(), new Measured());
      for (int round = 0; round < rounds; round++) {
        ask(some, embedded, 1, round, figures.get(0));
        ask(some, cluster, 1, round, figures.get(2));
        ask(some, embedded, MANY, round, figures.get(1));
        ask(some, cluster, MANY, round, figures.get(3));
      }
      System.out.printf(
          "| %s | %s | %s |%n",
          some.name(),
          cells(figures.get(0), figures.get(1)),
          cells(figures.get(2), figures.get(3)));
    }
  }

  private static String cells(Measured one, Measured many) {
    return String.format(
        Locale.ROOT, "%.2f | %.2f | %.0f | %.0f", one.at(.5), one.at(.95), one.rate(), many.rate());
  }

  private static void ask(Asks asks, ArchiveReader side, int threads, int round, Measured into)
      throws Exception {
    long start = System.nanoTime();
    do {
      List<Function<ArchiveReader, Asks.Given>> shuffled = new ArrayList<>(asks.all());
      Collections.shuffle(shuffled, new Random(round));
      pass(shuffled, side, threads, into);
    } while (System.nanoTime() - start < SECONDS * 1e9);
    into.seconds += (System.nanoTime() - start) / 1e9;
  }

  private static void pass(
      List<Function<ArchiveReader, Asks.Given>> asks,
      ArchiveReader side,
      int threads,
      Measured into)
      throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService asking = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Double>>> times = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        times.add(asking.submit(someOf(asks, side, next)));
      }
      for (Future<List<Double>> some : times) {
        into.millis.addAll(some.get());
      }
    }
  }

  private static Callable<List<Double>> someOf(
      List<Function<ArchiveReader, Asks.Given>> asks, ArchiveReader side, AtomicInteger next) {
    return () -> {
      List<Double> millis = new ArrayList<>();
      for (int i = next.getAndIncrement(); i < asks.size(); i = next.getAndIncrement()) {
        long start = System.nanoTime();
        var _ = asks.get(i).apply(side);
        millis.add((System.nanoTime() - start) / 1e6);
      }
      return millis;
    };
  }
}
