package org.councilnotes.meaning.fusion;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.store.SearchReader.ScoredPassage;

/**
 * Joins the ranking of words and that of meaning: each is scaled from 0 to 1, and their weighted
 * sum ranks. The weight was chosen on one collection of judged questions; {@code
 * docs/evaluation.md} has what it is worth on others.
 */
final class FusedRanking {

  /** Weight of meaning; that of words is the rest. */
  static final double OF_MEANING = 0.3;

  private static final Comparator<PassagePlace> BY_PLACE =
      Comparator.comparing(PassagePlace::note).thenComparingInt(PassagePlace::ordinal);

  private FusedRanking() {}

  /** The passages of both rankings, best first; by place where they are equal. */
  static List<PassagePlace> of(List<ScoredPassage> byWords, List<NearPassage> byMeaning) {
    Map<PassagePlace, Double> sums = new LinkedHashMap<>();
    add(byWords, ScoredPassage::place, ScoredPassage::score, 1 - OF_MEANING, sums);
    add(byMeaning, NearPassage::place, NearPassage::score, OF_MEANING, sums);
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<PassagePlace, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey, BY_PLACE))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static <P> void add(
      List<P> passages,
      Function<P, PassagePlace> place,
      ToDoubleFunction<P> score,
      double weight,
      Map<PassagePlace, Double> sums) {
    double low = passages.stream().mapToDouble(score).min().orElse(0);
    double high = passages.stream().mapToDouble(score).max().orElse(0);
    for (P passage : passages) {
      double scaled = high > low ? (score.applyAsDouble(passage) - low) / (high - low) : 1;
      sums.merge(place.apply(passage), weight * scaled, Double::sum);
    }
  }
}
