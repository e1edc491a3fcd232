package org.councilnotes.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts that have no counterpart because the page on which it would stand cannot be read: whether
 * they were dropped is not known.
 */
final class Unread {

  private final Body older;
  private final Body newer;

  /** Of each text that has a counterpart, the first. */
  private final Map<Integer, Integer> rights = new HashMap<>();

  private final Map<Integer, Integer> lefts = new HashMap<>();

  Unread(Body older, Body newer, List<Match> matches) {
    this.older = older;
    this.newer = newer;
    if (!older.unread().isEmpty() || !newer.unread().isEmpty()) {
      for (Match match : matches) {
        match.right().stream()
            .findFirst()
            .ifPresent(j -> match.left().forEach(i -> rights.put(i, j)));
        match.left().stream()
            .findFirst()
            .ifPresent(i -> match.right().forEach(j -> lefts.put(j, i)));
      }
    }
  }

  /** Whether what only the older witness has may stand on a page that is not read. */
  boolean isLost(Match dropped) {
    return isLost(dropped.left().getFirst(), older.size(), rights, newer);
  }

  /** The same of what only the newer witness has. */
  boolean wasLost(Match added) {
    return isLost(added.right().getFirst(), newer.size(), lefts, older);
  }

  private static boolean isLost(
      int text, int size, Map<Integer, Integer> counterparts, Body other) {
    NavigableSet<Integer> pages = other.unread();
    if (pages.isEmpty()) {
      return false;
    }
    int from = 0;
    for (int i = text - 1; i >= 0 && from == 0; i--) {
      from = page(counterparts.get(i), other, 0);
    }
    int to = Integer.MAX_VALUE;
    for (int i = text + 1; i < size && to == Integer.MAX_VALUE; i++) {
      to = page(counterparts.get(i), other, Integer.MAX_VALUE);
    }
    return !pages.subSet(Math.min(from, to), true, Math.max(from, to), true).isEmpty();
  }

  private static int page(@Nullable Integer counterpart, Body other, int none) {
    return counterpart == null ? none : other.pageOf(counterpart).orElse(none);
  }
}
