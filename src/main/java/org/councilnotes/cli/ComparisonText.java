package org.councilnotes.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Relation;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;

/** A comparison for people who look at a terminal: what is not the same, then the counts. */
record ComparisonText(Console console) {

  void print(Comparison comparison) {
    for (Row row : comparison.rows()) {
      Optional<Step> step = row.steps().getFirst();
      if (step.isPresent() && step.get().relation() != Relation.SAME) {
        print(row, step.get());
      }
    }
    console.print(
        comparison.witnesses().stream()
            .map(w -> w.siglum() + " " + w.note() + " (" + w.edition() + ")")
            .collect(Collectors.joining(" · ")));
    console.print(sum(comparison));
  }

  /** How many wordings have each relation. */
  static String sum(Comparison comparison) {
    return comparison.summary().entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey().key())
        .collect(Collectors.joining(", "));
  }

  private void print(Row row, Step step) {
    String nature = step.nature().map(n -> ", " + n.key()).orElse("");
    console.print("[" + step.relation().key() + nature + "]");
    String sign = "-";
    for (Optional<Row.Cell> cell : row.cells()) {
      if (cell.isPresent()) {
        String text = MarkedText.of(cell.get().text(), cell.get().marks());
        console.print(sign + " " + cell.get().section() + " · " + text);
      }
      sign = "+";
    }
    console.print("");
  }
}
