package org.councilnotes.redline;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.ComparedTable;
import org.councilnotes.collate.view.ComparedTable.GridCell;
import org.councilnotes.collate.view.ComparedTable.Line;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.WordRun;
import org.councilnotes.note.table.CellForm;

/**
 * Consecutive rows of a table as a table of the HTML file, which scrolls in itself: of two notes a
 * line a row, of more a line for each text of it.
 *
 * @param rows one or more
 * @param table the same, in its columns
 */
record TableHtml(List<ComparedRow> rows, ComparedTable table) {

  private static final String WHAT = "td class=\"what\"";

  TableHtml {
    rows = List.copyOf(rows);
  }

  static TableHtml of(List<ComparedRow> rows) {
    return new TableHtml(rows, ComparedTable.of(rows));
  }

  String write() {
    String name = table.caption().isEmpty() ? "Table" : table.caption();
    String head = rows.stream().takeWhile(ComparedTable::isHead).map(this::row).collect(join());
    String body = rows.stream().dropWhile(ComparedTable::isHead).map(this::row).collect(join());
    String heads = head.isEmpty() && table.grid().hasHeads() ? heads() : head;
    return Markup.element(
        "div class=\"rows\" role=\"group\" tabindex=\"0\" aria-label=\""
            + Markup.escape(name).replace("<br>", " ")
            + "\"",
        Markup.element(
            "table",
            Markup.element(
                    table.caption().isEmpty() ? "caption class=\"said\"" : "caption",
                    Markup.escape(name))
                + (heads.isEmpty() ? "" : Markup.element("thead", heads))
                + Markup.element("tbody", body)));
  }

  private static Collector<CharSequence, ?, String> join() {
    return Collectors.joining();
  }

  private boolean isOfTwo() {
    return rows.getFirst().isOfTwo();
  }

  private String heads() {
    String notes = isOfTwo() ? "" : Markup.element("th scope=\"col\"", "Edition");
    return Markup.element(
            "tr",
            Markup.element("th scope=\"col\"", "Change")
                + notes
                + table.heads().stream().map(cell -> cell(cell, true)).collect(join()))
        + "\n";
  }

  private String row(ComparedRow row) {
    return table.lines(row, WordRun.ALL).stream().map(line -> line(row, line)).collect(join());
  }

  private static String keys(ComparedRow row) {
    return row.steps().stream().map(step -> step.key()).collect(Collectors.joining("<br>"));
  }

  private String line(ComparedRow row, Line line) {
    String what =
        isOfTwo()
            ? row.isStruck() ? ComparisonHtml.STRUCK : keys(row)
            : line.change().map(step -> ComparisonHtml.sigla(step.pair()) + step.key()).orElse("");
    String notes =
        isOfTwo()
            ? ""
            : Markup.element(
                "td",
                line.notes().stream().map(NoteColumn::siglum).collect(Collectors.joining(", ")));
    boolean isHead = ComparedTable.isHead(row);
    String cells =
        line.isAbsent()
            ? Markup.element("td colspan=\"" + table.grid().width() + "\"", "")
            : line.cells().stream().map(cell -> cell(cell, isHead)).collect(join());
    String relation =
        isOfTwo() ? row.key() : line.change().map(step -> step.relation().key()).orElse("");
    return Markup.element(
            "tr class=\"" + relation + "\"", Markup.element(WHAT, what) + notes + cells)
        + "\n";
  }

  private static String cell(GridCell cell, boolean isHead) {
    if (cell.isEmpty()) {
      return Markup.element("td", "");
    }
    String span = cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "";
    String form = cell.form() == CellForm.NUMBER ? " class=\"number\"" : "";
    String scope = cell.columns() > 1 ? "colgroup" : "col";
    String element =
        isHead ? "th scope=\"" + scope + "\"" : cell.isName() ? "th scope=\"row\"" : "td";
    return Markup.element(
        element + span + form, cell.runs().stream().map(ComparisonHtml::html).collect(join()));
  }
}
