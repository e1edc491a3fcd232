package org.councilnotes.query;

/** What one hit of a list stands for. */
public enum HitGrouping {
  /** A wording: near-identical passages, of which the best stands for all. */
  WORDINGS,
  /** A passage. */
  PASSAGES
}
