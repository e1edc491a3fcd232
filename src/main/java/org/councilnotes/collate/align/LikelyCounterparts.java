package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.collate.token.TokenBoundaries;

/**
 * Pairs texts that have no counterpart with those that likely took their place: they speak of the
 * same matter in counterpart sections, but were written anew, as most paragraphs of a quarterly
 * report are. Texts are compared by the cosine of their words, weighted by rarity (Salton and
 * Buckley 1988), or by that of their two most similar sentences. Each of the two must be the best
 * of the other.
 */
final class LikelyCounterparts {

  /** The least resemblance. Of pairs of real reports just below it, one in two is wrong. */
  private static final double FLOOR = 0.25;

  /**
   * The least weight of the words that two texts share, so that short ones are not paired for a
   * phrase: some six words that stand in one text of thirty.
   */
  private static final double SHARED = 20;

  /** How far a sentence speaks for the whole text. */
  private static final double OF_SENTENCES = 0.5;

  /** Texts that resemble each other less share no long sentence. */
  private static final double WORTH_CUTTING = 0.1;

  /** Shorter sentences recur. */
  private static final int WORDS_OF_A_SENTENCE = 8;

  /** Longer texts are not cut into sentences, in UTF-16 code units. */
  private static final int LONGEST_CUT = 20_000;

  /** So many sentences of a text are compared. */
  private static final int MOST_SENTENCES = 40;

  private final WitnessBody left;
  private final WitnessBody right;
  private final FeatureWeights lexicon;
  private final Map<Integer, Bag> lefts = new HashMap<>();
  private final Map<Integer, Bag> rights = new HashMap<>();
  private final Map<Integer, List<Bag>> leftSentences = new HashMap<>();
  private final Map<Integer, List<Bag>> rightSentences = new HashMap<>();

  LikelyCounterparts(WitnessBody left, WitnessBody right, FeatureWeights lexicon) {
    this.left = left;
    this.right = right;
    this.lexicon = lexicon;
  }

  /** The distinct words of a text, ascending, and the length of their vector. */
  private static final class Bag {
    private final int[] words;
    private final double length;

    Bag(int[] words, double length) {
      this.words = words;
      this.length = length;
    }
  }

  /**
   * The pairs, the most similar first; no text is in two.
   *
   * @param candidates pairs of texts that may be counterparts
   * @param matches of all texts; those of a counterpart are left out
   */
  List<ScoredPair> of(List<ScoredPair> candidates, List<AlignmentMatch> matches) {
    BitSet freeLeft = new BitSet();
    BitSet freeRight = new BitSet();
    for (AlignmentMatch match : matches) {
      if (match.isDropped()) {
        freeLeft.set(match.left().getFirst());
      } else if (match.isNew()) {
        freeRight.set(match.right().getFirst());
      }
    }
    return mutual(
        candidates.stream()
            .filter(pair -> freeLeft.get(pair.left()) && freeRight.get(pair.right()))
            .map(this::scored)
            .filter(pair -> pair.score() >= FLOOR)
            .sorted(OptimalAssignment.STRONGEST_FIRST)
            .toList());
  }

  /** The pairs of which neither text stands in a better one. */
  private static List<ScoredPair> mutual(List<ScoredPair> strongestFirst) {
    BitSet seenLeft = new BitSet();
    BitSet seenRight = new BitSet();
    List<ScoredPair> mutual = new ArrayList<>();
    for (ScoredPair pair : strongestFirst) {
      if (!seenLeft.get(pair.left()) && !seenRight.get(pair.right())) {
        mutual.add(pair);
      }
      seenLeft.set(pair.left());
      seenRight.set(pair.right());
    }
    return mutual;
  }

  private ScoredPair scored(ScoredPair pair) {
    Bag before =
        lefts.computeIfAbsent(pair.left(), i -> bag(lexicon.wordsOf(lexicon.left().get(i))));
    Bag after =
        rights.computeIfAbsent(pair.right(), j -> bag(lexicon.wordsOf(lexicon.right().get(j))));
    if (common(before, after, lexicon::rarity) < SHARED) {
      return pair.withScore(0);
    }
    double whole = cosine(before, after);
    return pair.withScore(
        whole < WORTH_CUTTING ? whole : Math.max(whole, OF_SENTENCES * ofSentences(pair)));
  }

  private double ofSentences(ScoredPair pair) {
    double best = 0;
    for (Bag before : leftSentences.computeIfAbsent(pair.left(), i -> sentences(i, left))) {
      for (Bag after : rightSentences.computeIfAbsent(pair.right(), j -> sentences(j, right))) {
        best = Math.max(best, cosine(before, after));
      }
    }
    return best;
  }

  private List<Bag> sentences(int passage, WitnessBody body) {
    String text = body.passages().get(passage).textWithoutDeletions();
    List<Bag> sentences = new ArrayList<>();
    if (text.length() <= LONGEST_CUT) {
      int start = 0;
      BitSet cuts = TokenBoundaries.sentences(text);
      for (int end = cuts.nextSetBit(1);
          end >= 0 && sentences.size() < MOST_SENTENCES;
          end = cuts.nextSetBit(end + 1)) {
        NormalizedWording sentence = NormalizedWording.of(text.substring(start, end));
        if (sentence.words().size() >= WORDS_OF_A_SENTENCE) {
          sentences.add(bag(lexicon.wordsOf(sentence)));
        }
        start = end;
      }
    }
    return sentences;
  }

  private Bag bag(int[] words) {
    double sum = 0;
    for (int word : words) {
      sum += square(word);
    }
    return new Bag(words, Math.sqrt(sum));
  }

  private double cosine(Bag a, Bag b) {
    double sum = common(a, b, this::square);
    return sum == 0 ? 0 : sum / (a.length * b.length);
  }

  private static double common(Bag a, Bag b, IntToDoubleFunction weight) {
    double sum = 0;
    for (int i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
      int order = Integer.compare(a.words[i], b.words[j]);
      if (order == 0) {
        sum += weight.applyAsDouble(a.words[i]);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  private double square(int word) {
    double rarity = lexicon.rarity(word);
    return rarity * rarity;
  }
}
