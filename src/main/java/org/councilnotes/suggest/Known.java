package org.councilnotes.suggest;

import java.util.Comparator;

/**
 * A word that stands in the texts of passages, folded.
 *
 * @param passages in how many it stands
 * @param edits letters changed, missing, superfluous or swapped; 0 where it was not asked for by
 *     likeness
 */
public record Known(String word, int passages, int edits) {

  /** The word of the most passages first, then by the word. */
  public static final Comparator<Known> MOST_USED =
      Comparator.comparingInt(Known::passages).reversed().thenComparing(Known::word);
}
