package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.draft.SentenceTerms.Term;

/**
 * Sentences in memory, found by their exact words and by shared rare words and names. Safe for use
 * by many threads.
 */
public final class SentenceIndex {

  private static final int[] NONE = {};

  /** Share of the weight of a word that counts for an equivalent of it. */
  private static final double EQUIVALENT = 0.7;

  /** The same for a word with the same beginning, such as one of the same family. */
  private static final double SAME_BEGINNING = 0.5;

  /** Letters that words of one family share. */
  private static final int BEGINNING = 5;

  /** Length of the mark of its language before a stem. */
  private static final int MARK = 3;

  /** Weight of a pair of adjacent terms, as a share of their mean. */
  private static final double PAIR = 0.15;

  private final String language;
  private final List<ArchiveSentence> sentences;
  private final TermWeights weights;
  private final double[] whole;
  private final Map<String, int[]> postings;
  private final Map<Pair, int[]> pairs;
  private final Map<String, Set<String>> stemsByBeginning = new HashMap<>();
  private final Map<String, List<ArchiveSentence>> byKey = new LinkedHashMap<>();

  SentenceIndex(List<ArchiveSentence> sentences, String language) {
    this.sentences = List.copyOf(sentences);
    this.language = language;
    Map<String, Places> byStem = new HashMap<>();
    Map<Pair, Places> byPair = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      ArchiveSentence sentence = sentences.get(i);
      List<Term> terms = sentence.terms().terms();
      for (int t = 0; t < terms.size(); t++) {
        byStem.computeIfAbsent(terms.get(t).stem(), _ -> new Places()).add(i);
        if (t > 0) {
          Pair pair = new Pair(terms.get(t - 1).stem(), terms.get(t).stem());
          byPair.computeIfAbsent(pair, _ -> new Places()).add(i);
        }
      }
      byKey.computeIfAbsent(sentence.exactKey(), key -> new ArrayList<>()).add(sentence);
    }
    this.postings = arrays(byStem);
    this.pairs = arrays(byPair);
    this.weights = new TermWeights(sentences.size(), postings);
    this.whole = sentences.stream().mapToDouble(one -> weight(one.terms())).toArray();
    for (String stem : postings.keySet()) {
      stemsByBeginning.computeIfAbsent(beginning(stem), b -> new LinkedHashSet<>()).add(stem);
    }
  }

  /**
   * A sentence that shares words with another.
   *
   * @param shared weight of what is shared, in words that no other sentence has
   * @param score above 0, about 1 for the same words
   * @param covered share of the weight of the other one that is shared
   * @param cosine of the angle between the two, likewise
   */
  public record SharedWords(
      ArchiveSentence sentence, double shared, double score, double covered, double cosine) {

    /** Share of the weight of the sentence that is shared. */
    public double coveredOfSentence() {
      return covered == 0 ? 0 : Math.min(1, cosine * cosine / covered);
    }
  }

  /** How much of one sentence stands in another that is an edited form of it. */
  public EditSimilarity editBetween(SentenceTerms earlier, SentenceTerms later) {
    return EditSimilarity.between(earlier, later, weights);
  }

  /** What a text shares with one sentence, which need not be of this index; pairs do not count. */
  public SharedWords shared(ArchiveSentence sentence, SentenceTerms text) {
    Map<String, Term> others = new HashMap<>();
    sentence.terms().terms().forEach(term -> others.putIfAbsent(term.stem(), term));
    double other = others.values().stream().mapToDouble(weights::of).sum();
    double all = 0;
    double shared = 0;
    for (Term term : distinct(text.terms())) {
      double weight = weights.of(term);
      all += weight;
      shared +=
          others.containsKey(term.stem())
              ? weight
              : alternatives(term, weight).entrySet().stream()
                  .filter(alternative -> others.containsKey(alternative.getKey()))
                  .mapToDouble(Map.Entry::getValue)
                  .max()
                  .orElse(0);
    }
    boolean isNone = shared == 0;
    return new SharedWords(
        sentence,
        shared,
        isNone ? 0 : 2 * shared / (all + other),
        isNone ? 0 : shared / all,
        isNone ? 0 : shared / Math.sqrt(all * other));
  }

  /** Every sentence with the same words as another, in case and punctuation too. */
  public List<ArchiveSentence> exact(String sentence) {
    return Collections.unmodifiableList(
        byKey.getOrDefault(ExactWording.keyOf(sentence), List.of()));
  }

  /**
   * The sentences that share most with a text.
   *
   * @param betaSquared how much more words of the text that a sentence lacks weigh than additional
   *     words of the sentence (F-measure, van Rijsbergen 1979)
   */
  public List<SharedWords> nearest(SentenceTerms text, double betaSquared, int most) {
    double[] shared = new double[sentences.size()];
    BestMatches best = new BestMatches(sentences.size());
    double all = 0;
    for (Term term : distinct(text.terms())) {
      double weight = weights.of(term);
      all += weight;
      addMatches(term, weight, best);
      best.moveTo(shared);
    }
    double[] withPairs = shared.clone();
    double allWithPairs = all + addPairs(text.terms(), withPairs);
    double[] scores = new double[shared.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (1 + betaSquared) * withPairs[i] / (betaSquared * allWithPairs + whole[i]);
    }
    List<SharedWords> nearest = new ArrayList<>();
    for (int i : highest(scores, most)) {
      double cosine = shared[i] / Math.sqrt(all * whole[i]);
      nearest.add(new SharedWords(sentences.get(i), shared[i], scores[i], shared[i] / all, cosine));
    }
    return nearest;
  }

  /** The places of the highest scores above 0, highest first, then by place. */
  private static int[] highest(double[] scores, int most) {
    int[] places = new int[Math.min(most, scores.length)];
    int count = 0;
    for (int i = 0; i < scores.length; i++) {
      boolean isFull = count == places.length;
      if (scores[i] > 0 && !(isFull && (count == 0 || scores[i] <= scores[places[count - 1]]))) {
        int at = isFull ? count - 1 : count++;
        while (at > 0 && scores[places[at - 1]] < scores[i]) {
          places[at] = places[at - 1];
          at--;
        }
        places[at] = i;
      }
    }
    return Arrays.copyOf(places, count);
  }

  /** Adds a term to the sentences that have it, or the best of what may stand for it. */
  private void addMatches(Term term, double weight, BestMatches best) {
    best.add(postings.getOrDefault(term.stem(), NONE), weight);
    alternatives(term, weight)
        .forEach((stem, value) -> best.add(postings.getOrDefault(stem, NONE), value));
  }

  private Map<String, Double> alternatives(Term term, double weight) {
    Map<String, Double> all = new HashMap<>();
    if (term.kind() == TermKind.STOP_WORD || term.kind() == TermKind.FIGURE) {
      return all;
    }
    for (String word : WordEquivalents.of(language).stemsFor(term.stem())) {
      all.put(word, EQUIVALENT * Math.min(weight, weights.rarity(word)));
    }
    for (String stem : stemsByBeginning.getOrDefault(beginning(term.stem()), Set.of())) {
      all.merge(stem, SAME_BEGINNING * Math.min(weight, weights.rarity(stem)), Math::max);
    }
    all.remove(term.stem());
    return all;
  }

  private double addPairs(List<Term> terms, double[] shared) {
    double all = 0;
    for (int i = 1; i < terms.size(); i++) {
      double weight = PAIR * (weights.of(terms.get(i - 1)) + weights.of(terms.get(i))) / 2;
      all += weight;
      for (int place :
          pairs.getOrDefault(new Pair(terms.get(i - 1).stem(), terms.get(i).stem()), NONE)) {
        shared[place] += weight;
      }
    }
    return all;
  }

  private static List<Term> distinct(List<Term> terms) {
    Map<String, Term> distinct = new LinkedHashMap<>();
    terms.forEach(term -> distinct.putIfAbsent(term.stem(), term));
    return List.copyOf(distinct.values());
  }

  private double weight(SentenceTerms text) {
    Set<String> stems = new HashSet<>();
    return text.terms().stream()
        .filter(term -> stems.add(term.stem()))
        .mapToDouble(weights::of)
        .sum();
  }

  private static String beginning(String stem) {
    int length = BEGINNING + (stem.charAt(0) < ' ' ? MARK : 0);
    return stem.length() > length ? stem.substring(0, length) : stem;
  }

  private static <K> Map<K, int[]> arrays(Map<K, Places> lists) {
    Map<K, int[]> arrays = HashMap.newHashMap(lists.size());
    lists.forEach((key, places) -> arrays.put(key, places.inOrder()));
    return arrays;
  }

  /** Two adjacent terms, by their stems. */
  private record Pair(String first, String second) {}

  /** Numbers of sentences in rising order, each once. */
  private static final class Places {

    private int[] places = new int[2];
    private int count;

    /** Adds a number that is not below the last one. */
    void add(int place) {
      if (count > 0 && places[count - 1] == place) {
        return;
      }
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
      }
      places[count++] = place;
    }

    int[] inOrder() {
      return Arrays.copyOf(places, count);
    }
  }

  /** The best weight of what stands for one term, by sentence. */
  private static final class BestMatches {

    private final double[] best;
    private final int[] matched;
    private int count;

    BestMatches(int sentences) {
      this.best = new double[sentences];
      this.matched = new int[sentences];
    }

    void add(int[] places, double weight) {
      for (int i : places) {
        if (best[i] == 0) {
          matched[count++] = i;
        }
        best[i] = Math.max(best[i], weight);
      }
    }

    /** Adds the weights to others, and begins anew. */
    void moveTo(double[] sums) {
      for (int k = 0; k < count; k++) {
        sums[matched[k]] += best[matched[k]];
        best[matched[k]] = 0;
      }
      count = 0;
    }
  }
}
