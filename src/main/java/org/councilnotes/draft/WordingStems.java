package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.draft.StemNumbers.Stem;

/**
 * Which wordings have a stem, or two that follow each other. Wordings are numbered from 0. Safe for
 * use by many threads.
 */
final class WordingStems {

  private static final int[] NONE = {};

  private final int wordings;

  /** Numbers of the wordings that have a stem, in rising order, by number of the stem. */
  private final int[][] byStem;

  /** Stems with the same beginning. */
  private final Map<Integer, List<String>> byBeginning = new HashMap<>();

  /** Two stems that follow each other and the wording that has them, see {@link #pair}; sorted. */
  private final long[] pairs;

  /**
   * @param wordings the stems of each, in order
   * @param stems more than the number of any
   */
  WordingStems(List<List<Stem>> wordings, int stems) {
    this.wordings = wordings.size();
    this.byStem = new int[stems][];
    Arrays.fill(byStem, NONE);
    int[] counts = new int[stems];
    for (int i = 0; i < wordings.size(); i++) {
      for (Stem stem : wordings.get(i)) {
        add(i, stem, counts);
      }
    }
    for (int i = 0; i < stems; i++) {
      byStem[i] = counts[i] == byStem[i].length ? byStem[i] : Arrays.copyOf(byStem[i], counts[i]);
    }
    this.pairs = pairs(wordings);
  }

  private long[] pairs(List<List<Stem>> all) {
    long[] found = new long[all.stream().mapToInt(List::size).sum()];
    int count = 0;
    for (int i = 0; i < all.size(); i++) {
      int before = -1;
      for (Stem stem : all.get(i)) {
        if (before >= 0) {
          found[count++] = pair(before, stem.number(), i);
        }
        before = stem.number();
      }
    }
    long[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** One number for two stems and a wording, in this order. */
  private long pair(int first, int second, int wording) {
    return ((long) first * byStem.length + second) * wordings + wording;
  }

  private void add(int wording, Stem stem, int[] counts) {
    int number = stem.number();
    int count = counts[number];
    int[] known = byStem[number];
    if (count > 0 && known[count - 1] == wording) {
      return;
    }
    if (count == 0) {
      byBeginning.computeIfAbsent(stem.beginning(), _ -> new ArrayList<>(2)).add(stem.text());
    }
    if (count == known.length) {
      byStem[number] = Arrays.copyOf(known, Math.max(2, 2 * count));
    }
    byStem[number][count] = wording;
    counts[number]++;
  }

  /** More than the number of any stem. */
  int count() {
    return byStem.length;
  }

  /** The wordings that have a stem, in rising order; not to be written to. */
  int[] wordings(int stem) {
    return stem < byStem.length ? byStem[stem] : NONE;
  }

  /** The wordings that have one stem behind another, in rising order. */
  int[] wordings(int first, int second) {
    if (first >= byStem.length || second >= byStem.length) {
      return NONE;
    }
    long start = pair(first, second, 0);
    int from = Arrays.binarySearch(pairs, start);
    from = from < 0 ? -from - 1 : firstOfSame(from);
    int[] found = new int[2];
    int count = 0;
    for (int i = from; i < pairs.length && pairs[i] < start + wordings; i++) {
      if (i == from || pairs[i] != pairs[i - 1]) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = (int) (pairs[i] - start);
      }
    }
    return count == 0 ? NONE : Arrays.copyOf(found, count);
  }

  private int firstOfSame(int place) {
    int first = place;
    while (first > 0 && pairs[first - 1] == pairs[place]) {
      first--;
    }
    return first;
  }

  /** The stems of wordings with a beginning, by its number. */
  List<String> beginningAs(int beginning) {
    return byBeginning.getOrDefault(beginning, List.of());
  }
}
