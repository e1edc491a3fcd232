package org.councilnotes.cli.output;

import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;

/** Prints a checked draft. */
public record CheckPrinter(Console console) {

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
        "alarm: %s “%s”: %s".formatted(alarm.kind().key(), alarm.words(), alarm.why().english()));
  }
}
