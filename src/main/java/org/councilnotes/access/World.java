package org.councilnotes.access;

import org.councilnotes.note.text.KeyedConstant;

/**
 * A world of the archive. Each is whole in itself: its statistics, series, counts and suggestions
 * come from its own notes only.
 */
public enum World implements KeyedConstant {
  /** The notes that everyone may read. */
  PUBLIC,
  /** The same and those for authorised readers only. */
  COMPLETE
}
