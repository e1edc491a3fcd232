package org.councilnotes.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.councilnotes.access.RecordingReader;
import org.councilnotes.access.ShownNotes;
import org.councilnotes.store.ArchiveReader;

/**
 * Values that are computed from a state of an archive. Each is computed once, though several
 * threads ask for it at the same time, and kept until the archive changes, for each world apart.
 * What was not asked for the longest is dropped first where they get too many.
 *
 * @param <K> what a value depends on beside the state of the archive
 */
public final class SnapshotCache<K, V> {

  /** What a value weighs that has no parts: its key may be long. */
  private static final long KEY_WEIGHT = 100;

  private static final LongAdder FOUND = new LongAdder();
  private static final LongAdder COMPUTED = new LongAdder();

  private final long capacity;
  private final ToLongFunction<V> weight;
  private final Map<Key<K>, FutureTask<Kept<V>>> tasks = new LinkedHashMap<>(16, 0.75F, true);

  /**
   * A value with the restricted notes that it was made from: each answer with it shows them, though
   * they were read once.
   */
  private record Kept<V>(V value, ShownNotes.Ids shown) {}

  /**
   * How all caches of this process were used.
   *
   * @param found values that were there, or on their way
   * @param computed values that had to be computed
   */
  public record Reads(long found, long computed) {}

  /** How all caches of this process were used so far. */
  public static Reads reads() {
    return new Reads(FOUND.sum(), COMPUTED.sum());
  }

  /** A key in one state of the archive. */
  private record Key<K>(ArchiveReader world, String snapshot, K key) {

    boolean isOutdated(Key<K> now) {
      return world.equals(now.world) && !snapshot.equals(now.snapshot);
    }
  }

  /**
   * An empty cache.
   *
   * @param capacity the largest sum of the weights of the values kept
   */
  public SnapshotCache(long capacity, ToLongFunction<V> weight) {
    this.capacity = capacity;
    this.weight = weight;
  }

  /** An empty cache with a maximum number of values. */
  public static <K, V> SnapshotCache<K, V> ofSize(int capacity) {
    return new SnapshotCache<>(capacity, value -> 1);
  }

  /**
   * An empty cache of values that have parts, such as cells. A value without any has a weight, too.
   *
   * @param capacity the largest number of parts of all values kept
   */
  public static <K, V> SnapshotCache<K, V> ofParts(long capacity, ToLongFunction<V> parts) {
    return new SnapshotCache<>(capacity, value -> KEY_WEIGHT + parts.applyAsLong(value));
  }

  /**
   * The value of a key in the present state of a world.
   *
   * @param computation is given that state, which does not change while it runs; what it throws
   *     reaches all who wait for the value, and the next one to ask tries again
   */
  public V get(ArchiveReader world, K key, Function<ArchiveReader, V> computation) {
    ArchiveReader kept = RecordingReader.unrecorded(world);
    Key<K> now = new Key<>(kept, kept.snapshot(), key);
    FutureTask<Kept<V>> fresh = new FutureTask<>(() -> compute(kept, computation));
    FutureTask<Kept<V>> task = known(now, fresh);
    boolean isNew = task.equals(fresh);
    (isNew ? COMPUTED : FOUND).increment();
    if (isNew) {
      fresh.run();
      finished(now, fresh);
    }
    Kept<V> found = result(task);
    RecordingReader.record(world, found.shown());
    return found.value();
  }

  private FutureTask<Kept<V>> known(Key<K> now, FutureTask<Kept<V>> fresh) {
    synchronized (tasks) {
      tasks.keySet().removeIf(key -> key.isOutdated(now));
      FutureTask<Kept<V>> known = tasks.putIfAbsent(now, fresh);
      return known == null ? fresh : known;
    }
  }

  private static <V> Kept<V> compute(ArchiveReader world, Function<ArchiveReader, V> computation) {
    ShownNotes shown = new ShownNotes();
    try (ArchiveReader still = RecordingReader.of(world.openSnapshot(), shown)) {
      V value = computation.apply(still);
      return new Kept<>(value, shown.ids());
    }
  }

  private void finished(Key<K> now, FutureTask<Kept<V>> task) {
    synchronized (tasks) {
      if (task.state() != FutureTask.State.SUCCESS) {
        tasks.remove(now, task);
      }
      long sum = tasks.values().stream().mapToLong(this::weight).sum();
      var oldest = tasks.values().iterator();
      while (sum > capacity && oldest.hasNext()) {
        FutureTask<Kept<V>> dropped = oldest.next();
        if (dropped.isDone()) {
          sum -= weight(dropped);
          oldest.remove();
        }
      }
    }
  }

  private long weight(FutureTask<Kept<V>> task) {
    return task.state() == FutureTask.State.SUCCESS
        ? weight.applyAsLong(task.resultNow().value())
        : 0;
  }

  private static <V> V result(FutureTask<V> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failed) {
        throw failed;
      }
      if (e.getCause() instanceof Error failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a value was computed", e);
    }
  }
}
