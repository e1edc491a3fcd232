package org.councilnotes.extract;

import java.util.Arrays;
import org.apache.pdfbox.text.TextPosition;

/**
 * Knows what a page has printed, and so what it prints twice on one place to look bold. The page is
 * laid out in cells, and each sign is compared with those around it alone.
 */
final class Overprint {

  /** Points; wider than most signs. */
  private static final float CELL = 16;

  /** Points; no sign that is read is so wide that it repeats another from further away. */
  private static final float FURTHEST = 64;

  /** Cells further from the corner than this are one. */
  private static final float EDGE = 1e6f;

  /** The last sign of each cell; several cells may share a place, and thus a chain. */
  private final Spot[] lasts = new Spot[1 << 12];

  /**
   * A sign that was printed.
   *
   * @param before the one before it in its chain; null where it is the first
   */
  private record Spot(String sign, float x, float y, Spot before) {}

  void clear() {
    Arrays.fill(lasts, null);
  }

  /** Whether the same sign was printed within a third of its width; notes it if not. */
  boolean repeats(TextPosition glyph) {
    Spot spot = new Spot(glyph.getUnicode(), glyph.getX(), glyph.getY(), null);
    if (isPrinted(spot, Math.min(FURTHEST, glyph.getWidth() / spot.sign().length() / 3))) {
      return true;
    }
    int place = place(spot.sign(), cell(spot.x()), cell(spot.y()));
    lasts[place] = new Spot(spot.sign(), spot.x(), spot.y(), lasts[place]);
    return false;
  }

  private boolean isPrinted(Spot spot, float reach) {
    int lastRow = cell(spot.y() + reach);
    int lastColumn = cell(spot.x() + reach);
    for (int row = cell(spot.y() - reach); row <= lastRow; row++) {
      for (int column = cell(spot.x() - reach); column <= lastColumn; column++) {
        if (repeats(spot, lasts[place(spot.sign(), column, row)], reach)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean repeats(Spot spot, Spot last, float reach) {
    for (Spot other = last; other != null; other = other.before()) {
      if (isWithin(other.x(), spot.x(), reach)
          && isWithin(other.y(), spot.y(), reach)
          && other.sign().equals(spot.sign())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(float other, float place, float reach) {
    return other >= place - reach && other < place + reach;
  }

  private static int cell(float place) {
    return (int) Math.floor(Math.clamp(place / CELL, -EDGE, EDGE));
  }

  private int place(String sign, int column, int row) {
    int mixed = ((sign.hashCode() * 31 + column) * 31 + row) * 0x9E3779B1;
    return (mixed >>> 16) & (lasts.length - 1);
  }
}
