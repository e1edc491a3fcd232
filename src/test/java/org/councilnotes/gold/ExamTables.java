package org.councilnotes.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage.Place;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;

/**
 * Makes tables of the rows of an exam's note, in their order. Bars part the cells, and the first
 * row of a table holds its heads; the line above it is its caption, where it is called a table. In
 * notes that do not name their field it may hold anything; their rows are words alone, as in a text
 * without marks of tables.
 */
final class ExamTables {

  private static final Pattern BAR = Pattern.compile(" ?\\| ?");

  /** Matches {@code "Table 3. Contributions"}; not {@code "Table of contents"}. */
  private static final Pattern CAPTION =
      Pattern.compile("(?:Table|Tableau|Tabla|Cuadro|Tabelle|Übersicht|Quadro|Tabela) \\d.*");

  private final String note;
  private final boolean marked;
  private String section = "";
  private List<String> heads = List.of();
  private String above = "";
  private String caption = "";
  private int tables;
  private int row;

  /**
   * @param marked whether the note marks heads of tables
   */
  ExamTables(String note, boolean marked) {
    this.note = note;
    this.marked = marked;
  }

  static String withoutBars(String printed) {
    return String.join(" ", BAR.splitAsStream(printed).filter(cell -> !cell.isEmpty()).toList());
  }

  /** The place of the next passage. */
  Place place(PassageKind kind, String in, String printed) {
    List<String> cells = List.of(BAR.split(printed, -1));
    if (kind != PassageKind.ROW) {
      above = printed;
      heads = List.of();
      section = "";
      return Place.of(kind);
    }
    if (!section.equals(in)) {
      heads = cells;
      caption = CAPTION.matcher(above).matches() ? above : "";
      section = in;
      row = 0;
      tables++;
    }
    String table = "%s/%s/table-%d".formatted(note, in, tables);
    TableRow own = new TableRow(table, row, caption, heads, cells(cells));
    row++;
    return marked ? Place.of(kind).in(own) : Place.of(kind);
  }

  private static List<TableCell> cells(List<String> printed) {
    List<TableCell> cells = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < printed.size(); i++) {
      String words = printed.get(i);
      if (!words.isEmpty()) {
        cells.add(TableCell.of(i, new TextRange(start, start + words.length())));
        start += words.length() + 1;
      }
    }
    return cells;
  }
}
