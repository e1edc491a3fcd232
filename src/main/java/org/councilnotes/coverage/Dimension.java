package org.councilnotes.coverage;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;

/** What the rows or columns of a table are. */
public enum Dimension implements KeyedConstant {
  PROGRAMME,
  COUNTRY,
  EDITION,
  YEAR;

  /** The dimension with a {@link #key}; empty where there is none. */
  public static Optional<Dimension> ofKey(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  public Facet facet() {
    return switch (this) {
      case PROGRAMME -> Facet.PROGRAMME;
      case COUNTRY -> Facet.COUNTRY;
      case EDITION -> Facet.EDITION;
      case YEAR -> Facet.YEAR;
    };
  }

  /** Whether filters leave a value: it is chosen, or none is, and it lies in their years. */
  boolean isLeft(String value, Filters filters) {
    Set<String> chosen = filters.anyOf(facet());
    boolean inYears = this != YEAR || filters.years().holds(Integer.parseInt(value));
    return inYears && (chosen.isEmpty() || chosen.contains(value));
  }

  /** Whether its values follow each other in time. */
  public boolean isTime() {
    return this == EDITION || this == YEAR;
  }
}
