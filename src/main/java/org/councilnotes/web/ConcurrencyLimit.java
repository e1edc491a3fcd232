package org.councilnotes.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much costly work of one kind runs at the same time. Whoever comes when all places are taken
 * waits for a while and is then refused with 429.
 */
public final class ConcurrencyLimit {

  private final Semaphore places;
  private final Duration patience;

  /** A place that is taken; closed when the work is done. */
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Free places.
   *
   * @param most how much runs at the same time
   * @param patience how long one waits for a place
   */
  public ConcurrencyLimit(int most, Duration patience) {
    this.places = new Semaphore(most, true);
    this.patience = patience;
  }

  /**
   * Takes a place.
   *
   * @throws Refusal where none gets free in time
   */
  public Place enter() {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Refusal.tooMany();
      }
      return places::release;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.tooMany();
    }
  }

  /** Does some work at one place. */
  public <T> T run(Supplier<T> work) {
    try (Place _ = enter()) {
      return work.get();
    }
  }
}
