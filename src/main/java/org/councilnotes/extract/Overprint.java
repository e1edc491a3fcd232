package org.councilnotes.extract;

import java.util.List;

/** Tells what a page prints twice on one place to look bold: once is enough. */
final class Overprint {

  /** Points; no sign that is read is so wide that it repeats another from further away. */
  private static final float FURTHEST = 64;

  /** So many signs may stand between the two; thick letters are printed four times at most. */
  private static final int MOST_BETWEEN = 16;

  private Overprint() {}

  /**
   * Whether the same sign stands within a third of its width among those before it on its line.
   *
   * @param before signs from left to right
   */
  static boolean repeats(List<PdfGlyph> before, PdfGlyph glyph) {
    float reach = Math.min(FURTHEST, (glyph.right() - glyph.x()) / glyph.text().length() / 3);
    int last = before.size() - 1;
    for (int i = last; i >= 0 && i > last - MOST_BETWEEN; i--) {
      PdfGlyph other = before.get(i);
      if (other.x() < glyph.x() - reach) {
        return false;
      }
      if (Math.abs(other.y() - glyph.y()) < reach
          && other.x() <= glyph.x() + reach
          && other.text().equals(glyph.text())) {
        return true;
      }
    }
    return false;
  }
}
