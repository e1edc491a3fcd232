package org.councilnotes.coverage;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** What the rows of a table are put together by. */
public enum RowGrouping implements KeyedConstant {
  NONE,
  /** Countries by the first region of the vocabulary that they belong to. */
  REGION,
  /** Programmes by the programme that they are part of, the outermost one. */
  PARENT;

  /** The grouping with a {@link #key}; empty where there is none. */
  public static Optional<RowGrouping> ofKey(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  /** Whether rows of a dimension have such groups. */
  public boolean fits(Dimension rows) {
    return switch (this) {
      case NONE -> true;
      case REGION -> rows == Dimension.COUNTRY;
      case PARENT -> rows == Dimension.PROGRAMME;
    };
  }
}
