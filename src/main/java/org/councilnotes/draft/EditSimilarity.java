package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.councilnotes.draft.SentenceTerms.Term;

/**
 * How much of a sentence stands in an edited form of it, in its order.
 *
 * @param likeness share of the weights of both that stands, up to 1; a figure, name, date or
 *     negation weighs more than any word
 * @param share the same where these weigh no more than other rare words
 * @param frame the same as the share where figures, names and dates are all one, and weigh little
 * @param run weight of the longest run of terms that stands, as a share of the shorter sentence
 * @param words number of terms of the sentence with fewer of them that are no stop words
 * @param plainWords the same of those that are no figures, dates, names or other special words
 */
public record EditSimilarity(
    double likeness, double share, double frame, double run, int words, int plainWords) {

  /** Weight of a figure, name or date in the frame of a sentence. */
  private static final double FILLED_IN = 0.3;

  private static final Term BLANK = new Term("_", "_", TermKind.NAME);

  static EditSimilarity between(SentenceTerms earlier, SentenceTerms later, TermWeights weights) {
    List<Term> left = earlier.terms();
    List<Term> right = later.terms();
    double lefts = sum(left, weights::ofEdit);
    double rights = sum(right, weights::ofEdit);
    double shorter = Math.min(lefts, rights);
    return new EditSimilarity(
        share(left, right, weights::ofEdit),
        share(left, right, weights::of),
        share(frame(left), frame(right), term -> term.equals(BLANK) ? FILLED_IN : weights.of(term)),
        shorter == 0 ? 0 : longestRun(left, right, weights) / shorter,
        (int) Math.min(telling(left), telling(right)),
        (int) Math.min(plain(left), plain(right)));
  }

  private static long telling(List<Term> terms) {
    return terms.stream().filter(term -> term.kind() != TermKind.STOP_WORD).count();
  }

  private static long plain(List<Term> terms) {
    return terms.stream().filter(term -> term.kind() == TermKind.WORD).count();
  }

  private static List<Term> frame(List<Term> terms) {
    List<Term> frame = new ArrayList<>();
    for (Term term : terms) {
      if (!term.kind().isOfEdition()) {
        frame.add(term);
      } else if (frame.isEmpty() || !frame.getLast().equals(BLANK)) {
        frame.add(BLANK);
      }
    }
    return frame;
  }

  private static double share(List<Term> left, List<Term> right, ToDoubleFunction<Term> weight) {
    double all = sum(left, weight) + sum(right, weight);
    return all == 0 ? 0 : 2 * common(left, right, weight) / all;
  }

  private static double sum(List<Term> terms, ToDoubleFunction<Term> weight) {
    return terms.stream().mapToDouble(weight).sum();
  }

  /** The weight of the heaviest common subsequence. */
  private static double common(List<Term> left, List<Term> right, ToDoubleFunction<Term> weight) {
    double[] above = new double[right.size() + 1];
    for (Term term : left) {
      double value = weight.applyAsDouble(term);
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

  private static double longestRun(List<Term> left, List<Term> right, TermWeights weights) {
    double longest = 0;
    double[] above = new double[right.size() + 1];
    for (Term term : left) {
      double value = weights.ofEdit(term);
      for (int j = right.size(); j >= 1; j--) {
        above[j] = term.stem().equals(right.get(j - 1).stem()) ? above[j - 1] + value : 0;
        longest = Math.max(longest, above[j]);
      }
    }
    return longest;
  }
}
