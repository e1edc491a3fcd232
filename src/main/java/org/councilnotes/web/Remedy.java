package org.councilnotes.web;

import java.util.List;

/**
 * What to try where nothing was found: a search that finds something.
 *
 * @param messageKey what is done, with {@code what} as its argument
 * @param what is left out or changed
 * @param passages how many passages it finds
 */
record Remedy(String messageKey, String what, long passages, String href) {

  private static final String KEY = "search.remedy.";

  /** One change of a search, as yet untried. */
  record Change(String kind, String what, SearchState changed) {

    Remedy finding(long passages) {
      return new Remedy(KEY + kind, what, passages, changed.href());
    }
  }

  /** Those that find most come first. */
  static List<Remedy> bestFirst(List<Remedy> remedies) {
    return remedies.stream()
        .sorted((one, other) -> Long.compare(other.passages, one.passages))
        .toList();
  }
}
