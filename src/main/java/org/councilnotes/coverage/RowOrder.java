package org.councilnotes.coverage;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** In which order the rows of a table stand. Rows that are times are always in their own order. */
public enum RowOrder implements KeyedConstant {
  /** By what the cells of a row count in all, most first. */
  TOTAL,
  /** By their labels, in the order of the reader's language. */
  NAME,
  /** By the first time that mentions them, earliest first. */
  FIRST,
  /** By the last time that mentions them, latest first. */
  LAST;

  /** The order with a {@link #key}; empty where there is none. */
  public static Optional<RowOrder> ofKey(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  /** Whether a table with such columns can be ordered so. */
  public boolean fits(Dimension columns) {
    return this == TOTAL || this == NAME || columns.isTime();
  }
}
