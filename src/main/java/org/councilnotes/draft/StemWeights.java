package org.councilnotes.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Weights of stems: inverse document frequency as in BM25 (Robertson and Spärck Jones 1976), over
 * the sentences that were found. Bounded, as a stem in none of them may just as well be
 * insignificant.
 */
final class StemWeights {

  private static final double MOST = 3.5;
  private static final double LEAST = 0.05;

  private final Map<String, Integer> sentencesByStem = new HashMap<>();
  private final int sentences;

  StemWeights(List<StemmedSentence> among) {
    this.sentences = among.size();
    for (StemmedSentence sentence : among) {
      new HashSet<>(sentence.words().stream().map(StemmedWord::stem).toList())
          .forEach(stem -> sentencesByStem.merge(stem, 1, Integer::sum));
    }
  }

  double of(StemmedWord word) {
    double with = sentencesByStem.getOrDefault(word.stem(), 0);
    double weight = Math.log(1 + (sentences - with + 0.5) / (with + 0.5));
    return Math.clamp(weight, LEAST, MOST);
  }
}
