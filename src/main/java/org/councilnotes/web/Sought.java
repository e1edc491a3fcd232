package org.councilnotes.web;

import java.util.List;
import org.councilnotes.search.Asked;
import org.councilnotes.search.Query;
import org.councilnotes.search.QueryParser;

/**
 * The words of a search: what is looked for, and what is looked for within its results.
 *
 * @param text as typed, in NFC, white space squeezed
 * @param within the same of the words that the results must have too; empty for none
 */
record Sought(String text, String within) {

  static final Sought NOTHING = new Sought("", "");

  boolean isNothing() {
    return text.isEmpty() && within.isEmpty();
  }

  /** All words, as a reader would type them into one box. */
  String joined() {
    return (text + " " + within).strip();
  }

  /**
   * What the words mean. Each box is read for itself, so that an {@code OR} or an open bracket in
   * one never reaches into the other.
   *
   * @throws IllegalArgumentException where one of them is too long
   */
  Asked read(QueryParser parser) {
    Asked first = parser.read(text);
    if (within.isEmpty()) {
      return first;
    }
    Asked second = parser.read(within);
    return new Asked(joined(), both(first.query(), second.query()), first.slip().or(second::slip));
  }

  /** Both must match as a whole: to narrow is no reason to ask for fewer words. */
  private static Query both(Query first, Query second) {
    if (first instanceof Query.Everything) {
      return second;
    }
    return second instanceof Query.Everything
        ? first
        : new Query.All(List.of(first, new Query.Any(List.of(second))));
  }
}
