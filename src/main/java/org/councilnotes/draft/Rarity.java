package org.councilnotes.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What words weigh: the rarer their stem among the sentences found, the more (inverse document
 * frequency as in BM25, Robertson and Spärck Jones 1976), up to a bound, since a word that none of
 * them has may be anything but telling.
 */
final class Rarity {

  private static final double MOST = 3.5;
  private static final double LEAST = 0.05;

  private final Map<String, Integer> sentencesByStem = new HashMap<>();
  private final int sentences;

  Rarity(List<Sentence> among) {
    this.sentences = among.size();
    for (Sentence sentence : among) {
      new HashSet<>(sentence.words().stream().map(Word::stem).toList())
          .forEach(stem -> sentencesByStem.merge(stem, 1, Integer::sum));
    }
  }

  double of(Word word) {
    double with = sentencesByStem.getOrDefault(word.stem(), 0);
    double weight = Math.log(1 + (sentences - with + 0.5) / (with + 0.5));
    return Math.clamp(weight, LEAST, MOST);
  }
}
