package org.councilnotes.collate.align;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.councilnotes.collate.token.NormalizedWording;

/**
 * Numbers and weights of the features of two lists of texts. A feature weighs {@code log(1 + N/n)}:
 * N texts in the longer list, n of them with the feature in the list where it is more frequent
 * (inverse document frequency, Spärck Jones 1972). Taking the larger of the two counts keeps what
 * the two lists share as heavy as what they do not.
 */
public final class FeatureWeights {

  private final Map<String, Integer> words = new HashMap<>();
  private final IntPairMap pairs;
  private int size;
  private final List<FeatureVector> left;
  private final List<FeatureVector> right;
  private final double[] weights;

  /** Which features are words; the others are pairs of words. */
  private final BitSet ofWords = new BitSet();

  public FeatureWeights(List<NormalizedWording> left, List<NormalizedWording> right) {
    pairs = new IntPairMap(wordsIn(left) + wordsIn(right));
    this.left = left.stream().map(this::profile).toList();
    this.right = right.stream().map(this::profile).toList();
    this.weights = weigh();
  }

  public List<FeatureVector> left() {
    return left;
  }

  List<FeatureVector> right() {
    return right;
  }

  int size() {
    return weights.length;
  }

  double weight(int feature) {
    return weights[feature];
  }

  /** The weight of all features of a text. */
  double weight(FeatureVector profile) {
    return profile.weight(weights);
  }

  /** The weight of the features that two texts share. */
  double common(FeatureVector a, FeatureVector b) {
    double sum = 0;
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      int order = Integer.compare(a.feature(i), b.feature(j));
      if (order == 0) {
        sum += weights[a.feature(i)] * Math.min(a.count(i++), b.count(j++));
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** Dice's coefficient over the weights: 0 for nothing in common, 1 for the same words. */
  public double likeness(FeatureVector a, FeatureVector b) {
    double all = weight(a) + weight(b);
    return all == 0 ? 0 : 2 * common(a, b) / all;
  }

  /** Calls a consumer with each word of either list and its number. */
  void eachWord(ObjIntConsumer<String> consumer) {
    words.forEach(consumer::accept);
  }

  /** The words of a text as their numbers, ascending, each once. */
  int[] wordsOf(FeatureVector profile) {
    return IntStream.range(0, profile.size()).map(profile::feature).filter(ofWords::get).toArray();
  }

  /** The same of a part of a text of either list. */
  int[] wordsOf(NormalizedWording part) {
    return part.words().stream()
        .map(words::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * The rarity of a word: {@code log(N/n)}, so that a word of all texts says nothing; see the
   * weights.
   */
  double rarity(int word) {
    return Math.log(Math.expm1(weights[word]));
  }

  private static int wordsIn(List<NormalizedWording> texts) {
    return texts.stream().mapToInt(text -> text.words().size()).sum();
  }

  private FeatureVector profile(NormalizedWording normalizedWording) {
    List<String> words = normalizedWording.words();
    int[] occurrences = new int[Math.max(0, 2 * words.size() - 1)];
    for (int i = 0; i < words.size(); i++) {
      occurrences[i] = number(words.get(i));
      if (i > 0) {
        occurrences[words.size() + i - 1] = number(occurrences[i - 1], occurrences[i]);
      }
    }
    return FeatureVector.of(occurrences, words.size());
  }

  private int number(String word) {
    Integer known = words.putIfAbsent(word, size);
    if (known != null) {
      return known;
    }
    ofWords.set(size);
    return size++;
  }

  private int number(int word, int next) {
    int number = pairs.number(word, next, size);
    size = Math.max(size, number + 1);
    return number;
  }

  private double[] weigh() {
    int[] inLeft = frequencies(left);
    int[] inRight = frequencies(right);
    double texts = Math.max(left.size(), right.size());
    double[] result = new double[size];
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.log(1 + texts / Math.max(inLeft[i], inRight[i]));
    }
    return result;
  }

  private int[] frequencies(List<FeatureVector> texts) {
    int[] result = new int[size];
    for (FeatureVector text : texts) {
      for (int i = 0; i < text.size(); i++) {
        result[text.feature(i)]++;
      }
    }
    return result;
  }
}
