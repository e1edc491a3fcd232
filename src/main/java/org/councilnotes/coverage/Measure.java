package org.councilnotes.coverage;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.query.CountUnit;

/** What the cells of a table count. */
public enum Measure implements KeyedConstant {
  /**
   * Facts of participation: a passage says that a country takes part in a programme in a role. A
   * passage that says it of two programmes or in two roles counts twice.
   */
  FACTS(CountUnit.PASSAGES),
  PASSAGES(CountUnit.PASSAGES),
  NOTES(CountUnit.NOTES),
  /** Words of the passages, among ten thousand of all passages of the column. */
  SHARE(CountUnit.WORDS);

  private final CountUnit unit;

  Measure(CountUnit unit) {
    this.unit = unit;
  }

  /** The measure with a {@link #key}; empty where there is none. */
  public static Optional<Measure> ofKey(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  CountUnit unit() {
    return unit;
  }
}
