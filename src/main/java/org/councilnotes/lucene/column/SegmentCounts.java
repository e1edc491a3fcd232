package org.councilnotes.lucene.column;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.VersionScope;

/**
 * What one word finds in one segment without filters. Arrays and bits must not be modified.
 *
 * @param passages how many
 * @param notes how many have one of them
 * @param leftOut passages that were left out only because their version does not count
 * @param bySet by facet and {@link ValueColumn set} of values, how many passages
 * @param documents that were found; empty where no search needed them
 * @param wordings that were found; empty where no search needed them
 */
public record SegmentCounts(
    long passages,
    long notes,
    long leftOut,
    Map<Facet, int[]> bySet,
    Optional<FixedBitSet> documents,
    Optional<WordingsFound> wordings) {

  /**
   * What was counted.
   *
   * @param word or all of the archive
   */
  public record Counted(MatchPlan word, VersionScope versions) {}

  /**
   * Wordings that were found.
   *
   * @param numbers in the segment
   * @param without passages that have none
   */
  public record WordingsFound(FixedBitSet numbers, long without) {}

  public SegmentCounts {
    bySet = Map.copyOf(bySet);
  }

  /** Whether it tells all that a search needs. */
  public boolean tells(Set<Facet> facets, boolean withDocuments, boolean withWordings) {
    return bySet.keySet().containsAll(facets)
        && (!withDocuments || documents.isPresent())
        && (!withWordings || wordings.isPresent());
  }

  /** The same with what another count of the same passages tells. */
  SegmentCounts and(SegmentCounts other) {
    Map<Facet, int[]> both = new HashMap<>(other.bySet);
    both.putAll(bySet);
    return new SegmentCounts(
        passages,
        notes,
        leftOut,
        both,
        documents.or(other::documents),
        wordings.or(other::wordings));
  }

  long bytes() {
    long sets = bySet.values().stream().mapToLong(counts -> (long) counts.length).sum();
    return Integer.BYTES * sets
        + documents.map(FixedBitSet::ramBytesUsed).orElse(0L)
        + wordings.map(found -> found.numbers().ramBytesUsed()).orElse(0L);
  }
}
