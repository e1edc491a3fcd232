package org.councilnotes.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Map<String, Double> rarities = new HashMap<>();
  private final double sentences;

  /**
   * @param sentences how many there are
   * @param bySentence the numbers of the sentences that have a stem, by stem
   */
  TermWeights(int sentences, Map<String, int[]> bySentence) {
    this.sentences = Math.max(FEWEST, sentences);
    bySentence.forEach((stem, with) -> rarities.put(stem, rarityOf(with.length)));
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
    Double known = rarities.get(stem);
    return known == null ? rarityOf(0) : known;
  }

  private double rarityOf(double with) {
    return Math.log(1 + (sentences - with + 0.5) / (with + 0.5)) / Math.log(2 + 2 * sentences);
  }
}
