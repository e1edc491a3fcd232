package org.councilnotes.draft.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.SentenceTerms.Term;
import org.councilnotes.draft.TermKind;

/**
 * The figures, dates and names of a sentence that an earlier one lacks. Two sentences of one
 * subject share words; a new event has its own date, figures and names.
 *
 * @param unknown how many there are, as a share of all and one more: few tell little
 * @param hasOtherDate whether a part of a date is among them
 */
record StatedFacts(double unknown, boolean hasOtherDate) {

  static StatedFacts of(SentenceTerms sentence, SentenceTerms earlier) {
    Set<String> stems = earlier.terms().stream().map(Term::stem).collect(Collectors.toSet());
    Map<String, TermKind> facts = new HashMap<>();
    sentence.terms().stream()
        .filter(term -> term.kind().isOfEdition())
        .forEach(term -> facts.putIfAbsent(term.stem(), term.kind()));
    List<TermKind> unknown =
        facts.entrySet().stream()
            .filter(fact -> !stems.contains(fact.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return new StatedFacts(unknown.size() / (facts.size() + 1.0), unknown.contains(TermKind.DATE));
  }
}
