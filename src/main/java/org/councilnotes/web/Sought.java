package org.councilnotes.web;

import org.councilnotes.search.Asked;
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
    Asked wrong = first.slip().isPresent() ? first : second;
    return new Asked(joined(), first.query().within(second.query()), wrong.slip(), wrong.part());
  }
}
