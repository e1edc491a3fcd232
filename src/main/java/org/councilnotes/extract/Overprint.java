package org.councilnotes.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private final int[] lasts = new int[1 << 14];

  private final List<Spot> spots = new ArrayList<>();

  /**
   * A sign that was printed.
   *
   * @param before the index of the one before it in its chain; negative where it is the first
   */
  private record Spot(String sign, float x, float y, int before) {}

  Overprint() {
    clear();
  }

  void clear() {
    spots.clear();
    Arrays.fill(lasts, -1);
  }

  /** Whether the same sign was printed within a third of its width; notes it if not. */
  boolean repeats(TextPosition glyph) {
    String sign = glyph.getUnicode();
    float x = glyph.getX();
    float y = glyph.getY();
    if (isPrinted(sign, x, y, Math.min(FURTHEST, glyph.getWidth() / sign.length() / 3))) {
      return true;
    }
    int place = place(sign, cell(x), cell(y));
    spots.add(new Spot(sign, x, y, lasts[place]));
    lasts[place] = spots.size() - 1;
    return false;
  }

  private boolean isPrinted(String sign, float x, float y, float reach) {
    for (int row = cell(y - reach); row <= cell(y + reach); row++) {
      for (int column = cell(x - reach); column <= cell(x + reach); column++) {
        for (int i = lasts[place(sign, column, row)]; i >= 0; i = spots.get(i).before()) {
          Spot spot = spots.get(i);
          if (isWithin(spot.x(), x, reach)
              && isWithin(spot.y(), y, reach)
              && spot.sign().equals(sign)) {
            return true;
          }
        }
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
