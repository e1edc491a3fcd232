package org.councilnotes.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Limits how many costly tasks of one kind run at the same time. Where all slots are taken, a
 * caller waits for a while and is then refused with 429.
 */
public final class ConcurrencyLimit {

  private final int most;
  private final Semaphore places;
  private final Duration patience;
  private final LongAdder refused = new LongAdder();

  /** A slot in use; the caller closes it when the task is done. */
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A limit with all slots free.
   *
   * @param most number of slots
   * @param patience how long a caller waits for a slot
   */
  public ConcurrencyLimit(int most, Duration patience) {
    this.most = most;
    this.places = new Semaphore(most, true);
    this.patience = patience;
  }

  /**
   * Takes a slot.
   *
   * @throws Refusal where none becomes free in time
   */
  public Place enter() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        refused.increment();
        throw Refusal.tooMany();
      }
      return places::release;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.tooMany();
    }
  }

  /** Number of slots. */
  public int most() {
    return most;
  }

  /** Number of slots that are in use now. */
  public int taken() {
    return most - places.availablePermits();
  }

  /** Number of callers refused so far because no slot became free in time. */
  public long refused() {
    return refused.sum();
  }

  /** Runs a task in a slot. */
  public <T> T run(Supplier<T> work) {
    try (Place _ = enter()) {
      return work.get();
    }
  }
}
