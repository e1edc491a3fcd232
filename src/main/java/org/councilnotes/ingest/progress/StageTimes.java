package org.councilnotes.ingest.progress;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Adds up what the stages of a run cost. Work of one stage within that of another counts for the
 * inner one alone. Thread-safe.
 */
public final class StageTimes {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WALL = 0;
  private static final int PROCESSOR = 1;
  private static final int KINDS = 2;

  /** Nanoseconds. */
  private record Sum(LongAdder wall, LongAdder processor) {

    void clear() {
      wall.reset();
      processor.reset();
    }
  }

  private final Map<Stage, Sum> sums = new EnumMap<>(Stage.class);

  /** Nanoseconds of stages within the one that a thread is in. */
  private final ThreadLocal<long[]> within = ThreadLocal.withInitial(() -> new long[KINDS]);

  public StageTimes() {
    for (Stage stage : Stage.values()) {
      sums.put(stage, new Sum(new LongAdder(), new LongAdder()));
    }
  }

  /** Begins anew with nothing. */
  public void clear() {
    sums.values().forEach(Sum::clear);
  }

  /** Does work of a stage and returns what comes of it. */
  public <T> T measure(Stage stage, Supplier<T> work) {
    long[] outer = within.get();
    long[] inner = new long[KINDS];
    within.set(inner);
    long wall = System.nanoTime();
    long processor = THREADS.getCurrentThreadCpuTime();
    try {
      return work.get();
    } finally {
      within.set(outer);
      wall = System.nanoTime() - wall;
      processor = THREADS.getCurrentThreadCpuTime() - processor;
      outer[WALL] += wall;
      outer[PROCESSOR] += processor;
      add(stage, wall - inner[WALL], processor - inner[PROCESSOR]);
    }
  }

  /** Does work of a stage beside the thread that measures the clock: its processor time alone. */
  public <T> T measureBeside(Stage stage, Supplier<T> work) {
    long processor = THREADS.getCurrentThreadCpuTime();
    try {
      return work.get();
    } finally {
      add(stage, 0, THREADS.getCurrentThreadCpuTime() - processor);
    }
  }

  /** Does work of a stage. */
  public void measure(Stage stage, Runnable work) {
    measure(
        stage,
        () -> {
          work.run();
          return stage;
        });
  }

  private void add(Stage stage, long wall, long processor) {
    Sum sum = Objects.requireNonNull(sums.get(stage));
    sum.wall().add(wall);
    sum.processor().add(processor);
  }

  /**
   * The cost of every stage.
   *
   * @param processes processor time of the processes that read
   * @param whole processor time of this process, of which what no stage has is {@link Stage#OTHER}
   */
  public List<StageCost> all(Duration processes, Duration whole) {
    List<StageCost> measured = Stream.of(Stage.values()).map(this::of).toList();
    Duration sum =
        measured.stream().map(StageCost::processor).reduce(Duration.ZERO, Duration::plus);
    Duration rest = whole.minus(sum);
    return measured.stream()
        .map(
            cost ->
                switch (cost.stage()) {
                  case READING -> cost.plusProcessor(processes);
                  case OTHER -> cost.plusProcessor(rest.isNegative() ? Duration.ZERO : rest);
                  default -> cost;
                })
        .toList();
  }

  private StageCost of(Stage stage) {
    Sum sum = Objects.requireNonNull(sums.get(stage));
    return new StageCost(
        stage, Duration.ofNanos(sum.wall().sum()), Duration.ofNanos(sum.processor().sum()));
  }
}
