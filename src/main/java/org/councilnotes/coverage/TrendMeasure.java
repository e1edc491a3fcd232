package org.councilnotes.coverage;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** What the points of a trend are. */
public enum TrendMeasure implements KeyedConstant {
  /** Matches of words; a passage that matches by its tags alone counts once. */
  OCCURRENCES,
  PASSAGES,
  /** Occurrences among ten thousand words of all passages of the time. */
  PER10000;

  /** The measure with a {@link #key}; empty where there is none. */
  public static Optional<TrendMeasure> ofKey(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  boolean needsOccurrences() {
    return this != PASSAGES;
  }
}
