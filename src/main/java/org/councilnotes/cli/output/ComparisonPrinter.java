package org.councilnotes.cli.output;

import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.RowStep;

/** Prints a comparison: what differs, then the counts. */
public record ComparisonPrinter(Console console, ComparisonView comparison) {

  public void print() {
    comparison.rows().stream().filter(row -> !row.isSame()).forEach(this::print);
    console.print(
        comparison.witnesses().stream()
            .map(w -> w.siglum() + " " + w.note().id() + " (" + w.note().edition() + ")")
            .collect(Collectors.joining(" · ")));
    console.print(comparison.total());
  }

  private void print(ComparedRow row) {
    for (NoteColumn note : comparison.witnesses()) {
      Optional<RowStep> step = row.step(note);
      Optional<Cell> cell = row.cell(note);
      if (cell.isPresent() || step.isPresent()) {
        String what = step.map(s -> " [" + s.key() + "]").orElse("");
        String where = cell.map(c -> " " + c.section() + " · ").orElse("");
        String text = cell.map(c -> MarkedText.of(c.text(), c.marks())).orElse("");
        console.print(note.siglum() + what + where + text);
      }
    }
    console.print("");
  }
}
