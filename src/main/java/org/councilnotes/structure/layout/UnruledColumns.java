package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * The columns of a block of printed lines: what its parts leave between them.
 *
 * @param extents left and right edges, from left to right
 * @param isText whether a column is running text, whose lines are full
 * @param isPair whether they are those of amendments, where paragraphs of one column with nothing
 *     beside them are one cell
 */
record UnruledColumns(List<float[]> extents, List<Boolean> isText, boolean isPair) {

  /** Points; edges that differ by less line up. */
  static final float SAME_EDGE = 4;

  /** Width of a long word as a multiple of the font size: lines of running text vary by so much. */
  private static final float WIDEST_WORD = 5;

  /** Share of the width of a column from which on a line fills it. */
  private static final float FULL = 0.75f;

  /** Least number of characters in lines of running text, on average. */
  private static final int TEXT_LENGTH = 18;

  /**
   * @param all whether lines without a gap show the columns, too
   */
  static UnruledColumns of(List<List<Line>> block, boolean all) {
    List<Line> parts =
        block.stream()
            .filter(row -> all || UnruledTables.hasGap(row))
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Line::x))
            .toList();
    List<float[]> extents = new ArrayList<>();
    for (Line part : parts) {
      if (!extents.isEmpty() && part.x() < extents.getLast()[1] + 2) {
        extents.getLast()[1] = Math.max(extents.getLast()[1], part.right());
      } else {
        extents.add(new float[] {part.x(), part.right()});
      }
    }
    return new UnruledColumns(extents, areText(extents, parts), /* isPair= */ false);
  }

  private static List<Boolean> areText(List<float[]> extents, List<Line> parts) {
    return extents.stream().map(extent -> isText(extent, parts)).toList();
  }

  /**
   * These columns under the heads in the first printed line: what has no head is part of the column
   * of the nearest one, unless words stand beside each other in both.
   */
  UnruledColumns under(List<List<Line>> block, boolean pair) {
    List<Integer> headed = block.getFirst().stream().map(this::at).distinct().toList();
    float[][] whole = new float[count()][];
    for (int column = 0; column < count(); column++) {
      int home = home(column, headed, block);
      float[] own = extents.get(column);
      whole[home] =
          whole[home] == null
              ? own
              : new float[] {Math.min(own[0], whole[home][0]), Math.max(own[1], whole[home][1])};
    }
    List<float[]> merged = Arrays.stream(whole).filter(Objects::nonNull).toList();
    List<Line> parts = block.stream().flatMap(List::stream).toList();
    return new UnruledColumns(merged, areText(merged, parts), pair);
  }

  private int home(int column, List<Integer> headed, List<List<Line>> block) {
    return headed.stream()
        .min(Comparator.comparing(head -> Math.abs(middle(head) - middle(column))))
        .filter(head -> block.stream().noneMatch(row -> areApart(row, head, column)))
        .orElse(column);
  }

  private float middle(int column) {
    return (extents.get(column)[0] + extents.get(column)[1]) / 2;
  }

  /** Whether a printed line has words in both of two columns, labels left out. */
  private boolean areApart(List<Line> row, int one, int other) {
    boolean inOne = false;
    boolean inOther = false;
    for (int part = 0; part < row.size(); part++) {
      int column = UnruledTables.isLabel(row, part) ? -1 : at(row.get(part));
      inOne |= column == one;
      inOther |= column == other;
    }
    return one != other && inOne && inOther;
  }

  private static boolean isText(float[] extent, List<Line> parts) {
    List<Line> own =
        parts.stream().filter(p -> p.x() >= extent[0] && p.right() <= extent[1]).toList();
    double full =
        own.stream().filter(p -> p.right() > extent[0] + FULL * (extent[1] - extent[0])).count();
    double length = own.stream().mapToInt(p -> p.text().length()).average().orElse(0);
    return full >= 0.5 * own.size() && length > TEXT_LENGTH;
  }

  /** Whether printed lines begin at the same places in two columns at least. */
  boolean startTogether(List<List<Line>> lines) {
    int together = 0;
    for (Line part : lines.getFirst()) {
      boolean everywhere =
          lines.stream()
              .allMatch(l -> l.stream().anyMatch(p -> Math.abs(p.x() - part.x()) < SAME_EDGE));
      together += everywhere ? 1 : 0;
    }
    return together > 1;
  }

  /** Whether a part lies within a column; running text may fill it up to the next one. */
  boolean fits(Line part) {
    for (int column = 0; column < extents.size(); column++) {
      float[] extent = extents.get(column);
      float room = extent[1] + 3 * SAME_EDGE;
      if (isText.get(column)) {
        boolean last = column + 1 == extents.size();
        room = last ? room + WIDEST_WORD * part.size() : extents.get(column + 1)[0] - 2;
      }
      if (part.x() > extent[0] - SAME_EDGE && part.right() < room) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column starts at a place. */
  boolean startsAt(float x) {
    return extents.stream().anyMatch(extent -> Math.abs(extent[0] - x) < SAME_EDGE);
  }

  /** Whether a printed line has parts in several columns, each at the start of one. */
  boolean isBesideAnother(List<Line> row) {
    return areBeside(row) && row.stream().allMatch(part -> startsAt(part.x()));
  }

  /** Whether a printed line has parts in several columns. */
  boolean areBeside(List<Line> row) {
    return row.stream().map(this::at).distinct().count() > 1;
  }

  int count() {
    return extents.size();
  }

  int at(Line part) {
    int found = 0;
    for (int column = 0; column < extents.size(); column++) {
      float inside = part.x() + Math.min(6, (part.right() - part.x()) / 2);
      if (inside >= extents.get(column)[0]) {
        found = column;
      }
    }
    return found;
  }

  /** Whether a printed line continues the running text of the one above it in some column. */
  boolean goesOn(List<Line> above, List<Line> line) {
    for (Line upper : above) {
      for (Line lower : line) {
        int column = at(upper);
        boolean room =
            upper.right() + lower.firstWordWidth() + lower.size() / 4 < extents.get(column)[1] - 1;
        if (column == at(lower) && isText.get(column) && !room) {
          return true;
        }
      }
    }
    return false;
  }
}
