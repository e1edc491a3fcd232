package org.councilnotes.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.councilnotes.search.Facet;

/**
 * How many of the matching passages have each country in one of the chosen roles, or each role for
 * one of the chosen countries. A passage counts once for a value, however many mentions it has.
 *
 * @param facet whose values are counted
 * @param chosen values of the other
 */
record MentionCounts(Facet facet, Set<String> chosen) {

  private static final int NOT_COUNTED = -1;
  private static final int NO_DOCUMENT = -1;

  /** Count by value, in a map of the caller's own; values that no match has are absent. */
  Map<String, Long> of(FacetsCollector matches) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (MatchingDocs segment : matches.getMatchingDocs()) {
      add(segment, counts);
    }
    return counts;
  }

  private void add(MatchingDocs segment, Map<String, Long> counts) throws IOException {
    SortedSetDocValues mentions =
        DocValues.getSortedSet(segment.context().reader(), Schema.COUNTRY_ROLE);
    Map<String, Integer> slots = new LinkedHashMap<>();
    int[] slotOf = slots(mentions, slots);
    long[] bySlot = count(mentions, segment.bits().iterator(), slotOf, slots.size());
    slots.forEach(
        (value, slot) -> {
          if (bySlot[slot] > 0) {
            counts.merge(value, bySlot[slot], Long::sum);
          }
        });
  }

  /** Where each ordinal is counted; pairs are few, at most countries by roles. */
  private int[] slots(SortedSetDocValues mentions, Map<String, Integer> slots) throws IOException {
    int[] slotOf = new int[Math.toIntExact(mentions.getValueCount())];
    for (int ordinal = 0; ordinal < slotOf.length; ordinal++) {
      CountryRole mention = CountryRole.of(mentions.lookupOrd(ordinal).utf8ToString());
      Optional<String> value = mention.valueIn(facet, chosen);
      slotOf[ordinal] =
          value.map(v -> slots.computeIfAbsent(v, _ -> slots.size())).orElse(NOT_COUNTED);
    }
    return slotOf;
  }

  private static long[] count(
      SortedSetDocValues mentions, DocIdSetIterator documents, int[] slotOf, int slots)
      throws IOException {
    long[] counts = new long[slots];
    int[] lastCounted = new int[slots];
    Arrays.fill(lastCounted, NO_DOCUMENT);
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      int values = mentions.advanceExact(doc) ? mentions.docValueCount() : 0;
      for (int i = 0; i < values; i++) {
        int slot = slotOf[(int) mentions.nextOrd()];
        if (slot != NOT_COUNTED && lastCounted[slot] != doc) {
          lastCounted[slot] = doc;
          counts[slot]++;
        }
      }
    }
    return counts;
  }
}
