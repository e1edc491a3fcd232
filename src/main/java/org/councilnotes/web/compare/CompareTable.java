package org.councilnotes.web.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.view.NoteComparison;
import org.councilnotes.note.Note;
import org.councilnotes.web.compare.CompareState.Layout;

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
    List<Pair> pairs) {

  private static final int TWO = 2;

  static CompareTable of(NoteComparison compared, CompareState state) {
    Comparison comparison = compared.comparison();
    List<Note> notes = compared.notes();
    List<CompareColumn> witnesses = CompareColumn.of(notes);
    List<Pair> pairs =
        state.base().isPresent() && notes.size() > TWO
            ? withBase(state.base().getAsInt() - 1, comparison, witnesses)
            : neighbours(comparison, witnesses);
    if (state.layout() == Layout.SIDE) {
      return new CompareTable(comparison, witnesses, witnesses, pairs);
    }
    Pair last = pairs.getLast();
    return new CompareTable(
        comparison, witnesses, List.of(last.older(), last.newer()), List.of(last));
  }

  private static List<Pair> neighbours(Comparison all, List<CompareColumn> notes) {
    return IntStream.range(1, notes.size())
        .mapToObj(i -> new Pair(notes.get(i - 1), notes.get(i), notes.get(i), before(all, i)))
        .toList();
  }

  private static List<Optional<WordingStep>> before(Comparison all, int witness) {
    return all.rows().stream().map(row -> row.steps().get(witness - 1)).toList();
  }

  /** Time runs forward here, too: what an older note has and the base lacks was dropped. */
  private static List<Pair> withBase(int base, Comparison all, List<CompareColumn> notes) {
    return IntStream.range(0, notes.size())
        .filter(i -> i != base)
        .mapToObj(
            i -> {
              CompareColumn older = notes.get(Math.min(i, base));
              CompareColumn newer = notes.get(Math.max(i, base));
              return new Pair(
                  older, newer, notes.get(i), all.steps(older.witness(), newer.witness()));
            })
        .toList();
  }

  /** Whether two columns make one pair, so that each shows what the other lacks. */
  boolean isOfTwo() {
    return columns.size() == TWO;
  }

  Optional<AlignmentRow.Cell> cell(int row, CompareColumn column) {
    return comparison.rows().get(row).cells().get(column.witness());
  }

  /** The newest of the notes shown that has a row. */
  Optional<CompareColumn> newest(int row) {
    return columns.reversed().stream().filter(c -> cell(row, c).isPresent()).findFirst();
  }

  /** The older text that a step is measured from: for what returned the last that had it. */
  Optional<AlignmentRow.Cell> before(Pair pair, int row) {
    return lastBefore(pair, row).flatMap(column -> cell(row, column));
  }

  Optional<CompareColumn> lastBefore(Pair pair, int row) {
    return IntStream.rangeClosed(-pair.older().witness(), 0)
        .mapToObj(i -> witnesses.get(-i))
        .filter(column -> cell(row, column).isPresent())
        .findFirst();
  }

  /**
   * Two notes of a comparison of which one is compared with the other.
   *
   * @param shown whichever of the two is not the base
   * @param steps what became of each row of the comparison from one to the other
   */
  record Pair(
      CompareColumn older,
      CompareColumn newer,
      CompareColumn shown,
      List<Optional<WordingStep>> steps) {

    Pair {
      steps = List.copyOf(steps);
    }

    Optional<WordingStep> step(int row) {
      return steps.get(row);
    }
  }
}
