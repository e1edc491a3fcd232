package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.note.Note;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;
import org.councilnotes.web.CompareState.Layout;

/**
 * What is shown of a comparison: which columns, and which of them is compared with which.
 *
 * @param witnesses all notes, also those without a column
 * @param columns side by side all of them; in one text the two that make it
 */
record CompareTable(
    Comparison comparison,
    List<CompareColumn> witnesses,
    List<CompareColumn> columns,
    List<ComparePair> pairs) {

  private static final int TWO = 2;

  static CompareTable of(NoteComparison compared, CompareState state) {
    Comparison comparison = compared.comparison();
    List<Note> notes = compared.notes();
    List<CompareColumn> witnesses = CompareColumn.of(notes);
    List<ComparePair> pairs =
        state.base().isPresent() && notes.size() > TWO
            ? withBase(state.base().getAsInt() - 1, comparison, witnesses)
            : neighbours(comparison, witnesses);
    if (state.layout() == Layout.SIDE) {
      return new CompareTable(comparison, witnesses, witnesses, pairs);
    }
    ComparePair last = pairs.getLast();
    return new CompareTable(
        comparison, witnesses, List.of(last.older(), last.newer()), List.of(last));
  }

  private static List<ComparePair> neighbours(Comparison all, List<CompareColumn> notes) {
    return IntStream.range(1, notes.size())
        .mapToObj(
            i -> new ComparePair(notes.get(i - 1), notes.get(i), notes.get(i), before(all, i)))
        .toList();
  }

  private static List<Optional<Step>> before(Comparison all, int witness) {
    return all.rows().stream().map(row -> row.steps().get(witness - 1)).toList();
  }

  /** Time runs forward here, too: what an older note has and the base lacks was dropped. */
  private static List<ComparePair> withBase(int base, Comparison all, List<CompareColumn> notes) {
    return IntStream.range(0, notes.size())
        .filter(i -> i != base)
        .mapToObj(
            i -> {
              CompareColumn older = notes.get(Math.min(i, base));
              CompareColumn newer = notes.get(Math.max(i, base));
              return new ComparePair(
                  older, newer, notes.get(i), all.steps(older.witness(), newer.witness()));
            })
        .toList();
  }

  /** Whether two columns make one pair, so that each shows what the other lacks. */
  boolean isOfTwo() {
    return columns.size() == TWO;
  }

  Optional<Row.Cell> cell(int row, CompareColumn column) {
    return comparison.rows().get(row).cells().get(column.witness());
  }

  /** The newest of the notes shown that has a row. */
  Optional<CompareColumn> newest(int row) {
    return columns.reversed().stream().filter(c -> cell(row, c).isPresent()).findFirst();
  }

  /** The older text that a step is measured from: for what returned the last that had it. */
  Optional<Row.Cell> before(ComparePair pair, int row) {
    return lastBefore(pair, row).flatMap(column -> cell(row, column));
  }

  Optional<CompareColumn> lastBefore(ComparePair pair, int row) {
    return IntStream.rangeClosed(-pair.older().witness(), 0)
        .mapToObj(i -> witnesses.get(-i))
        .filter(column -> cell(row, column).isPresent())
        .findFirst();
  }
}
