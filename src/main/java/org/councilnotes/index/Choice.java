package org.councilnotes.index;

import java.util.List;

/** Values of which a passage must have one. */
final class Choice {

  private final FieldColumn field;
  private final boolean[] chosen;

  /**
   * By what it holds.
   *
   * @param chosen by ordinal of the field
   */
  Choice(FieldColumn field, boolean[] chosen) {
    this.field = field;
    this.chosen = chosen;
  }

  boolean holds(int segment, int document, int block) {
    ValueColumn column = field.in(segment);
    for (int ordinal : column.sets()[column.set(document, block)]) {
      if (chosen[ordinal]) {
        return true;
      }
    }
    return false;
  }

  static boolean allHold(List<Choice> choices, int segment, int document, int block) {
    for (Choice choice : choices) {
      if (!choice.holds(segment, document, block)) {
        return false;
      }
    }
    return true;
  }
}
