package org.councilnotes.search;

/** Which words of a passage count. */
public enum Words {
  /** Those that stand in the text. */
  STANDING,
  /** Those that were struck out of it, which are never quoted as standing. */
  DELETED
}
