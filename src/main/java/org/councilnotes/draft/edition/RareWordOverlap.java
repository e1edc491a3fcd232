package org.councilnotes.draft.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.analysis.WordAnalyzer;

/**
 * How much of the words of one text stands in another. Words weigh by how few passages have them,
 * names twice as much; numbers and words of grammar do not count.
 */
public final class RareWordOverlap {

  private static final double NAME = 2;

  /** So short words are words of grammar, in letters. */
  private static final int LONGEST_OF_GRAMMAR = 3;

  private final WordAnalyzer analyzer;
  private final Map<String, Integer> passages = new HashMap<>();
  private final int count;

  /**
   * @param language BCP 47
   * @param texts of all passages by which rare words are told
   */
  public RareWordOverlap(String language, List<String> texts) {
    this.analyzer = WordAnalyzer.of(language);
    this.count = texts.size();
    texts.forEach(text -> stems(text).forEach(stem -> passages.merge(stem, 1, Integer::sum)));
  }

  /** The stems of the words of a text. */
  public Set<String> stems(String text) {
    return Set.copyOf(weights(text).keySet());
  }

  /** How many words of a text tell what it is about. */
  public long telling(String text) {
    return weights(text).values().stream().filter(weight -> weight > 0).count();
  }

  /** The weights of the words of a text, by stem. */
  public Map<String, Double> weights(String text) {
    Map<String, Double> weights = new LinkedHashMap<>();
    analyzer.analyze(
        text,
        (word, start, end) -> {
          if (!word.stemTerms().isEmpty() && Character.isLetter(text.charAt(start))) {
            String stem = word.stemTerms().getFirst().text();
            double weight = rarity(stem) * importance(text, start, end);
            weights.merge(stem, weight, Math::max);
          }
        });
    return weights;
  }

  private double rarity(String stem) {
    return Math.log((1.0 + count) / (1 + passages.getOrDefault(stem, 0)));
  }

  private static double importance(String text, int start, int end) {
    if (isName(text, start, end)) {
      return NAME;
    }
    return end - start > LONGEST_OF_GRAMMAR ? 1 : 0;
  }

  /** A capital within a sentence, or two in a word. */
  private static boolean isName(String text, int start, int end) {
    boolean isFirst = start == 0 || ".:;".indexOf(text.charAt(Math.max(0, start - 2))) >= 0;
    long capitals = text.substring(start, end).chars().filter(Character::isUpperCase).count();
    return capitals > 1 || (capitals == 1 && !isFirst);
  }

  /** The share of weights whose words are among some stems: 0 to 1; 0 where there are none. */
  public static double share(Map<String, Double> weights, Set<String> stems) {
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    Set<String> common = new HashSet<>(weights.keySet());
    common.retainAll(stems);
    return all == 0 ? 0 : common.stream().mapToDouble(weights::get).sum() / all;
  }
}
