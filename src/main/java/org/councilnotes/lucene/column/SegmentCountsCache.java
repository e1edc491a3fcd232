package org.councilnotes.lucene.column;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.plan.MatchPlan;

/**
 * Keeps what frequent words find in each segment, until the segment goes. What was used least
 * recently goes first where all of it takes more than its share of the memory. Safe for use by many
 * threads.
 */
public final class SegmentCountsCache {

  /** Bytes that are spent on each entry beside its counts, about. */
  private static final int OVERHEAD = 500;

  private final Map<Key, SegmentCounts> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private long bytes;

  private record Key(SegmentColumns segment, MatchPlan word) {}

  /**
   * @param most bytes
   */
  SegmentCountsCache(long most) {
    this.most = most;
  }

  /** What a word finds in a segment, where that is known. */
  public synchronized Optional<SegmentCounts> of(SegmentView segment, MatchPlan word) {
    return Optional.ofNullable(entries.get(new Key(segment.columns(), word)))
        .filter(counts -> Arrays.equals(counts.standing(), segment.standing()));
  }

  /** Keeps what a word finds in a segment, with what else is known of it. */
  public synchronized void keep(SegmentView segment, MatchPlan word, SegmentCounts counts) {
    SegmentCounts all = of(segment, word).map(counts::and).orElse(counts);
    Key key = new Key(segment.columns(), word);
    remove(Optional.ofNullable(entries.remove(key)));
    entries.put(key, all);
    bytes += all.bytes() + OVERHEAD;
    Iterator<SegmentCounts> eldest = entries.values().iterator();
    while (bytes > most && eldest.hasNext()) {
      remove(Optional.of(eldest.next()));
      eldest.remove();
    }
  }

  /** Forgets a segment. */
  synchronized void remove(SegmentColumns segment) {
    entries
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = entry.getKey().segment() == segment;
              remove(gone ? Optional.of(entry.getValue()) : Optional.empty());
              return gone;
            });
  }

  private void remove(Optional<SegmentCounts> counts) {
    bytes -= counts.map(gone -> gone.bytes() + OVERHEAD).orElse(0L);
  }
}
