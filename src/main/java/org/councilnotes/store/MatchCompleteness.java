package org.councilnotes.store;

/** Whether hits contain all words of the query or most of them. */
public enum MatchCompleteness {
  /** All words. */
  ALL,
  /**
   * Most of the words, or some of a question, because no passage or only few contain all. Those
   * come first.
   */
  MOST
}
