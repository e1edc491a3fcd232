package org.councilnotes.lucene.column;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what frequent words find in each segment, until the segment goes. What was used least
 * recently goes first where all of it takes more than its share of the memory. Safe for use by many
 * threads.
 */
public final class SegmentCountsCache {

  /** Bytes of each entry beside its counts, about: what it is kept by, and its place. */
  private static final int OVERHEAD = 1_000;

  private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private long bytes;

  private record Key(SegmentColumns segment, SegmentCounts.Counted counted) {}

  /** Counts, and the {@link SegmentView#standing} of the segment when it was counted. */
  private static final class Entry {

    private final byte[] standing;
    private final SegmentCounts counts;

    Entry(byte[] standing, SegmentCounts counts) {
      this.standing = standing;
      this.counts = counts;
    }

    long bytes() {
      return counts.bytes() + standing.length + OVERHEAD;
    }
  }

  /**
   * @param most bytes
   */
  SegmentCountsCache(long most) {
    this.most = most;
  }

  /** What a word finds in a segment, where that is known. */
  public synchronized Optional<SegmentCounts> of(
      SegmentView segment, SegmentCounts.Counted counted) {
    return Optional.ofNullable(entries.get(new Key(segment.columns(), counted)))
        .filter(entry -> Arrays.equals(entry.standing, segment.standing()))
        .map(entry -> entry.counts);
  }

  /** Keeps what a word finds in a segment, with what else is known of it. */
  public synchronized void keep(
      SegmentView segment, SegmentCounts.Counted counted, SegmentCounts counts) {
    Key key = new Key(segment.columns(), counted);
    Entry entry =
        new Entry(segment.standing(), of(segment, counted).map(counts::and).orElse(counts));
    forget(entries.put(key, entry));
    bytes += entry.bytes();
    Iterator<Entry> eldest = entries.values().iterator();
    while (bytes > most && eldest.hasNext()) {
      forget(eldest.next());
      eldest.remove();
    }
  }

  synchronized void remove(SegmentColumns segment) {
    entries
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = entry.getKey().segment() == segment;
              forget(gone ? entry.getValue() : null);
              return gone;
            });
  }

  private void forget(@Nullable Entry gone) {
    bytes -= gone == null ? 0 : gone.bytes();
  }
}
