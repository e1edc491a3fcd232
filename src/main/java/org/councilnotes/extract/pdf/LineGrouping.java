package org.councilnotes.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.util.IterativeMergeSort;

/**
 * Groups the glyphs of a page into lines, from top to bottom and from left to right. Glyphs of
 * overlapping heights are on one line, as in PDFBox's {@code PDFTextStripper} when it sorts by
 * position, so that superscripts stay with their words.
 */
final class LineGrouping {

  /** A gap wider than this multiple of the font size ends a line element. */
  private static final float WIDE_GAP = 1.4f;

  /** Points; baselines that differ by less are one. */
  private static final float SAME = 0.1f;

  /** A gap wider than a blank and this share of another may separate text of different heights. */
  private static final float SPACING = 0.5f;

  private static final Comparator<PdfGlyph> BY_PLACE = LineGrouping::compare;

  private final List<PdfLine> lines = new ArrayList<>();
  private PdfLine line = new PdfLine();
  private PdfGlyph last;
  private float lowest;
  private float tallest;

  private LineGrouping() {}

  /** The lines in order. Blanks separate words and are not glyphs of a line. */
  static List<PdfLine> of(List<PdfGlyph> glyphs) {
    List<PdfGlyph> sorted = new ArrayList<>(glyphs);
    sort(sorted);
    LineGrouping lines = new LineGrouping();
    List<PdfGlyph> kept = new ArrayList<>(sorted.size());
    for (PdfGlyph glyph : sorted) {
      if (!isHidden(glyph, kept)) {
        lines.add(glyph);
        kept.add(glyph);
      }
    }
    lines.endLine();
    return lines.lines;
  }

  /**
   * Sorts by position. The comparison is not transitive where heights overlap in a chain, which
   * {@link List#sort} may reject; then a merge sort that accepts it is used.
   */
  private static void sort(List<PdfGlyph> glyphs) {
    try {
      glyphs.sort(BY_PLACE);
    } catch (IllegalArgumentException e) {
      IterativeMergeSort.sort(glyphs, BY_PLACE);
    }
  }

  private static int compare(PdfGlyph a, PdfGlyph b) {
    if (Math.abs(a.y() - b.y()) < SAME || isBeside(a, b) || isBeside(b, a)) {
      return Float.compare(a.x(), b.x());
    }
    return a.y() < b.y() ? -1 : 1;
  }

  /** Whether the baseline of one lies within the height of the other. */
  private static boolean isBeside(PdfGlyph one, PdfGlyph other) {
    return one.y() >= other.y() - other.height() && one.y() <= other.y();
  }

  /** Whether it repeats or lies within a glyph on its left. */
  private static boolean isHidden(PdfGlyph glyph, List<PdfGlyph> before) {
    if (before.isEmpty()) {
      return false;
    }
    return glyph.isBlank()
        ? isBlankWithin(before.getLast(), glyph)
        : OverprintFilter.isRepeated(before, glyph);
  }

  private static boolean isBlankWithin(PdfGlyph sign, PdfGlyph glyph) {
    return glyph.text().equals(" ")
        && sign.x() <= glyph.x()
        && glyph.right() <= sign.right()
        && sign.y() <= glyph.y()
        && glyph.y() + glyph.height() <= sign.y() + sign.height();
  }

  private void add(PdfGlyph glyph) {
    if (last != null && !isOnLine(glyph)) {
      endLine();
      lowest = glyph.y();
      tallest = glyph.height();
    } else if (last == null || Math.abs(glyph.along() - last.along()) > farAway(glyph)) {
      lowest = glyph.y();
      tallest = glyph.height();
    } else {
      lowest = Math.max(lowest, glyph.y());
      tallest = Math.max(tallest, glyph.height());
    }
    last = glyph;
    append(glyph);
  }

  private boolean isOnLine(PdfGlyph glyph) {
    return Math.abs(glyph.y() - lowest) < SAME
        || (lowest <= glyph.y() && lowest >= glyph.y() - glyph.height())
        || (glyph.y() <= lowest && glyph.y() >= lowest - tallest);
  }

  /**
   * Distance beyond which the next glyph may have another height without being raised or lowered.
   */
  private float farAway(PdfGlyph glyph) {
    float space = glyph.space();
    return space == 0 || Float.isNaN(space)
        ? Float.MAX_VALUE
        : space + (space + last.space()) / 2 * SPACING;
  }

  private void append(PdfGlyph glyph) {
    boolean otherCell = last != null && !glyph.isBlank() && line.isInOtherCell(glyph);
    if (!line.isEmpty() && (otherCell || line.gapBefore(glyph) > WIDE_GAP * line.size())) {
      endLine();
    }
    line.add(glyph);
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(line);
      line = new PdfLine();
    }
  }

  /** Recognises glyphs that are printed twice at one place for a bold effect. */
  private static final class OverprintFilter {

    /** Points; farthest distance of a repetition, which no glyph is wider than. */
    private static final float FURTHEST = 64;

    /**
     * Highest number of glyphs between the two; a bold effect prints a glyph four times at most.
     */
    private static final int MOST_BETWEEN = 16;

    private OverprintFilter() {}

    /**
     * Whether the same glyph stands within a third of its width among those before it on its line.
     *
     * @param before glyphs from left to right
     */
    static boolean isRepeated(List<PdfGlyph> before, PdfGlyph glyph) {
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
}
