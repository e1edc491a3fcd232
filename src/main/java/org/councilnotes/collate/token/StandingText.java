package org.councilnotes.collate.token;

import java.util.List;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;

/** Tells texts of which something stands from those that are struck through as a whole. */
public final class StandingText {

  private StandingText() {}

  /**
   * Whether all words of a text are marked as deleted, its list label perhaps left: {@code 1. ~Fees
   * are due.~}. Such a text does not stand in its note.
   *
   * @param marks with offsets in the text
   */
  public static boolean isStruck(String text, List<TextMark> marks) {
    return marks.stream().anyMatch(mark -> mark.state().isDeletion())
        && NormalizedWording.of(standing(text, marks).strip() + " ").words().isEmpty();
  }

  private static String standing(String text, List<TextMark> marks) {
    StringBuilder standing = new StringBuilder(text);
    for (TextMark mark : marks) {
      TextRange range = mark.range();
      if (mark.state().isDeletion()) {
        standing.replace(range.start(), range.end(), " ".repeat(range.length()));
      }
    }
    return standing.toString();
  }
}
