package org.councilnotes.query;

import org.councilnotes.note.text.KeyedConstant;

/** What is counted for a value of a facet. */
public enum CountUnit implements KeyedConstant {
  PASSAGES,
  /** Notes with at least one passage. */
  NOTES,
  /** Words of the passages, as they are indexed; deleted words and lines of covers are none. */
  WORDS
}
