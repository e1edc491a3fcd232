package org.councilnotes.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a piece of work took: seconds on the clock, and of all processors together. */
record Cost(double wall, double processor) {

  /** What is measured. */
  interface Work {
    void run() throws Exception;
  }

  static Cost of(Work work) throws Exception {
    double processor = processorOfAll();
    long start = System.nanoTime();
    work.run();
    double wall = (System.nanoTime() - start) / 1e9;
    return new Cost(wall, processorOfAll() - processor);
  }

  /** Of this process and those that it started and that still run. */
  private static double processorOfAll() {
    long own = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    return own / 1e9
        + ProcessHandle.current()
            .descendants()
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToDouble(time -> time.toNanos() / 1e9)
            .sum();
  }
}
