package org.councilnotes.cli.output;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.note.text.ControlCharacterEscaping;
import org.councilnotes.store.LedgerEntry;

/** Prints judgements of markings, and the files that wait for a decision on theirs. */
public record MarkingPrinter(Console console) {

  /** Prints the files whose marking is unknown, and how to decide; nothing where there are none. */
  public void print(List<LedgerEntry> ledger) {
    List<LedgerEntry> unknown =
        ledger.stream().filter(file -> judgement(file, Verdict.UNKNOWN).isPresent()).toList();
    unknown.stream().map(MarkingPrinter::line).forEach(console::print);
    if (!unknown.isEmpty()) {
      console.print(
          unknown.size()
              + (unknown.size() == 1 ? " marking" : " markings")
              + " to be decided, on the page /markings or in sidecars (.meta.yaml): marking:"
              + " PUBLIC, or LIMITE");
    }
  }

  private static Optional<MarkingJudgement> judgement(LedgerEntry file, Verdict verdict) {
    return file.judgement().filter(judgement -> judgement.verdict() == verdict);
  }

  private static String line(LedgerEntry file) {
    return "%-9s %s: %s"
        .formatted(
            "marking?",
            ControlCharacterEscaping.escapeLine(file.path()),
            file.judgement().map(MarkingPrinter::sentence).orElse(""));
  }

  /** Such as {@code restricted by mark: LIMITE (page 1)}. */
  static String sentence(MarkingJudgement judgement) {
    String rule = judgement.verdict().key() + " by " + judgement.rule().key();
    return judgement.evidence().stream()
        .findFirst()
        .map(evidence -> rule + ": " + words(evidence))
        .orElse(rule);
  }

  private static String words(MarkingEvidence evidence) {
    String page = evidence.page().isPresent() ? " (page " + evidence.page().getAsInt() + ")" : "";
    return ControlCharacterEscaping.escapeLine(evidence.words()) + page;
  }
}
