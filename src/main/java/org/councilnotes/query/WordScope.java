package org.councilnotes.query;

/** Which words of a passage count. */
public enum WordScope {
  /** Those that stand in the text. */
  STANDING,
  /** The same, those of lines of covers among them, which no search finds but anybody may quote. */
  QUOTABLE,
  /** Those that were struck out of it, which are never quoted as standing. */
  DELETED
}
