package org.councilnotes.cli.output;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.RowStep;
import org.councilnotes.json.SearchJson;

/** Prints a comparison: what differs, then the counts and the notices. */
public record ComparisonPrinter(
    Console console, ComparisonView comparison, List<SearchJson.Notice> notices) {

  public ComparisonPrinter {
    notices = List.copyOf(notices);
  }

  public void print() {
    comparison.rows().stream().filter(row -> !row.isSame()).forEach(this::print);
    console.print(
        comparison.witnesses().stream()
            .map(
                w ->
                    w.siglum()
                        + " "
                        + w.note().id()
                        + " ("
                        + w.note().shortName()
                        + ")"
                        + AnswerMarkPrinter.behind(w.note().marking()))
            .collect(Collectors.joining(" · ")));
    console.print(comparison.total());
    notices.forEach(notice -> console.print(notice.text()));
  }

  private void printSamePoint(NoteColumn note, Cell other) {
    console.print(
        "%s [same point in other words, a guess] %s · %s"
            .formatted(note.siglum(), other.section(), MarkedText.of(other.text(), other.marks())));
  }

  private void print(ComparedRow row) {
    for (NoteColumn note : comparison.witnesses()) {
      Optional<RowStep> step = row.step(note);
      Optional<Cell> cell = row.cell(note);
      if (cell.isPresent() || step.isPresent()) {
        String what = step.map(s -> " [" + s.key() + "]").orElse(row.isStruck() ? " [struck]" : "");
        String where = cell.map(c -> " " + c.section() + " · ").orElse("");
        String text = cell.map(c -> MarkedText.of(c.text(), c.marks())).orElse("");
        console.print(note.siglum() + what + where + text);
      }
      row.samePointIn(note).ifPresent(other -> printSamePoint(note, other));
    }
    console.print("");
  }
}
