package org.councilnotes.web.security;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows attempts to log in down. Three things are counted: attempts of a name from a network, so
 * that whoever guesses elsewhere makes nobody wait; attempts from a network, whatever the name; and
 * attempts of a name from everywhere, which are few in a time however many networks take part. The
 * last never holds for a network from which the name has logged in.
 *
 * <p>An attempt counts as wrong until it has succeeded, so that many at once gain nothing.
 */
final class LoginThrottle {

  /** Wrong attempts without a wait: of a name from a network. */
  static final int FREE_BY_NAME = 5;

  /** From a network, behind which many may be. */
  static final int FREE_BY_NETWORK = 50;

  /** Of a name from everywhere. */
  static final int FREE_EVERYWHERE = 100;

  /** Longest wait after wrong attempts of a name from a network. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  /** After wrong attempts from a network: others behind it wait, too. */
  static final Duration LONGEST_OF_NETWORK = Duration.ofMinutes(1);

  /** Between attempts of a name that is guessed from everywhere. */
  static final Duration EVERYWHERE = Duration.ofSeconds(5);

  private static final Duration FIRST = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Counter<Pair> pairs = new Counter<>(FREE_BY_NAME, FIRST, LONGEST);
  private final Counter<String> networks =
      new Counter<>(FREE_BY_NETWORK, FIRST, LONGEST_OF_NETWORK);
  private final Counter<String> names = new Counter<>(FREE_EVERYWHERE, EVERYWHERE, EVERYWHERE);
  private final Map<Pair, Boolean> known = new RecentMap<>();

  /** A name, asked for from a network. */
  private record Pair(String name, ClientNetwork network) {}

  LoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /** How long an attempt has to wait; empty where it may be made now. */
  synchronized Optional<Duration> waiting(String name, ClientNetwork network) {
    Instant now = clock.instant();
    Pair pair = new Pair(name, network);
    Duration own = longer(pairs.waiting(pair, now), networks.waiting(network.key(), now));
    Duration wait = known.containsKey(pair) ? own : longer(own, names.waiting(name, now));
    return Optional.of(wait).filter(Duration::isPositive);
  }

  /**
   * Begins an attempt.
   *
   * @return how long to wait before the next one; empty where the attempt may be made
   */
  synchronized Optional<Duration> begin(String name, ClientNetwork network) {
    Optional<Duration> wait = waiting(name, network);
    if (wait.isEmpty()) {
      Instant now = clock.instant();
      pairs.add(new Pair(name, network), now);
      networks.add(network.key(), now);
      names.add(name, now);
    }
    return wait;
  }

  /** The attempt was right. What was wrong before from the same network still counts. */
  synchronized void succeeded(String name, ClientNetwork network) {
    Pair pair = new Pair(name, network);
    known.put(pair, true);
    pairs.forget(pair);
    networks.takeBack(network.key());
    names.takeBack(name);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The entries that were used last. */
  private static final class RecentMap<K, V> extends LinkedHashMap<K, V> {

    @Serial private static final long serialVersionUID = 1L;

    private static final int MOST = 10_000;

    RecentMap() {
      super(16, 0.75F, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }

  /** Wrong attempts of one kind of key. */
  private static final class Counter<K> {

    /** Wrong attempts are forgotten when none followed for so long. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final Map<K, Attempts> wrong = new RecentMap<>();

    private record Attempts(int count, Instant last) {}

    /**
     * None yet.
     *
     * @param free attempts without a wait
     * @param first wait, which doubles
     * @param longest wait
     */
    Counter(int free, Duration first, Duration longest) {
      this.free = free;
      this.first = first;
      this.longest = longest;
    }

    Duration waiting(K key, Instant now) {
      Attempts found = recent(key, now);
      Duration wait = Duration.between(now, found.last().plus(delay(found.count())));
      return found.count() < free || wait.isNegative() ? Duration.ZERO : wait;
    }

    private Duration delay(int count) {
      Duration delay = first.multipliedBy(1L << Math.clamp(count - free, 0, MOST_DOUBLINGS));
      return delay.compareTo(longest) < 0 ? delay : longest;
    }

    private Attempts recent(K key, Instant now) {
      Attempts found = wrong.getOrDefault(key, new Attempts(0, now));
      return found.last().plus(REMEMBERED).isBefore(now) ? new Attempts(0, now) : found;
    }

    void add(K key, Instant now) {
      wrong.put(key, new Attempts(recent(key, now).count() + 1, now));
    }

    void forget(K key) {
      wrong.remove(key);
    }

    void takeBack(K key) {
      wrong.computeIfPresent(key, (_, of) -> new Attempts(of.count() - 1, of.last()));
    }
  }
}
