package org.councilnotes.picture;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.picture.TextStyle.Anchor;

/**
 * A table whose cells have a text and a ground. It is drawn with its upper left corner at 0, 0;
 * heads of columns that are too wide are written from below.
 *
 * @param columns heads
 * @param groups the rows, each with as many cells as there are columns
 */
public record HeatTable(List<String> columns, List<Group> groups) {

  /** Height of a row. */
  public static final double ROW = 24;

  private static final String SHADE = "#f5f3ec";
  private static final String RULE = "#d8d4c8";
  private static final String BRAND = "#17404a";
  private static final TextStyle LABEL = TextStyle.of(12, "#1c2429");
  private static final TextStyle HEAD = TextStyle.of(12, BRAND).bold();

  /** From the upper edge of a row to the base line of its text. */
  private static final double BASE = 16;

  /** Grounds leave the lines between rows free. */
  private static final double RULE_HALF = 0.5;

  private static final double PADDING = 8;
  private static final double LEAST_CELL = 44;
  private static final double MOST_LABEL = 260;

  /** A longer head of a column is written from below. */
  private static final double MOST_HEAD = 76;

  private static final double MOST_UPRIGHT = 200;

  public HeatTable {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /**
   * Rows that stand together.
   *
   * @param head what stands over them; empty for nothing
   */
  public record Group(String head, List<Row> rows) {

    public Group {
      rows = List.copyOf(rows);
    }
  }

  /** A row: what it is of, and a cell for each column. */
  public record Row(String label, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param colour of the text
   * @param ground colour behind it; empty for none
   */
  public record Cell(String text, String colour, String ground) {}

  /** How wide its parts are. */
  private record Layout(double label, double cell, double heads, boolean isUpright, int columns) {

    double width() {
      return label + columns * cell;
    }
  }

  /** The table without the rows and columns behind the first ones. */
  public HeatTable cut(int mostRows, int mostColumns) {
    List<Group> kept = new ArrayList<>();
    int room = mostRows;
    for (Group group : groups) {
      List<Row> rows = group.rows().stream().limit(room).map(row -> cut(row, mostColumns)).toList();
      room -= rows.size();
      if (!rows.isEmpty()) {
        kept.add(new Group(group.head(), rows));
      }
    }
    return new HeatTable(columns.stream().limit(mostColumns).toList(), kept);
  }

  private static Row cut(Row row, int most) {
    return new Row(row.label(), row.cells().stream().limit(most).toList());
  }

  private Layout layout() {
    double label = Math.min(MOST_LABEL, widest(rows().stream().map(Row::label).toList(), LABEL));
    double heads = widest(columns, HEAD);
    boolean isUpright = heads > MOST_HEAD;
    double contents =
        widest(
            rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .distinct()
                .toList(),
            LABEL);
    return new Layout(
        label + 2 * PADDING,
        Math.max(LEAST_CELL, Math.max(isUpright ? 0 : heads, contents) + 2 * PADDING),
        isUpright ? Math.min(MOST_UPRIGHT, heads) + 2 * PADDING : ROW,
        isUpright,
        columns.size());
  }

  private List<Row> rows() {
    return groups.stream().flatMap(group -> group.rows().stream()).toList();
  }

  private static double widest(List<String> texts, TextStyle style) {
    return texts.stream().mapToDouble(text -> TextMeasure.width(text, style)).max().orElse(0);
  }

  /** Draws it, and returns its lower right corner. */
  public Corner draw(SvgWriter svg) {
    Layout layout = layout();
    heads(layout, svg);
    double y = layout.heads();
    for (Group group : groups) {
      if (!group.head().isEmpty()) {
        head(group, y, layout, svg);
        y += ROW;
      }
      for (Row row : group.rows()) {
        row(row, y, layout, svg);
        y += ROW;
      }
    }
    svg.line(0, layout.heads(), layout.width(), layout.heads(), Stroke.of(BRAND, 2));
    return new Corner(layout.width(), y);
  }

  /** The lower right corner of a table that is drawn. */
  public record Corner(double x, double y) {}

  private void heads(Layout layout, SvgWriter svg) {
    for (int i = 0; i < columns.size(); i++) {
      double middle = layout.label() + (i + 0.5) * layout.cell();
      if (layout.isUpright()) {
        String label = TextMeasure.fitted(columns.get(i), HEAD, MOST_UPRIGHT);
        svg.upright(middle + HEAD.size() / 3, layout.heads() - PADDING, label, HEAD);
      } else {
        svg.text(middle, BASE, columns.get(i), HEAD.at(Anchor.MIDDLE));
      }
    }
  }

  private static void head(Group group, double y, Layout layout, SvgWriter svg) {
    svg.rectangle(0, y + RULE_HALF, layout.width(), ROW - 2 * RULE_HALF, SHADE);
    svg.text(0, y + BASE, TextMeasure.fitted(group.head(), HEAD, layout.width()), HEAD);
    rule(y + ROW, layout, svg);
  }

  private static void row(Row row, double y, Layout layout, SvgWriter svg) {
    svg.text(0, y + BASE, TextMeasure.fitted(row.label(), LABEL, layout.label() - PADDING), LABEL);
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      double x = layout.label() + i * layout.cell();
      if (!cell.ground().isEmpty()) {
        svg.rectangle(x, y + RULE_HALF, layout.cell(), ROW - 2 * RULE_HALF, cell.ground());
      }
      TextStyle style = TextStyle.of(LABEL.size(), cell.colour()).at(Anchor.MIDDLE);
      svg.text(x + layout.cell() / 2, y + BASE, cell.text(), style);
    }
    rule(y + ROW, layout, svg);
  }

  private static void rule(double y, Layout layout, SvgWriter svg) {
    svg.line(0, y, layout.width(), y, Stroke.of(RULE, 1));
  }
}
