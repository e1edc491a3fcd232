package org.councilnotes.cli.output;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.draft.dismissal.DismissalList;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.store.NoteSummary;

/**
 * Prints a checked draft: first a summary, then each sentence with its past, then the alarms.
 *
 * @param dismissed alarms that are told apart
 */
public record CheckPrinter(Console console, DismissalList dismissed) {

  private static final String INDENT = "         ";

  public void print(DraftCheck check) {
    console.print(summary(check));
    console.print(reference(check.reference()));
    new AnswerMarkPrinter(console).print(check.marking());
    console.print("");
    check.sentences().forEach(this::print);
    check.alarms().forEach(this::print);
  }

  /** Such as {@code 50 sentences: 8 adopted, 9 altered, 2 new; 3 alarms}. */
  private String summary(DraftCheck check) {
    String counts =
        Arrays.stream(SentenceVerdict.values())
            .filter(verdict -> check.count(verdict) > 0)
            .map(verdict -> check.count(verdict) + " " + verdict.key())
            .collect(Collectors.joining(", "));
    return counted(check.sentences().size(), "sentence")
        + (counts.isEmpty() ? "" : ": " + counts)
        + "; "
        + counted(check.withoutAlarms(dismissed::isDismissed).alarms().size(), "alarm")
        + (check.leftOut() == 0
            ? ""
            : "; too many: " + check.leftOut() + " more alarms, quotations or names are left out");
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private static String reference(DraftReference reference) {
    return reference
        .series()
        .map(
            series ->
                "beside "
                    + series
                    + reference.previous().map(note -> ", last " + note.shortName()).orElse(""))
        .orElse(
            "of no known series"
                + reference.previous().map(note -> ", after " + note.shortName()).orElse(""));
  }

  private void print(CheckedSentence checked) {
    String text = checked.sentence().text();
    console.print("%-8s %s".formatted(checked.verdict().key(), text));
    checked.source().ifPresent(source -> print(source, checked));
    checked
        .agreed()
        .filter(agreed -> !checked.source().equals(checked.agreed()))
        .ifPresent(agreed -> console.print(INDENT + "last agreed: " + line(agreed)));
  }

  private void print(SentenceSource source, CheckedSentence checked) {
    console.print(INDENT + line(source));
    switch (checked.verdict()) {
      case ALTERED -> printDifference(source, checked);
      case NEAR -> console.print(INDENT + "a guess: " + source.text());
      case ADOPTED, DRAFTED, DROPPED, NEW -> {}
    }
  }

  private void printDifference(SentenceSource source, CheckedSentence checked) {
    String text = checked.sentence().text();
    console.print(INDENT + MarkedEdits.of(source.text(), text, checked.edits()));
    if (!checked.differences().isEmpty()) {
      console.print(INDENT + "other: " + differences(checked));
    }
  }

  private static String differences(CheckedSentence checked) {
    return checked.differences().stream()
        .sorted(Comparator.naturalOrder())
        .map(DifferenceKind::key)
        .collect(Collectors.joining(", "));
  }

  /** Such as {@code 10364-19/II/3 · 2019-06-26 · adopted by Council · 3 uses}. */
  private static String line(SentenceSource source) {
    WordingUse use = source.last();
    NoteSummary note = use.note();
    String by = use.by().map(who -> " by " + who).orElse("");
    List<String> parts =
        List.of(
            use.passage().id(),
            note.report().edition().map(edition -> "edition " + edition).orElse(""),
            note.date().map(LocalDate::toString).orElse(""),
            note.status() == NoteStatus.NOT_STATED ? "" : note.status().key() + by,
            source.uses().size() > 1 ? source.uses().size() + " uses" : "",
            AnswerMarkPrinter.behind(note.marking()).strip());
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private void print(Alarm alarm) {
    console.print(
        "%s %s: %s “%s”: %s"
            .formatted(
                dismissed.isDismissed(alarm) ? "dismissed" : "alarm",
                alarm.id(),
                alarm.kind().key(),
                alarm.words(),
                alarm.why().english()));
  }
}
