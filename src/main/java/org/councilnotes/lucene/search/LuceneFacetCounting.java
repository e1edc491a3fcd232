package org.councilnotes.lucene.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.lucene.column.CompactNumbers;
import org.councilnotes.lucene.column.CountryRoleColumn;
import org.councilnotes.lucene.column.FacetCountOrdinals;
import org.councilnotes.lucene.column.FieldColumn;
import org.councilnotes.lucene.column.ValueColumn;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.plan.FilterPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * Counts the values of facets with sideways counts: a facet in which values are chosen is counted
 * as if none were, so that the counts of its other values stay visible. The same holds for
 * languages: the count of a language includes the versions that choosing it would bring in.
 */
final class LuceneFacetCounting {

  private final Filters filters;
  private final Map<Facet, ValueTally> tallies = new LinkedHashMap<>();
  private final List<ValueTally> all;
  private final List<Optional<ValueTally>> sideways;

  LuceneFacetCounting(ViewColumns columns, SearchRequest request, List<Facet> sideways) {
    filters = request.filters();
    facets(columns, request).forEach(facet -> tallies.put(facet, tally(facet, columns)));
    all = new ArrayList<>(tallies.values());
    this.sideways =
        sideways.stream().map(facet -> Optional.ofNullable(tallies.get(facet))).toList();
  }

  /** The requested facets among those of the archive and the chosen ones. */
  private Set<Facet> facets(ViewColumns columns, SearchRequest request) {
    Set<Facet> facets = columns.facets();
    if (!facets.containsAll(filters.anyOf().keySet())) {
      facets = new TreeSet<>(facets);
      facets.addAll(filters.anyOf().keySet());
    }
    Optional<Set<Facet>> counted = request.counted();
    if (counted.isPresent()) {
      facets = new LinkedHashSet<>(facets);
      facets.retainAll(counted.get());
    }
    return facets;
  }

  private ValueTally tally(Facet facet, ViewColumns columns) {
    Set<String> chosenInPair = new FilterPlan(filters).chosenInPair(facet);
    if (chosenInPair.isEmpty()) {
      FieldColumn column = columns.facet(facet);
      return new ValueTally(column, column);
    }
    CountryRoleColumn mentions = columns.mentions();
    return new ValueTally(mentions.pairs(), mentions.spread(facet, chosenInPair));
  }

  void enter(int segment) {
    for (ValueTally tally : all) {
      tally.enter(segment);
    }
  }

  Set<Facet> counted() {
    return tallies.keySet();
  }

  /** Counts the segment by sets of values only, so that {@link #bySet} tells all. */
  void countBySet() {
    all.forEach(ValueTally::countBySet);
  }

  /** Counts of the segment by facet and set of values. */
  Map<Facet, int[]> bySet() {
    Map<Facet, int[]> counts = new LinkedHashMap<>();
    tallies.forEach((facet, tally) -> counts.put(facet, tally.bySet));
    return counts;
  }

  /** Takes counts of the segment by facet and set of values, instead of passages. */
  void take(Map<Facet, int[]> counts) {
    tallies.forEach((facet, tally) -> tally.bySet = counts.get(facet));
  }

  void found(PassageBatch passages) {
    for (ValueTally tally : all) {
      tally.add(passages);
    }
  }

  /** Adds passages that count for one facet only. */
  void addSideways(int facet, PassageBatch passages) {
    sideways.get(facet).ifPresent(tally -> tally.add(passages));
  }

  void leave() {
    for (ValueTally tally : all) {
      tally.leave();
    }
  }

  Map<Facet, List<FacetValue>> values() {
    Map<Facet, List<FacetValue>> values = new LinkedHashMap<>();
    tallies.forEach((facet, tally) -> values.put(facet, tally.values(filters.anyOf(facet))));
    return values;
  }

  /**
   * Counts passages by the values of one field, one segment after another. Small batches increase
   * the counters of each value. Large ones increase a counter per set of values; the counters of
   * sets are added to those of values at the end of the segment.
   */
  private static final class ValueTally {

    /**
     * Sets for each passage of a batch up to which counters for all sets of the segment are worth
     * their cost.
     */
    private static final int MOST_SETS = 16;

    private final FieldColumn field;
    private final FacetCountOrdinals countingSlots;
    private final long[] counts;
    private int segment;
    private ValueColumn column;
    private int[] bySet = {};

    ValueTally(FieldColumn field, FacetCountOrdinals countingSlots) {
      this.field = field;
      this.countingSlots = countingSlots;
      this.counts = new long[countingSlots.size()];
      this.column = ValueColumn.EMPTY;
    }

    void enter(int newSegment) {
      segment = newSegment;
      column = field.in(newSegment);
    }

    void countBySet() {
      bySet = new int[column.sets()];
    }

    void add(PassageBatch passages) {
      int entries = column.byNote() ? passages.runs() : passages.size();
      if (bySet.length == 0 && column.sets() <= MOST_SETS * entries) {
        countBySet();
      }
      if (column.byNote()) {
        addNotes(passages);
      } else {
        addEach(passages);
      }
    }

    private void addNotes(PassageBatch passages) {
      CompactNumbers setOf = column.setOf();
      int[] blocks = passages.blocks();
      int[] lengths = passages.lengths();
      int[] counted = bySet;
      for (int run = 0; run < passages.runs(); run++) {
        if (counted.length > 0) {
          counted[setOf.at(blocks[run])] += lengths[run];
        } else {
          spread(setOf.at(blocks[run]), lengths[run]);
        }
      }
    }

    private void addEach(PassageBatch passages) {
      CompactNumbers setOf = column.setOf();
      int[] documents = passages.documents();
      int[] counted = bySet;
      for (int i = 0; i < passages.size(); i++) {
        if (counted.length > 0) {
          counted[setOf.at(documents[i])]++;
        } else {
          spread(setOf.at(documents[i]), 1);
        }
      }
    }

    private void spread(int set, int count) {
      countingSlots.count(segment, set, count, counts);
    }

    void leave() {
      for (int set = 0; set < bySet.length; set++) {
        if (bySet[set] > 0) {
          spread(set, bySet[set]);
        }
      }
      bySet = new int[0];
    }

    /**
     * The values by count, highest first, then by value. A chosen value stays in the list with a
     * count of 0, so that it can be deselected.
     */
    List<FacetValue> values(Set<String> chosen) {
      List<FacetValue> values = new ArrayList<>();
      for (long key : counted()) {
        int slot = (int) key;
        String value = countingSlots.value(slot);
        values.add(new FacetValue(value, counts[slot], chosen.contains(value)));
      }
      if (!chosen.isEmpty()) {
        addUncounted(chosen, values);
      }
      return values;
    }

    /**
     * Slots with a count above 0, in the low 32 bits; the high 32 bits sort by count, highest
     * first.
     */
    private long[] counted() {
      long[] keys = new long[counts.length];
      int size = 0;
      for (int slot = 0; slot < counts.length; slot++) {
        if (counts[slot] > 0) {
          keys[size++] = (Integer.MAX_VALUE - counts[slot]) << Integer.SIZE | slot;
        }
      }
      Arrays.sort(keys, 0, size);
      return Arrays.copyOf(keys, size);
    }

    private static void addUncounted(Set<String> chosen, List<FacetValue> values) {
      Set<String> open = new java.util.TreeSet<>(chosen);
      values.forEach(value -> open.remove(value.value()));
      open.forEach(value -> values.add(new FacetValue(value, 0, true)));
    }
  }
}
