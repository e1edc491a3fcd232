package org.councilnotes.ingest;

import java.lang.management.ManagementFactory;

/** How much the machine has to do. */
public final class MachineLoad {

  /** Processes that run or wait for each processor, over the last minute. */
  private static final double LITTLE = 0.5;

  private MachineLoad() {}

  /** Whether most of its processors have had nothing to do; true where the system does not say. */
  public static boolean isIdle() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load <= LITTLE * Runtime.getRuntime().availableProcessors();
  }
}
