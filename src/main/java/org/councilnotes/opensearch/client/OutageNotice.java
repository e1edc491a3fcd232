package org.councilnotes.opensearch.client;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Notifies that a run waits for the cluster, once for each outage, and that the cluster answers
 * again. Thread-safe.
 */
public final class OutageNotice {

  /** Ignores all notices. */
  public static final OutageNotice NONE = new OutageNotice(_ -> {});

  /** Shortest wait that is worth a notice. Failover to another node takes less. */
  private static final Duration LONG = Duration.ofSeconds(5);

  private final Consumer<String> told;
  private final AtomicBoolean said = new AtomicBoolean();

  public OutageNotice(Consumer<String> told) {
    this.told = told;
  }

  /**
   * Records that a call has failed so far.
   *
   * @param why a sentence for people
   * @param waited time since the first attempt
   */
  void waiting(String why, Duration waited) {
    if (waited.compareTo(LONG) >= 0 && !said.getAndSet(true)) {
      told.accept("waiting: " + why);
    }
  }

  /** Records a successful call. */
  void answered() {
    if (said.getAndSet(false)) {
      told.accept("OpenSearch answers again: going on");
    }
  }
}
