package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    SentencePair pair = new SentencePair(left, right);
    return new EditSimilarity(
        pair.share(weights::ofEdit),
        pair.share(weights::of),
        new SentencePair(frame(left), frame(right))
            .share(term -> term.equals(BLANK) ? FILLED_IN : weights.of(term)),
        shorter == 0 ? 0 : pair.longestRun(weights::ofEdit) / shorter,
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

  private static double sum(List<Term> terms, ToDoubleFunction<Term> weight) {
    return terms.stream().mapToDouble(weight).sum();
  }

  /** Two sentences whose stems are numbered, so that they are compared fast. */
  private static final class SentencePair {

    private static final int ABSENT = -1;

    private final List<Term> left;
    private final List<Term> right;

    /** Numbers of the stems of the left one; {@value #ABSENT} for what the right one lacks. */
    private final int[] lefts;

    private final int[] rights;

    SentencePair(List<Term> left, List<Term> right) {
      this.left = left;
      this.right = right;
      Map<String, Integer> numbers = new HashMap<>();
      this.rights =
          right.stream()
              .mapToInt(term -> numbers.computeIfAbsent(term.stem(), _ -> numbers.size()))
              .toArray();
      this.lefts =
          left.stream().mapToInt(term -> numbers.getOrDefault(term.stem(), ABSENT)).toArray();
    }

    double share(ToDoubleFunction<Term> weight) {
      double all = sum(left, weight) + sum(right, weight);
      return all == 0 ? 0 : 2 * common(weight) / all;
    }

    /** The weight of the heaviest common subsequence. */
    private double common(ToDoubleFunction<Term> weight) {
      double[] above = new double[rights.length + 1];
      for (int i = 0; i < lefts.length; i++) {
        if (lefts[i] != ABSENT) {
          double value = weight.applyAsDouble(left.get(i));
          double diagonal = 0;
          for (int j = 1; j <= rights.length; j++) {
            double before = above[j];
            above[j] =
                lefts[i] == rights[j - 1]
                    ? Math.max(before, diagonal + value)
                    : Math.max(before, above[j - 1]);
            diagonal = before;
          }
        }
      }
      return above[rights.length];
    }

    double longestRun(ToDoubleFunction<Term> weight) {
      double longest = 0;
      double[] above = new double[rights.length + 1];
      for (int i = 0; i < lefts.length; i++) {
        double value = weight.applyAsDouble(left.get(i));
        for (int j = rights.length; j >= 1; j--) {
          above[j] = lefts[i] == rights[j - 1] ? above[j - 1] + value : 0;
          longest = Math.max(longest, above[j]);
        }
      }
      return longest;
    }
  }
}
