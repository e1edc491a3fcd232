package org.councilnotes.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;
import org.councilnotes.research.Citation;
import org.councilnotes.series.Relation;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;
import org.councilnotes.web.CompareCell.Place;
import org.councilnotes.web.CompareCell.State;
import org.councilnotes.web.Run.Ink;

/** Shows the wordings of a comparison, each with what differs from the one it is compared with. */
final class CompareCells {

  private final CompareTable table;

  /** What each column is compared with; of two columns, each with the other. */
  private final Map<Integer, ComparePair> pairs = new HashMap<>();

  CompareCells(CompareTable table) {
    this.table = table;
    table.pairs().forEach(pair -> pairs.put(pair.shown().witness(), pair));
    if (table.isOfTwo()) {
      ComparePair only = table.pairs().getFirst();
      table.columns().forEach(column -> pairs.put(column.witness(), only));
    }
  }

  CompareCell view(int row, CompareColumn column) {
    Optional<ComparePair> pair = Optional.ofNullable(pairs.get(column.witness()));
    Optional<Step> step = pair.flatMap(p -> p.step(row));
    Optional<Row.Cell> cell = table.cell(row, column);
    if (cell.isEmpty()) {
      boolean hidden = step.filter(s -> s.relation() == Relation.NOT_ACCESSIBLE).isPresent();
      return CompareCell.without(column, hidden ? State.NOT_ACCESSIBLE : State.ABSENT);
    }
    Passage first = column.passages().get(cell.get().parts().getFirst());
    boolean same = step.filter(s -> s.relation() == Relation.SAME).isPresent();
    return new CompareCell(
        column,
        same ? State.SAME : State.PRESENT,
        step.isPresent() && !same
            ? runs(row, column, pair.orElseThrow())
            : CompareInk.plain(cell.get()),
        new Place(
            NoteLink.toPassage(column.note().id(), first.id()),
            Optional.of(Citation.of(column.note(), first, Optional.empty()))),
        Optional.empty());
  }

  private List<Run> runs(int row, CompareColumn column, ComparePair pair) {
    Row.Cell own = table.cell(row, column).orElseThrow();
    Step step = pair.step(row).orElseThrow();
    List<TextRange> whole = List.of(new TextRange(0, own.text().length()));
    if (column.witness() == pair.older().witness()) {
      return step.relation() == Relation.DROPPED
          ? CompareInk.marked(own, whole, Ink.GONE)
          : CompareInk.marked(own, step.edits().stream().map(Step.Edit::left).toList(), Ink.GONE);
    }
    if (step.relation() == Relation.NEW) {
      return CompareInk.marked(own, whole, Ink.CAME);
    }
    return table
        .before(pair, row)
        .map(before -> CompareInk.redline(before, own, step.edits()))
        .orElseGet(() -> CompareInk.plain(own));
  }
}
