package org.councilnotes.coverage;

import java.util.Arrays;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.query.Facet;

/** What the rows or columns of a table are. */
public enum Dimension implements KeyedConstant {
  PROGRAMME(Facet.PROGRAMME),
  COUNTRY(Facet.COUNTRY),
  EDITION(Facet.EDITION),
  YEAR(Facet.YEAR);

  private final Facet facet;

  Dimension(Facet facet) {
    this.facet = facet;
  }

  /** The dimension with a {@link #key}; empty where there is none. */
  public static Optional<Dimension> ofKey(String key) {
    return Arrays.stream(values()).filter(value -> value.key().equals(key)).findFirst();
  }

  public Facet facet() {
    return facet;
  }

  /** Whether its values follow each other in time. */
  public boolean isTime() {
    return this == EDITION || this == YEAR;
  }
}
