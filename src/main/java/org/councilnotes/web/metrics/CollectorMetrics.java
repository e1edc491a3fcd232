package org.councilnotes.web.metrics;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * Time and number of the collections of garbage. Read when somebody asks, without the listener on
 * every collection that the library's own figures need.
 */
final class CollectorMetrics implements MeterBinder {

  @Override
  public void bindTo(MeterRegistry registry) {
    ManagementFactory.getGarbageCollectorMXBeans().forEach(collector -> add(collector, registry));
  }

  private static void add(GarbageCollectorMXBean collector, MeterRegistry registry) {
    FunctionTimer.builder(
            "jvm.gc.collection",
            collector,
            GarbageCollectorMXBean::getCollectionCount,
            GarbageCollectorMXBean::getCollectionTime,
            TimeUnit.MILLISECONDS)
        .tag("gc", collector.getName())
        .register(registry);
  }
}
