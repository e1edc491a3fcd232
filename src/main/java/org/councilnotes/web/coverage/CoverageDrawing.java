package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.councilnotes.coverage.CellChange;
import org.councilnotes.coverage.CellState;
import org.councilnotes.picture.Drawing;
import org.councilnotes.picture.HeatTable;
import org.councilnotes.picture.SvgWriter;
import org.councilnotes.picture.TextMeasure;
import org.councilnotes.picture.TextStyle;
import org.councilnotes.web.coverage.CoverageView.Group;
import org.councilnotes.web.coverage.CoverageView.Head;
import org.councilnotes.web.coverage.CoverageView.Row;
import org.councilnotes.web.coverage.CoverageView.Shown;
import org.springframework.context.MessageSource;

/**
 * Draws a table: a cell has its figure, the letters of its roles and a tint, an empty one the sign
 * of what it says; the signs are explained below.
 */
record CoverageDrawing(CoverageView view, MessageSource messages, Locale locale) {

  /** Most rows that are drawn; more would not be read on one sheet. */
  static final int MOST_ROWS = 120;

  /** Most columns that are drawn. */
  static final int MOST_COLUMNS = 60;

  /** Tints of cells, from the palest; the same as on the page. */
  static final List<String> TINTS = List.of("#eef4f5", "#dbe8eb", "#c3d9de", "#a9c8cf", "#8fb7c0");

  private static final String SHADE = "#f5f3ec";
  private static final String INK = "#1c2429";
  private static final String INK_SOFT = "#4c575e";
  private static final TextStyle WORDS = TextStyle.of(12, INK);
  private static final TextStyle SIGN = TextStyle.of(12, "#17404a").bold();
  private static final TextStyle LEGEND = TextStyle.of(12, INK_SOFT);
  private static final double ROW = HeatTable.ROW;
  private static final double PADDING = 8;
  private static final double LEAST_WIDTH = 640;

  /** Whether rows or columns of the table are not drawn. */
  boolean isCut() {
    return view.isCut() || view.rows().size() > MOST_ROWS || view.columns().size() > MOST_COLUMNS;
  }

  /** Draws it. */
  Drawing draw() {
    SvgWriter svg = new SvgWriter();
    if (view.rows().isEmpty()) {
      svg.text(0, WORDS.size(), message("coverage.none"), WORDS);
      return new Drawing(LEAST_WIDTH, ROW, svg.elements());
    }
    HeatTable.Corner end = table().draw(svg);
    double width = Math.max(LEAST_WIDTH, end.x());
    return new Drawing(width, legend(end.y() + ROW, width, svg), svg.elements());
  }

  private HeatTable table() {
    return new HeatTable(view.columns(), view.rowGroups().stream().map(this::group).toList())
        .cut(MOST_ROWS, MOST_COLUMNS);
  }

  private HeatTable.Group group(Group group) {
    String head = group.head() == Head.OTHERS ? message("coverage.others") : group.label();
    return new HeatTable.Group(
        group.hasHead() ? head : "", group.rows().stream().map(this::row).toList());
  }

  private HeatTable.Row row(Row row) {
    return new HeatTable.Row(row.label(), row.cells().stream().map(this::cell).toList());
  }

  private HeatTable.Cell cell(Shown shown) {
    return new HeatTable.Cell(text(shown), shown.shade() > 0 ? INK : INK_SOFT, ground(shown));
  }

  private static String ground(Shown shown) {
    if (shown.shade() > 0) {
      return TINTS.get(shown.shade() - 1);
    }
    boolean isMissing =
        shown.state() == CellState.NO_REPORT_HELD || shown.state() == CellState.NO_REPORT_DUE;
    return isMissing ? SHADE : "";
  }

  private String text(Shown shown) {
    if (shown.shade() == 0) {
      return shown.change() == CellChange.LEFT
          ? message("coverage.sign.left")
          : message("coverage.sign." + shown.state().key());
    }
    String joined =
        shown.change() == CellChange.JOINED ? message("coverage.sign.joined") + " " : "";
    String roles =
        shown.roles().stream()
            .map(role -> message("role.letter." + role))
            .collect(Collectors.joining(" "));
    return (joined + shown.figure() + " " + roles).strip();
  }

  /** Explains the signs, and returns the lower edge. */
  private double legend(double from, double most, SvgWriter svg) {
    double x = 0;
    double y = from;
    for (Explained sign : signs()) {
      double mark = TextMeasure.width(sign.sign(), SIGN) + PADDING;
      double width = mark + TextMeasure.width(sign.words(), LEGEND) + 2 * PADDING;
      if (x > 0 && x + width > most) {
        x = 0;
        y += ROW;
      }
      svg.text(x, y, sign.sign(), SIGN).text(x + mark, y, sign.words(), LEGEND);
      x += width;
    }
    return y + PADDING;
  }

  /** A sign and what it says. */
  private record Explained(String sign, String words) {}

  private List<Explained> signs() {
    List<Explained> signs = new ArrayList<>();
    for (CellState state : view.states()) {
      if (state != CellState.MENTIONED) {
        signs.add(explained("coverage.sign." + state.key(), "coverage.state." + state.key()));
      }
    }
    for (String role : view.roles()) {
      signs.add(explained("role.letter." + role, "role." + role));
    }
    if (view.changes()) {
      signs.add(explained("coverage.sign.joined", "coverage.change.joined"));
      signs.add(explained("coverage.sign.left", "coverage.change.left"));
    }
    return signs;
  }

  private Explained explained(String sign, String words) {
    return new Explained(message(sign), message(words));
  }

  private String message(String key) {
    return messages.getMessage(key, null, locale);
  }
}
