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
 * Selection of a comparison: which notes have a column, and which are compared with each other.
 *
 * @param witnesses all notes, those without a column included
 * @param columns all notes, or the two that make one text in the layout {@code INLINE}
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

  /**
   * Pairs of each note with the base, in order of time: text of an older note that the base lacks
   * counts as dropped.
   */
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

  /** Whether there are exactly two columns, which make one pair. */
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

  /** The older text of a step; for a returned text, that of the last note that had it. */
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
   * Two notes that are compared with each other.
   *
   * @param shown the note that is not the base
   * @param steps the step of each row of the comparison from the older to the newer note
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
