package org.councilnotes.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows attempts to log in down, by name and by address. After some wrong ones each further one has
 * to wait, twice as long as the one before, up to a limit. An attempt counts as wrong until it has
 * succeeded, so that many at once gain nothing.
 */
final class LoginThrottle {

  /** Wrong attempts without a wait: of one name, and of one address, behind which many may be. */
  static final int FREE_BY_NAME = 5;

  static final int FREE_BY_ADDRESS = 20;

  static final Duration LONGEST = Duration.ofMinutes(15);

  /** Wrong attempts are forgotten when none followed for so long. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  /** More are not remembered, the oldest are dropped first. */
  private static final int MOST = 10_000;

  private static final int MOST_DOUBLINGS = 20;

  private final InstantSource clock;
  private final Counter names = new Counter(FREE_BY_NAME);
  private final Counter addresses = new Counter(FREE_BY_ADDRESS);

  LoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Begins an attempt.
   *
   * @return how long to wait before the next one; empty where the attempt may be made
   */
  synchronized Optional<Duration> begin(String name, String address) {
    Instant now = clock.instant();
    Duration wait = longer(names.waiting(name, now), addresses.waiting(address, now));
    if (wait.isPositive()) {
      return Optional.of(wait);
    }
    names.add(name, now);
    addresses.add(address, now);
    return Optional.empty();
  }

  /** The attempt was right. What was wrong before from the same address still counts. */
  synchronized void succeeded(String name, String address) {
    names.forget(name);
    addresses.takeBack(address);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Wrong attempts of one kind of key. */
  private static final class Counter {

    private final int free;
    private final Map<String, Attempts> wrong = new LinkedHashMap<>(16, 0.75F, true);

    private record Attempts(int count, Instant last) {}

    Counter(int free) {
      this.free = free;
    }

    Duration waiting(String key, Instant now) {
      Attempts found = recent(key, now);
      Duration wait = Duration.between(now, found.last().plus(delay(found.count())));
      return found.count() < free || wait.isNegative() ? Duration.ZERO : wait;
    }

    private Duration delay(int count) {
      Duration delay = Duration.ofSeconds(1L << Math.clamp(count - free, 0, MOST_DOUBLINGS));
      return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private Attempts recent(String key, Instant now) {
      Attempts found = wrong.getOrDefault(key, new Attempts(0, now));
      return found.last().plus(REMEMBERED).isBefore(now) ? new Attempts(0, now) : found;
    }

    void add(String key, Instant now) {
      wrong.put(key, new Attempts(recent(key, now).count() + 1, now));
      if (wrong.size() > MOST) {
        wrong.remove(wrong.keySet().iterator().next());
      }
    }

    void forget(String key) {
      wrong.remove(key);
    }

    void takeBack(String key) {
      wrong.computeIfPresent(key, (_, of) -> new Attempts(of.count() - 1, of.last()));
    }
  }
}
