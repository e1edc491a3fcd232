package org.councilnotes.draft;

import java.util.List;
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

  private final StemNumbers numbers;
  private final double sentences;

  /** By number of the stem. */
  private final double[] rarities;

  private final double rarest;

  /**
   * @param sentences how many there are
   * @param counts how many of them have a stem, by number of the stem
   */
  TermWeights(int sentences, int[] counts, StemNumbers numbers) {
    this.numbers = numbers;
    this.sentences = Math.max(FEWEST, sentences);
    this.rarest = rarityOf(0);
    this.rarities = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      rarities[i] = counts[i] == 0 ? rarest : rarityOf(counts[i]);
    }
  }

  /** How rare a term is, above 0 up to 1. */
  double of(Term term) {
    return of(term, rarity(term.stem()));
  }

  /**
   * The same.
   *
   * @param stem its number
   */
  double of(Term term, int stem) {
    return of(term, rarity(stem));
  }

  private static double of(Term term, double rarity) {
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
    return rarity(numbers.numberOf(stem));
  }

  private double rarity(int stem) {
    return stem < rarities.length ? rarities[stem] : rarest;
  }

  private double rarityOf(double with) {
    return Math.log(1 + (sentences - with + 0.5) / (with + 0.5)) / Math.log(2 + 2 * sentences);
  }
}
