package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts raised print that stands so high that it was read as a line of its own back into its line: a
 * note's mark before its text, a call between the words.
 */
final class RaisedPrint {

  /** Marks of notes and the ends of ordinals have so many signs at the most. */
  private static final int LONGEST = 4;

  /** Smaller than this share of its line's print. */
  private static final float SMALLER = 0.85f;

  /** Raised by more and by less than these shares of its line's print. */
  private static final float LEAST_RAISE = 0.12f;

  private static final float MOST_RAISE = 0.6f;

  /** The text of a note may hang this many times its size behind the mark. */
  private static final float HANGING = 4;

  private RaisedPrint() {}

  static List<PdfLine> settled(List<PdfLine> lines) {
    List<PdfLine> kept = new ArrayList<>();
    for (PdfLine line : lines) {
      home(line, lines).ifPresentOrElse(home -> home.takeIn(line), () -> kept.add(line));
    }
    return kept;
  }

  private static Optional<PdfLine> home(PdfLine mark, List<PdfLine> lines) {
    if (mark.length() > LONGEST) {
      return Optional.empty();
    }
    return lines.stream()
        .filter(line -> isRaised(mark, line) && isBeside(mark, line))
        .min(Comparator.comparing(line -> distance(mark, line)));
  }

  private static boolean isRaised(PdfLine mark, PdfLine line) {
    float raise = line.y() - mark.y();
    return mark.size() < SMALLER * line.size()
        && raise > LEAST_RAISE * line.size()
        && raise < MOST_RAISE * line.size();
  }

  private static boolean isBeside(PdfLine mark, PdfLine line) {
    return mark.right() > line.x() - HANGING * line.size()
        && mark.x() < line.right() + line.size() / 2;
  }

  /** Points between the two along the line; 0 where the mark stands within it. */
  private static float distance(PdfLine mark, PdfLine line) {
    return Math.max(0, Math.max(line.x() - mark.right(), mark.x() - line.right()));
  }
}
