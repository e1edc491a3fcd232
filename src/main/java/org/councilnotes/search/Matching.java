package org.councilnotes.search;

/** How much of what was asked for the hits hold. */
public enum Matching {
  /** All of it. */
  ALL,
  /** Most of its words: no passage has all of them, or few do, which come first. */
  MOST
}
