package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.councilnotes.draft.SentenceTerms.Term;

/**
 * Sentences in memory, found by their exact words and by shared rare words and names. Safe for use
 * by many threads.
 */
public final class SentenceIndex {

  /** Share of the weight of a word that counts for an equivalent of it. */
  private static final double EQUIVALENT = 0.7;

  /** The same for a word with the same beginning, such as one of the same family. */
  private static final double SAME_BEGINNING = 0.5;

  /** Weight of a pair of adjacent terms, as a share of their mean. */
  private static final double PAIR = 0.15;

  private final AnalyzedSentences analyzed;
  private final StemNumbers numbers;

  /** Sentences with the same text, by the place of the first. Editions have most texts often. */
  private final List<List<Placed>> wordings;

  private final WordingStems stems;
  private final TermWeights weights;

  /** Weight of each wording. */
  private final double[] whole;

  private final Map<String, List<ArchiveSentence>> byKey = new HashMap<>();

  /** What may stand for a stem. Drafts have most words often. */
  private final Map<String, Map<String, Double>> alternatives = new ConcurrentHashMap<>();

  SentenceIndex(List<ArchiveSentence> sentences, AnalyzedSentences analyzed) {
    this.analyzed = analyzed;
    this.numbers = analyzed.numbers();
    Map<String, List<Placed>> byText = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      ArchiveSentence sentence = sentences.get(i);
      byText.computeIfAbsent(sentence.text(), _ -> new ArrayList<>(2)).add(new Placed(sentence, i));
      byKey.computeIfAbsent(sentence.exactKey(), _ -> new ArrayList<>(2)).add(sentence);
    }
    this.wordings = List.copyOf(byText.values());
    this.stems =
        new WordingStems(
            wordings.stream().map(same -> same.getFirst().sentence().stems()).toList(),
            numbers.count());
    this.weights = new TermWeights(sentences.size(), counts(), numbers);
    this.whole = weightsOfAll();
  }

  /**
   * A sentence with its place among all.
   *
   * @param place from 0
   */
  private record Placed(ArchiveSentence sentence, int place) {}

  /** How many sentences have a stem, by its number. */
  private int[] counts() {
    int[] counts = new int[stems.count()];
    for (int stem = 0; stem < counts.length; stem++) {
      for (int wording : stems.wordings(stem)) {
        counts[stem] += wordings.get(wording).size();
      }
    }
    return counts;
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
              : alternatives(term).entrySet().stream()
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
    double[] shared = new double[wordings.size()];
    BestMatches best = new BestMatches(wordings.size());
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
    for (Match match : matches(highest(scores, most), scores, most)) {
      int i = match.wording();
      double cosine = shared[i] / Math.sqrt(all * whole[i]);
      nearest.add(
          new SharedWords(
              match.placed().sentence(), shared[i], scores[i], shared[i] / all, cosine));
    }
    return nearest;
  }

  /** A sentence of a wording. */
  private record Match(int wording, Placed placed) {}

  /**
   * The sentences of wordings, highest score first, then by place.
   *
   * @param highest the best wordings, in this order
   */
  private List<Match> matches(int[] highest, double[] scores, int most) {
    List<Match> matches = new ArrayList<>();
    int next = 0;
    while (next < highest.length && matches.size() < most) {
      double score = scores[highest[next]];
      List<Match> equal = new ArrayList<>();
      while (next < highest.length && scores[highest[next]] == score) {
        int wording = highest[next++];
        wordings.get(wording).forEach(placed -> equal.add(new Match(wording, placed)));
      }
      equal.sort(Comparator.comparingInt(match -> match.placed().place()));
      matches.addAll(equal.subList(0, Math.min(equal.size(), most - matches.size())));
    }
    return matches;
  }

  /** The wordings with the highest scores above 0, highest first, then by place. */
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

  /** Adds a term to the wordings that have it, or the best of what may stand for it. */
  private void addMatches(Term term, double weight, BestMatches best) {
    best.add(wordings(term.stem()), weight);
    alternatives(term).forEach((stem, value) -> best.add(wordings(stem), value));
  }

  private int[] wordings(String stem) {
    return stems.wordings(numbers.numberOf(stem));
  }

  /** What may stand for a term, with what it weighs then. */
  private Map<String, Double> alternatives(Term term) {
    return term.kind() == TermKind.STOP_WORD || term.kind() == TermKind.FIGURE
        ? Map.of()
        : alternatives.computeIfAbsent(term.stem(), this::alternatives);
  }

  private Map<String, Double> alternatives(String term) {
    double weight = weights.rarity(term);
    Map<String, Double> all = new HashMap<>();
    for (String word : WordEquivalents.of(analyzed.language()).stemsFor(term)) {
      all.put(word, EQUIVALENT * Math.min(weight, weights.rarity(word)));
    }
    for (String stem : stems.beginningAs(numbers.beginning(term))) {
      all.merge(stem, SAME_BEGINNING * Math.min(weight, weights.rarity(stem)), Math::max);
    }
    all.remove(term);
    return Map.copyOf(all);
  }

  private double addPairs(List<Term> terms, double[] shared) {
    double all = 0;
    for (int i = 1; i < terms.size(); i++) {
      double weight = PAIR * (weights.of(terms.get(i - 1)) + weights.of(terms.get(i))) / 2;
      all += weight;
      int[] with =
          stems.wordings(
              numbers.numberOf(terms.get(i - 1).stem()), numbers.numberOf(terms.get(i).stem()));
      for (int wording : with) {
        shared[wording] += weight;
      }
    }
    return all;
  }

  private static List<Term> distinct(List<Term> terms) {
    Map<String, Term> distinct = new LinkedHashMap<>();
    terms.forEach(term -> distinct.putIfAbsent(term.stem(), term));
    return List.copyOf(distinct.values());
  }

  /** The sum for the terms of each wording, each term once. */
  private double[] weightsOfAll() {
    int[] last = new int[stems.count()];
    double[] all = new double[wordings.size()];
    for (int i = 0; i < all.length; i++) {
      ArchiveSentence sentence = wordings.get(i).getFirst().sentence();
      List<Term> terms = sentence.terms().terms();
      double[] each = new double[terms.size()];
      int count = 0;
      for (int t = 0; t < each.length; t++) {
        int stem = sentence.stems().get(t).number();
        if (last[stem] <= i) {
          each[count++] = weights.of(terms.get(t), stem);
          last[stem] = i + 1;
        }
      }
      all[i] = Arrays.stream(each, 0, count).sum();
    }
    return all;
  }

  /** The best weight of what stands for one term, by wording. */
  private static final class BestMatches {

    private final double[] best;
    private final int[] matched;
    private int count;

    BestMatches(int wordings) {
      this.best = new double[wordings];
      this.matched = new int[wordings];
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
