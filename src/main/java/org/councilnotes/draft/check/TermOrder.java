package org.councilnotes.draft.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.SentenceTerms.Term;
import org.councilnotes.draft.TermKind;

/**
 * Tells whether what two sentences both have stands in another order there: {@code from 320 to 316}
 * and {@code from 316 to 320}.
 */
record TermOrder(SentenceTerms earlier, SentenceTerms later) {

  /** What a term counts beside one of another kind: it decides between equally long sequences. */
  private static final double ONE = 1;

  private static final double SLIGHTLY_MORE = 1.001;

  /**
   * Whether the terms of a kind follow each other in the same order; a phrase with one of them may
   * stand elsewhere. A term that is of the kind in one sentence only counts in both.
   */
  boolean isSame(TermKind kind) {
    Set<String> stems = new HashSet<>();
    Stream.of(earlier, later)
        .flatMap(sentence -> sentence.terms().stream())
        .filter(term -> term.kind() == kind)
        .forEach(term -> stems.add(term.stem()));
    return sequence(earlier, stems).equals(sequence(later, stems));
  }

  private static List<String> sequence(SentenceTerms sentence, Set<String> stems) {
    return sentence.terms().stream().map(Term::stem).filter(stems::contains).toList();
  }

  /** Whether negations stand at the same words: in a longest common subsequence of all terms. */
  boolean haveNegationsInPlace() {
    long negations =
        earlier.terms().stream().filter(term -> term.kind() == TermKind.NEGATION).count();
    if (negations == 0) {
      return true;
    }
    double common = common();
    double slightly = (common - Math.floor(common)) / (SLIGHTLY_MORE - ONE);
    return Math.round(slightly) >= negations;
  }

  private double common() {
    List<Term> right = later.terms();
    double[] above = new double[right.size() + 1];
    for (Term term : earlier.terms()) {
      double value = term.kind() == TermKind.NEGATION ? SLIGHTLY_MORE : ONE;
      double diagonal = 0;
      for (int j = 1; j <= right.size(); j++) {
        double before = above[j];
        above[j] =
            term.stem().equals(right.get(j - 1).stem())
                ? Math.max(before, diagonal + value)
                : Math.max(before, above[j - 1]);
        diagonal = before;
      }
    }
    return above[right.size()];
  }
}
