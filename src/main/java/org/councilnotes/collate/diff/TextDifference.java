package org.councilnotes.collate.diff;

import java.util.List;
import org.councilnotes.collate.table.WordingStep.Edit;

/** The words that differ between two texts, outside any alignment. */
public final class TextDifference {

  private TextDifference() {}

  /**
   * The edits from the left text to the right one, in order, without overlap; applying them gives
   * the right text exactly. Empty where the two are equal.
   */
  public static List<Edit> between(String left, String right) {
    return WordEdits.between(left, right);
  }
}
