package org.councilnotes.tag.role;

import java.util.List;
import org.councilnotes.note.text.TextRange;

/**
 * What a model of roles sees of an enumeration of countries.
 *
 * @param text of the passage
 * @param countries where the enumeration stands
 * @param all features that hold, each once
 */
public record RoleFeatures(String text, TextRange countries, List<Feature> all) {

  /** Beside no word of the passage. */
  static final int NOWHERE = -1;

  /**
   * Something that holds.
   *
   * @param word of the passage that says it, counted from 0; {@link #NOWHERE} where none does
   */
  public record Feature(String name, int word) {}

  public RoleFeatures {
    all = List.copyOf(all);
  }
}
