package org.councilnotes.cli.output;

import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.draft.dismissal.DismissalList;

/**
 * Prints a checked draft.
 *
 * @param dismissed alarms that are told apart
 */
public record CheckPrinter(Console console, DismissalList dismissed) {

  public void print(DraftCheck check) {
    check.sentences().forEach(this::print);
    check.alarms().forEach(this::print);
  }

  private void print(CheckedSentence sentence) {
    console.print("%-8s %s".formatted(sentence.verdict().key(), sentence.sentence().text()));
    sentence.source().ifPresent(this::print);
  }

  private void print(SentenceSource source) {
    console.print("         %s: %s".formatted(source.last().passage().id(), source.text()));
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
