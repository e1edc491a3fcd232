package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.text.TextRange;

/**
 * Similarity of stretches of other texts to a text: the weighted share of common words. Common
 * stems count, identical forms add a little, and common pairs of adjacent words count too. Words of
 * the text that a stretch lacks weigh β² times as much as additional words of the stretch
 * (F-measure, van Rijsbergen 1979).
 */
final class WordOverlapSimilarity {

  private static final double FORM = 0.3;
  private static final double PAIR = 0.25;

  /** β² for a sentence, which may be found inside a longer one. */
  static final double OF_SENTENCE = 2;

  /** β² for a quote, which is often a short part of a sentence. */
  static final double OF_QUOTE = 8;

  private final StemWeights stemWeights;
  private final double betaSquared;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Double> weights = new ArrayList<>();
  private final int[] counts;
  private final double whole;
  private final int longest;

  WordOverlapSimilarity(String text, double betaSquared, StemWeights stemWeights) {
    this.betaSquared = betaSquared;
    this.stemWeights = stemWeights;
    List<StemmedWord> words = StemmedWord.in(text);
    this.counts = new int[4 * words.size()];
    this.whole = visit(words, this::learn);
    this.longest = StemmedSentence.in(text).size() + 1;
  }

  /**
   * A range of a text with its similarity.
   *
   * @param score 0 without common words, 1 for the same words in the same order
   */
  record Stretch(TextRange range, double score) {}

  /** The most similar stretch of consecutive sentences; empty without any sentence. */
  Optional<Stretch> best(List<StemmedSentence> sentences) {
    Optional<Stretch> best = Optional.empty();
    for (int first = 0; first < sentences.size(); first++) {
      Tally tally = new Tally();
      for (int i = first; i < Math.min(sentences.size(), first + longest); i++) {
        double score = tally.with(sentences.get(i).words());
        if (best.isEmpty() || score > best.get().score()) {
          int start = sentences.get(first).range().start();
          TextRange range = new TextRange(start, sentences.get(i).range().end());
          best = Optional.of(new Stretch(range, score));
        }
      }
    }
    return best;
  }

  /** What a growing stretch has in common with the text. */
  private final class Tally {

    private final int[] seen = new int[weights.size()];
    private double all;
    private double common;

    /** The similarity of the stretch after adding words. */
    double with(List<StemmedWord> words) {
      all += visit(words, this::meet);
      return whole == 0 ? 0 : (1 + betaSquared) * common / (betaSquared * whole + all);
    }

    private void meet(String feature, double weight) {
      Integer number = numbers.get(feature);
      if (number != null && seen[number]++ < counts[number]) {
        common += weights.get(number);
      }
    }
  }

  private interface Visitor {
    void visit(String feature, double weight);
  }

  private void learn(String feature, double weight) {
    Integer number = numbers.computeIfAbsent(feature, f -> numbers.size());
    if (number == weights.size()) {
      weights.add(weight);
    }
    counts[number]++;
  }

  /** Visits stems, forms and pairs of words. Returns the sum of their weights. */
  private double visit(List<StemmedWord> words, Visitor visitor) {
    double sum = 0;
    double before = 0;
    for (int i = 0; i < words.size(); i++) {
      StemmedWord word = words.get(i);
      double weight = stemWeights.of(word);
      visitor.visit(word.stem(), weight);
      visitor.visit("=" + word.form(), FORM * weight);
      sum += (1 + FORM) * weight;
      if (i > 0) {
        double pair = PAIR * (before + weight);
        visitor.visit(words.get(i - 1).stem() + " " + word.stem(), pair);
        sum += pair;
      }
      before = weight;
    }
    return sum;
  }
}
