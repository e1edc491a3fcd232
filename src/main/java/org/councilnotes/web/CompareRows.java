package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.series.Relation;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;
import org.councilnotes.web.CompareChange.Place;
import org.councilnotes.web.CompareRow.Stop;

/** Shows the rows of a comparison and the stubs of those that moved. */
final class CompareRows {

  private final CompareTable table;
  private final CompareCells cells;

  CompareRows(CompareTable table) {
    this.table = table;
    this.cells = new CompareCells(table);
  }

  CompareRow row(int row, Stop stop) {
    List<String> parts =
        table.comparison().rows().get(row).cells().reversed().stream()
            .flatMap(Optional::stream)
            .flatMap(cell -> cell.parts().stream())
            .toList();
    String id = id(row);
    List<CompareChange> changes = changes(row);
    return new CompareRow(
        id,
        parts.stream().filter(part -> !part.equals(id)).toList(),
        changes,
        table.columns().stream().map(column -> cell(row, column, changes)).toList(),
        stop);
  }

  private CompareCell cell(int row, CompareColumn column, List<CompareChange> changes) {
    CompareCell cell = cells.view(row, column);
    if (table.isOfTwo()) {
      return cell;
    }
    return cell.saying(
        changes.stream()
            .filter(change -> change.pair().shown().witness() == column.witness())
            .findFirst());
  }

  CompareStub stub(int row, ComparePair pair) {
    Row.Cell cell = table.cell(row, pair.older()).orElseThrow();
    return new CompareStub(
        CompareStub.id(cell.parts().getFirst()),
        change(row, pair, pair.step(row).orElseThrow()),
        NoteLink.here(id(row)),
        CompareInk.plain(cell));
  }

  /** The id of a row on the page: that of its passage in the newest note. */
  String id(int row) {
    CompareColumn newest = table.newest(row).orElseThrow();
    return table.cell(row, newest).orElseThrow().parts().getFirst();
  }

  /** What became of it, without the steps in which it stayed as it was. */
  List<CompareChange> changes(int row) {
    return table.pairs().stream()
        .flatMap(pair -> pair.step(row).map(step -> change(row, pair, step)).stream())
        .filter(change -> change.step().relation() != Relation.SAME)
        .toList();
  }

  private CompareChange change(int row, ComparePair pair, Step step) {
    return new CompareChange(
        pair,
        step,
        place(row, pair.older()),
        place(row, pair.newer()),
        step.relation() == Relation.RETURNED ? goneSince(row, pair) : Optional.empty());
  }

  private Place place(int row, CompareColumn column) {
    return table
        .cell(row, column)
        .map(
            cell ->
                new Place(
                    column.sectionName(cell.section()),
                    NoteLink.here(CompareStub.id(cell.parts().getFirst()))))
        .orElse(Place.NONE);
  }

  /** The note after the last that had it. */
  private Optional<String> goneSince(int row, ComparePair pair) {
    return table
        .lastBefore(pair, row)
        .map(last -> table.witnesses().get(last.witness() + 1).label());
  }
}
