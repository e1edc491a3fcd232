package org.councilnotes.indicator;

import java.util.Set;

/**
 * A quantity of an edition, while it is joined with those of others.
 *
 * @param text of its passage
 * @param ordinal of the passage in its note
 * @param key what it counts
 * @param context stems of its sentence
 */
record PlacedQuantity(
    IndicatorValue value, String text, int ordinal, ThingKey key, Set<String> context) {

  /** Orders quantities as they are read. */
  long order() {
    return ((long) ordinal << Integer.SIZE) + quantity().number().start();
  }

  Quantity quantity() {
    return value.quantity();
  }
}
