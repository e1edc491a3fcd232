package org.councilnotes.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.Comparison.Witness;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;

/**
 * Prints a comparison: what differs, then the counts.
 *
 * @param base the witness that each one is compared with; empty for the one before each
 */
public record ComparisonPrinter(Console console, Comparison comparison, OptionalInt base) {

  public void print() {
    List<List<Optional<WordingStep>>> columns = new ArrayList<>();
    for (int witness = 0; witness < comparison.witnesses().size(); witness++) {
      columns.add(steps(witness));
    }
    for (int row = 0; row < comparison.rows().size(); row++) {
      int place = row;
      print(comparison.rows().get(row), columns.stream().map(c -> c.get(place)).toList());
    }
    console.print(
        comparison.witnesses().stream()
            .map(w -> w.siglum() + " " + w.note() + " (" + w.edition() + ")")
            .collect(Collectors.joining(" · ")));
    console.print(sum(comparison));
  }

  /** The number of wordings of each relation that occurs. */
  static String sum(Comparison comparison) {
    return comparison.summary().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(e -> e.getValue() + " " + e.getKey().key())
        .collect(Collectors.joining(", "));
  }

  /** What became of each row on the way to a witness; nothing for the one compared with. */
  private List<Optional<WordingStep>> steps(int witness) {
    int other = base.orElse(witness - 1);
    return other < 0 || other == witness
        ? comparison.rows().stream().map(row -> Optional.<WordingStep>empty()).toList()
        : comparison.steps(Math.min(other, witness), Math.max(other, witness));
  }

  private void print(AlignmentRow row, List<Optional<WordingStep>> steps) {
    List<Optional<WordingStep>> told = base.isPresent() ? steps : withReturns(row);
    if (told.stream()
        .flatMap(Optional::stream)
        .allMatch(s -> s.relation() == PassageRelation.SAME)) {
      return;
    }
    for (int i = 0; i < told.size(); i++) {
      Witness witness = comparison.witnesses().get(i);
      print(witness, row.cells().get(i), told.get(i));
    }
    console.print("");
  }

  /** From witness to witness; none leads to the first. */
  private static List<Optional<WordingStep>> withReturns(AlignmentRow row) {
    List<Optional<WordingStep>> steps = new ArrayList<>(row.steps());
    steps.addFirst(Optional.empty());
    return steps;
  }

  private void print(
      Witness witness, Optional<AlignmentRow.Cell> cell, Optional<WordingStep> step) {
    if (cell.isEmpty() && step.isEmpty()) {
      return;
    }
    String what = step.map(s -> " [" + s.relation().key() + nature(s) + "]").orElse("");
    String where = cell.map(c -> " " + c.section() + " · ").orElse("");
    String text = cell.map(c -> MarkedText.of(c.text(), c.marks())).orElse("");
    console.print(witness.siglum() + what + where + text);
  }

  private static String nature(WordingStep step) {
    return step.nature().map(n -> ", " + n.key()).orElse("");
  }
}
