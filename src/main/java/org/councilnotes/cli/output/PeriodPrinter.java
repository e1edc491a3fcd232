package org.councilnotes.cli.output;

import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.NoteSummary;

/** Prints the notes whose reporting period a person has to decide, newest first. */
public record PeriodPrinter(Console console) {

  /** Prints those among the notes, and how to decide; nothing where there are none. */
  public void print(List<NoteSummary> notes) {
    List<NoteSummary> doubtful =
        notes.stream()
            .filter(note -> !note.report().doubtful().isEmpty())
            .sorted(NoteSummary.NEWEST_FIRST)
            .toList();
    doubtful.stream().map(PeriodPrinter::line).forEach(console::print);
    if (!doubtful.isEmpty()) {
      console.print(
          doubtful.size()
              + (doubtful.size() == 1 ? " reporting period" : " reporting periods")
              + " to be decided, in sidecars (.meta.yaml), such as period:"
              + " 2018-06-01/2019-05-31");
    }
  }

  private static String line(NoteSummary note) {
    String stated =
        note.report().doubtful().stream()
            .map(PeriodPrinter::stated)
            .collect(Collectors.joining(", "));
    return "%-9s %s%s: states %s"
        .formatted("period?", note.title(), AnswerMarkPrinter.behind(note.marking()), stated);
  }

  private static String stated(StatedPeriod candidate) {
    return "%s/%s (\u201c%s\u201d)"
        .formatted(
            candidate.period().from(),
            candidate.period().to(),
            ControlCharacterEscaping.escapeLine(candidate.evidence().words()));
  }
}
