package org.councilnotes.cli.output;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.draft.EarlierWordings;
import org.councilnotes.draft.Formulation;
import org.councilnotes.draft.ParagraphWordings;
import org.councilnotes.draft.QuoteVerification;
import org.councilnotes.draft.QuoteVerification.Place;
import org.councilnotes.draft.QuoteVerification.Result;
import org.councilnotes.draft.QuotedText;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.near.NearWording;
import org.councilnotes.draft.near.NearWordings;
import org.councilnotes.note.Marking;
import org.councilnotes.note.NoteStatus;

/** Prints earlier wordings and checked quotes. */
public record DraftPrinter(Console console) {

  /** Of several sentences, each with its own wordings. */
  public void print(ParagraphWordings found) {
    if (found.sentences().isEmpty()) {
      print(found.whole());
    }
    for (EarlierWordings sentence : found.sentences()) {
      console.print("> " + sentence.query());
      print(sentence);
      console.print("");
    }
    printLeft(found.left());
  }

  private void printLeft(int sentences) {
    if (sentences > 0) {
      console.print(
          "sentences that were not looked up: %d; give them in parts".formatted(sentences));
    }
  }

  private void print(EarlierWordings found) {
    if (found.formulations().isEmpty()) {
      console.print("nothing like it in the archive");
    }
    found.formulations().forEach(this::print);
  }

  /** What is near in meaning, behind what words find; nothing where the component is off. */
  public void print(NearWordings near) {
    if (near.isOn()) {
      console.print(
          near.wordings().isEmpty()
              ? "nothing near in meaning"
              : "near in meaning (a guess of a model; never the same):");
    }
    near.wordings().forEach(this::print);
    if (near.leftOut() > 0) {
      console.print(
          "only the first %d sentences were looked up by meaning; %d were not"
              .formatted(NearWordings.MOST_SENTENCES, near.leftOut()));
    }
  }

  private void print(NearWording near) {
    console.print("%.2f %s".formatted(near.score(), near.text()));
    if (!near.differences().isEmpty()) {
      console.print(
          near.differences().stream()
              .sorted()
              .map(DifferenceKind::key)
              .collect(Collectors.joining(", ", "     differs in: ", "")));
    }
    near.uses().forEach(use -> console.print("     " + line(use)));
    console.print("");
  }

  private void print(Formulation wording) {
    console.print("%.2f %s".formatted(wording.score(), wording.text()));
    if (wording.isDeleted()) {
      console.print("     deleted there: it does not stand");
    }
    wording
        .lastAdopted()
        .ifPresent(
            use ->
                console.print(
                    "     last adopted: "
                        + use.note().shortName()
                        + AnswerMarkPrinter.behind(use.note().marking())));
    wording.uses().forEach(use -> console.print("     " + line(use)));
    console.print("");
  }

  /** Of several sentences, first the whole, then each. */
  public void print(QuotedText found) {
    print(found.whole());
    if (found.whole().result() != Result.EXACT) {
      for (QuoteVerification sentence : found.sentences()) {
        console.print("");
        console.print("> " + sentence.quote());
        print(sentence);
      }
      printLeft(found.left());
    }
  }

  private void print(QuoteVerification found) {
    console.print(found.result().key() + (found.isElided() ? " (words are left out)" : ""));
    if (!found.text().isEmpty()) {
      console.print("  " + MarkedEdits.of(found.text(), found.quote(), found.edits()));
    }
    found.places().stream().map(Place::parts).forEach(this::print);
  }

  private void print(List<WordingUse> parts) {
    parts.forEach(use -> console.print("  " + line(use)));
  }

  private static String line(WordingUse use) {
    String by = use.by().map(who -> " by " + who).orElse("");
    NoteStatus status = use.note().status();
    return Stream.of(
            use.passage().id(),
            use.note().date().map(LocalDate::toString).orElse(""),
            status == NoteStatus.NOT_STATED ? "" : status.key() + by,
            use.note().marking() == Marking.PUBLIC ? "" : use.note().marking().name())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
