package org.councilnotes.web.text;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.text.TextRange;

/** Joins adjacent matches, which readers see as one. */
public final class AdjacentMatches {

  private AdjacentMatches() {}

  /**
   * Joins matches with only blanks between them.
   *
   * @param matches in the order of the text, not overlapping, in UTF-16 code units
   */
  public static List<TextRange> in(String text, List<TextRange> matches) {
    List<TextRange> stretches = new ArrayList<>();
    for (TextRange match : matches) {
      if (!stretches.isEmpty()
          && text.substring(stretches.getLast().end(), match.start()).isBlank()) {
        match = new TextRange(stretches.removeLast().start(), match.end());
      }
      stretches.add(match);
    }
    return stretches;
  }
}
