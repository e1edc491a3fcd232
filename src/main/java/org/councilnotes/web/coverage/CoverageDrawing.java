package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.councilnotes.coverage.CellChange;
import org.councilnotes.coverage.CellState;
import org.councilnotes.picture.Drawing;
import org.councilnotes.picture.Stroke;
import org.councilnotes.picture.SvgWriter;
import org.councilnotes.picture.TextMeasure;
import org.councilnotes.picture.TextStyle;
import org.councilnotes.picture.TextStyle.Anchor;
import org.councilnotes.web.coverage.CoverageView.Group;
import org.councilnotes.web.coverage.CoverageView.Head;
import org.councilnotes.web.coverage.CoverageView.Row;
import org.councilnotes.web.coverage.CoverageView.Shown;
import org.springframework.context.MessageSource;

/**
 * Draws a table: a cell has its figure, the letters of its roles and a tint, an empty one the sign
 * of what it says; the signs are explained below.
 */
final class CoverageDrawing {

  /** Most rows that are drawn; more would not be read on one sheet. */
  static final int MOST_ROWS = 120;

  /** Most columns that are drawn. */
  static final int MOST_COLUMNS = 60;

  /** Tints of cells, from the palest; the same as on the page. */
  static final List<String> TINTS = List.of("#eef4f5", "#dbe8eb", "#c3d9de", "#a9c8cf", "#8fb7c0");

  private static final String SHADE = "#f5f3ec";
  private static final String INK = "#1c2429";
  private static final String INK_SOFT = "#4c575e";
  private static final String RULE = "#d8d4c8";
  private static final String BRAND = "#17404a";

  private static final TextStyle WORDS = TextStyle.of(12, INK);
  private static final TextStyle FIGURE = WORDS.at(Anchor.MIDDLE);
  private static final TextStyle SIGN = TextStyle.of(12, INK_SOFT).at(Anchor.MIDDLE);
  private static final TextStyle HEAD = TextStyle.of(12, BRAND).bold();
  private static final TextStyle LEGEND = TextStyle.of(12, INK_SOFT);

  private static final double ROW = 24;

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
  private static final double LEAST_WIDTH = 640;

  private final CoverageView view;
  private final MessageSource messages;
  private final Locale locale;
  private final List<String> columns;
  private final double left;
  private final double cell;
  private final boolean isUpright;
  private final double top;
  private final SvgWriter svg = new SvgWriter();

  CoverageDrawing(CoverageView view, MessageSource messages, Locale locale) {
    this.view = view;
    this.messages = messages;
    this.locale = locale;
    this.columns = view.columns().stream().limit(MOST_COLUMNS).toList();
    this.left =
        Math.min(MOST_LABEL, widest(view.rows().stream().map(Row::label).toList(), WORDS))
            + 2 * PADDING;
    double heads = widest(columns, HEAD);
    this.isUpright = heads > MOST_HEAD;
    this.cell = Math.max(LEAST_CELL, Math.max(isUpright ? 0 : heads, contents()) + 2 * PADDING);
    this.top = isUpright ? Math.min(MOST_UPRIGHT, heads) + 2 * PADDING : ROW;
  }

  /** The widest text of a cell. */
  private double contents() {
    return view.rows().stream()
        .flatMap(row -> row.cells().stream().limit(MOST_COLUMNS))
        .map(this::text)
        .distinct()
        .mapToDouble(text -> TextMeasure.width(text, WORDS))
        .max()
        .orElse(0);
  }

  private static double widest(List<String> texts, TextStyle style) {
    return texts.stream().mapToDouble(text -> TextMeasure.width(text, style)).max().orElse(0);
  }

  /** Whether rows or columns of the table are not drawn. */
  boolean isCut() {
    return view.isCut() || view.rows().size() > MOST_ROWS || view.columns().size() > MOST_COLUMNS;
  }

  /** Draws it. */
  Drawing draw() {
    if (view.rows().isEmpty()) {
      svg.text(0, BASE, message("coverage.none"), WORDS);
      return new Drawing(LEAST_WIDTH, ROW, svg.elements());
    }
    heads();
    double y = top;
    int room = MOST_ROWS;
    for (Group group : view.rowGroups()) {
      List<Row> rows = group.rows().stream().limit(room).toList();
      room -= rows.size();
      if (group.hasHead() && !rows.isEmpty()) {
        head(group, y);
        y += ROW;
      }
      for (Row row : rows) {
        row(row, y);
        y += ROW;
      }
    }
    svg.line(0, top, table(), top, Stroke.of(BRAND, 2));
    return new Drawing(width(), legend(y + ROW), svg.elements());
  }

  private double width() {
    return Math.max(LEAST_WIDTH, table());
  }

  private double table() {
    return left + columns.size() * cell;
  }

  private void heads() {
    for (int i = 0; i < columns.size(); i++) {
      double middle = left + (i + 0.5) * cell;
      if (isUpright) {
        String label = TextMeasure.fitted(columns.get(i), HEAD, MOST_UPRIGHT);
        svg.upright(middle + HEAD.size() / 3, top - PADDING, label, HEAD);
      } else {
        svg.text(middle, BASE, columns.get(i), HEAD.at(Anchor.MIDDLE));
      }
    }
  }

  private void head(Group group, double y) {
    String label = group.head() == Head.OTHERS ? message("coverage.others") : group.label();
    svg.rectangle(0, y + RULE_HALF, table(), ROW - 2 * RULE_HALF, SHADE);
    svg.text(0, y + BASE, TextMeasure.fitted(label, HEAD, table()), HEAD);
    rule(y + ROW);
  }

  private void row(Row row, double y) {
    svg.text(0, y + BASE, TextMeasure.fitted(row.label(), WORDS, left - PADDING), WORDS);
    for (int i = 0; i < columns.size(); i++) {
      Shown shown = row.cells().get(i);
      double x = left + i * cell;
      String ground = ground(shown);
      if (!ground.isEmpty()) {
        svg.rectangle(x, y + RULE_HALF, cell, ROW - 2 * RULE_HALF, ground);
      }
      svg.text(x + cell / 2, y + BASE, text(shown), shown.shade() > 0 ? FIGURE : SIGN);
    }
    rule(y + ROW);
  }

  private void rule(double y) {
    svg.line(0, y, table(), y, Stroke.of(RULE, 1));
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
  private double legend(double from) {
    double x = 0;
    double y = from;
    for (Explained sign : signs()) {
      double mark = TextMeasure.width(sign.sign(), HEAD) + PADDING;
      double width = mark + TextMeasure.width(sign.words(), LEGEND) + 2 * PADDING;
      if (x > 0 && x + width > width()) {
        x = 0;
        y += ROW;
      }
      svg.text(x, y, sign.sign(), HEAD).text(x + mark, y, sign.words(), LEGEND);
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
