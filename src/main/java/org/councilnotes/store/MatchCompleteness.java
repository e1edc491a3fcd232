package org.councilnotes.store;

/** Whether hits have all words of the query or most of them. */
public enum MatchCompleteness {
  /** All of them. */
  ALL,
  /**
   * Most of the words, or some of a question: no passage has all, or only few do, which come first.
   */
  MOST
}
