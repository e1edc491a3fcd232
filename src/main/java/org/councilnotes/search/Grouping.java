package org.councilnotes.search;

/** What one hit of a list is. */
public enum Grouping {
  /** A wording: near-identical passages, of which the best stands for all. */
  WORDINGS,
  /** A passage. */
  PASSAGES
}
