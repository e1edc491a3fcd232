package org.councilnotes.draft.check;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.SentenceTerms.Term;
import org.councilnotes.draft.TermKind;

/** Finds the differences of two sentences that weigh most. */
public final class SentenceDifferences {

  /** Kinds of which the order matters. */
  private static final Map<TermKind, DifferenceKind> ORDERED =
      Map.of(
          TermKind.FIGURE, DifferenceKind.FIGURE,
          TermKind.NAME, DifferenceKind.NAME,
          TermKind.DATE, DifferenceKind.DATE,
          TermKind.MODALITY, DifferenceKind.MODALITY);

  private SentenceDifferences() {}

  /** The kinds of terms that one sentence has and the other lacks, or has in another order. */
  public static Set<DifferenceKind> between(SentenceTerms earlier, SentenceTerms later) {
    Map<String, Integer> counts = new HashMap<>();
    earlier.terms().forEach(term -> counts.merge(term.stem(), 1, Integer::sum));
    later.terms().forEach(term -> counts.merge(term.stem(), -1, Integer::sum));
    Set<DifferenceKind> kinds = EnumSet.noneOf(DifferenceKind.class);
    earlier.terms().forEach(term -> add(term, counts, kinds));
    later.terms().forEach(term -> add(term, counts, kinds));
    TermOrder order = new TermOrder(earlier, later);
    ORDERED.forEach(
        (term, difference) -> {
          if (!order.isSame(term)) {
            kinds.add(difference);
          }
        });
    if (!order.haveNegationsInPlace()) {
      kinds.add(DifferenceKind.NEGATION);
    }
    return kinds;
  }

  /** Whether all that differs is what each edition changes: figures, dates and names. */
  static boolean areOfEditionOnly(SentenceTerms earlier, SentenceTerms later) {
    Map<String, Integer> counts = new HashMap<>();
    earlier.terms().forEach(term -> counts.merge(term.stem(), 1, Integer::sum));
    later.terms().forEach(term -> counts.merge(term.stem(), -1, Integer::sum));
    return earlier.terms().stream().allMatch(term -> isOfEdition(term, counts))
        && later.terms().stream().allMatch(term -> isOfEdition(term, counts));
  }

  private static boolean isOfEdition(Term term, Map<String, Integer> counts) {
    return counts.getOrDefault(term.stem(), 0) == 0
        || term.kind().isOfEdition()
        || term.kind() == TermKind.STOP_WORD;
  }

  private static void add(Term term, Map<String, Integer> counts, Set<DifferenceKind> kinds) {
    if (counts.getOrDefault(term.stem(), 0) != 0) {
      switch (term.kind()) {
        case FIGURE -> kinds.add(DifferenceKind.FIGURE);
        case NAME -> kinds.add(DifferenceKind.NAME);
        case DATE -> kinds.add(DifferenceKind.DATE);
        case NEGATION -> kinds.add(DifferenceKind.NEGATION);
        case MODALITY -> kinds.add(DifferenceKind.MODALITY);
        case WORD, STOP_WORD -> {}
      }
    }
  }
}
