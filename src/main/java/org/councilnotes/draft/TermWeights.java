package org.councilnotes.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.draft.SentenceTerms.Term;

/**
 * Weights of terms: inverse document frequency as in BM25 (Robertson and Spärck Jones 1976) over
 * sentences, as a share of the weight of a term that none of them has. Stop words weigh little also
 * where few sentences are known.
 */
final class TermWeights {

  /** Fewer sentences tell little of what is rare. */
  private static final int FEWEST = 300;

  private static final double STOP_WORD = 0.25;

  /** A figure, name, date or negation weighs more than any word. */
  private static final double CRITICAL = 1.25;

  private final Map<String, Integer> sentencesByStem = new HashMap<>();
  private final double sentences;

  TermWeights(Collection<ArchiveSentence> among) {
    this.sentences = Math.max(FEWEST, among.size());
    for (ArchiveSentence sentence : among) {
      Set<String> stems = new HashSet<>();
      sentence.terms().terms().forEach(term -> stems.add(term.stem()));
      stems.forEach(stem -> sentencesByStem.merge(stem, 1, Integer::sum));
    }
  }

  /** How rare a term is, above 0 up to 1. */
  double of(Term term) {
    double rarity = rarity(term.stem());
    return term.kind() == TermKind.STOP_WORD ? STOP_WORD * rarity : rarity;
  }

  /** The same for terms of a sentence that was edited: what matters most weighs most. */
  double ofEdit(Term term) {
    return term.kind().isCritical() ? CRITICAL : of(term);
  }

  double ofAll(List<Term> terms) {
    return terms.stream().mapToDouble(this::of).sum();
  }

  /** The weight of a stem that is no stop word. */
  double rarity(String stem) {
    double with = sentencesByStem.getOrDefault(stem, 0);
    return Math.log(1 + (sentences - with + 0.5) / (with + 0.5)) / Math.log(2 + 2 * sentences);
  }

  Set<String> stems() {
    return sentencesByStem.keySet();
  }
}
