package org.councilnotes.query;

/** Which words of a passage are searched. */
public enum WordScope {
  /** Words that stand in the text. */
  STANDING,
  /** The same with the lines of covers, which searches leave out and quotes may contain. */
  QUOTABLE,
  /** Words that were struck out, which are never quoted as standing. */
  DELETED
}
