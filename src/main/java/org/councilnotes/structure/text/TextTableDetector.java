package org.councilnotes.structure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.cover.CoverField;
import org.councilnotes.structure.outline.ItemLabel;

/**
 * Finds tables typed in columns: at least three consecutive lines whose words start at the columns
 * of the first line.
 */
final class TextTableDetector {

  /** A noncharacter that marks a line as a table row; no text contains it. */
  private static final String ROW = "\uFDD2";

  /** Follows the mark of a row that begins a table. */
  private static final String FIRST = "\uFDD3";

  /** Separates the cells of a row. */
  private static final String CELL = "\uFDD4";

  private static final Pattern WORDS = Pattern.compile("\\S++(?: \\S++)*+");
  private static final int LEAST_LINES = 3;
  private static final int LEAST_ROWS = 2;

  /** A line with more cells is not part of a table. */
  private static final int MOST_CELLS = 40;

  /** Tolerance in characters between the start of a cell and its column. */
  private static final int SLACK = 1;

  private TextTableDetector() {}

  static boolean isRow(String line) {
    return line.startsWith(ROW);
  }

  /** Whether it is the first row of its table. */
  static boolean isFirst(String row) {
    return row.startsWith(ROW + FIRST);
  }

  /** The text of a row, its cells separated by a space as in every other format. */
  static String cells(String row) {
    return Whitespace.squeeze(String.join(" ", texts(row)));
  }

  /** The texts of a row's cells by column, empty ones too. */
  static List<String> texts(String row) {
    String cells = row.substring((isFirst(row) ? ROW + FIRST : ROW).length());
    return List.of(cells.split(CELL, -1));
  }

  /** The first row of the table that ends with the last line; empty where there is none. */
  static List<String> lastHead(List<String> lines) {
    int at = lines.size();
    while (at > 0 && lines.get(at - 1).isBlank()) {
      at--;
    }
    int end = at;
    while (at > 0 && isRow(lines.get(at - 1))) {
      at--;
    }
    return at < end ? List.of(cells(lines.get(at))) : List.of();
  }

  /** Joins the lines of each table row into one that {@link #isRow} recognises. */
  static List<String> rows(List<String> lines) {
    List<String> out = new ArrayList<>();
    int i = 0;
    int body = behindFields(lines);
    while (i < lines.size()) {
      int end = i < body ? i : end(lines, i);
      if (end - i >= LEAST_LINES) {
        out.addAll(table(lines.subList(i, end)));
        i = end;
      } else {
        out.add(lines.get(i++));
      }
    }
    return out;
  }

  /** Index after the cover's fields, which are typed in columns but are not a table. */
  private static int behindFields(List<String> lines) {
    int at = lines.size();
    while (at > 0 && CoverField.split(lines.get(at - 1).strip(), OptionalInt.empty()).isEmpty()) {
      at--;
    }
    return at;
  }

  /** Index after the table that starts at a line; the same index where none starts. */
  private static int end(List<String> lines, int from) {
    SortedMap<Integer, String> first = split(lines.get(from));
    if (first.size() < 2 || first.size() > MOST_CELLS) {
      return from;
    }
    int end = from;
    int full = 0;
    while (end < lines.size() && fits(lines.get(end), first)) {
      full += split(lines.get(end)).size() == first.size() ? 1 : 0;
      end++;
    }
    return full >= LEAST_ROWS ? end : from;
  }

  /** Whether the cells of a line start at the columns. A label followed by a gap is not a cell. */
  private static boolean fits(String line, SortedMap<Integer, String> columns) {
    SortedMap<Integer, String> cells = split(line);
    String text = line.strip();
    boolean list = ItemLabel.startsWithLabel(text) || !ItemLabel.bullet(text).isEmpty();
    return !cells.isEmpty()
        && !list
        && cells.keySet().stream().allMatch(at -> column(at, columns) >= 0)
        && (cells.size() > 1 || column(cells.firstKey(), columns) > columns.firstKey());
  }

  private static int column(int at, SortedMap<Integer, String> columns) {
    SortedMap<Integer, String> near = columns.subMap(at - SLACK, at + SLACK + 1);
    return near.isEmpty() ? -1 : near.firstKey();
  }

  private static SortedMap<Integer, String> split(String line) {
    SortedMap<Integer, String> cells = new TreeMap<>();
    Matcher m = WORDS.matcher(line);
    while (cells.size() <= MOST_CELLS && m.find()) {
      cells.put(m.start(), m.group());
    }
    return cells;
  }

  /** Builds the rows of a table. A line with an empty first column continues the cells above. */
  private static List<String> table(List<String> lines) {
    SortedMap<Integer, String> columns = split(lines.getFirst());
    List<String> rows = new ArrayList<>();
    SortedMap<Integer, String> row = new TreeMap<>();
    for (String line : lines) {
      SortedMap<Integer, String> cells = split(line);
      if (column(cells.firstKey(), columns) == columns.firstKey() && !row.isEmpty()) {
        rows.add(row(row, columns, rows.isEmpty()));
        row = new TreeMap<>();
      }
      for (var cell : cells.entrySet()) {
        row.merge(column(cell.getKey(), columns), cell.getValue(), (a, b) -> a + " " + b);
      }
    }
    rows.add(row(row, columns, rows.isEmpty()));
    return rows;
  }

  private static String row(
      SortedMap<Integer, String> row, SortedMap<Integer, String> columns, boolean first) {
    StringJoiner cells = new StringJoiner(CELL, first ? ROW + FIRST : ROW, "");
    columns.keySet().forEach(column -> cells.add(row.getOrDefault(column, "")));
    return cells.toString();
  }
}
