package org.councilnotes.store;

/** How much of what was asked for the hits hold. */
public enum MatchCompleteness {
  /** All of it. */
  ALL,
  /** Most of its words, or some of a question: no passage has all, or few do, which come first. */
  MOST
}
