package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word split in two that occur next to each other.
 *
 * @param passages in how many passages they do
 */
record WordBreak(SuggestionLexicon.WordPair parts, int passages) {

  private static final int SHORTEST_PART = 2;

  /** The most frequent split of each word; words that cannot be split are left out. */
  static Map<String, WordBreak> best(Collection<String> words, SuggestionLexicon lexicon) {
    Map<String, List<SuggestionLexicon.WordPair>> held = held(words, lexicon);
    List<SuggestionLexicon.WordPair> all =
        held.values().stream().flatMap(List::stream).distinct().toList();
    Map<SuggestionLexicon.WordPair, Integer> together =
        all.isEmpty() ? Map.of() : lexicon.pairFrequencies(all);
    Map<String, WordBreak> best = new HashMap<>();
    held.forEach(
        (word, pairs) ->
            pairs.stream()
                .map(pair -> new WordBreak(pair, together.getOrDefault(pair, 0)))
                .filter(cut -> cut.passages() > 0)
                .reduce((one, other) -> other.passages() > one.passages() ? other : one)
                .ifPresent(cut -> best.put(word, cut)));
    return best;
  }

  /** The ways to cut each word of which both parts are words. */
  private static Map<String, List<SuggestionLexicon.WordPair>> held(
      Collection<String> words, SuggestionLexicon lexicon) {
    Map<String, List<SuggestionLexicon.WordPair>> pairs = new LinkedHashMap<>();
    words.forEach(word -> pairs.put(word, pairs(word)));
    Set<String> parts =
        pairs.values().stream()
            .flatMap(List::stream)
            .flatMap(pair -> Stream.of(pair.first(), pair.second()))
            .collect(Collectors.toUnmodifiableSet());
    Set<String> known = parts.isEmpty() ? Set.of() : lexicon.passages(parts).keySet();
    pairs.replaceAll(
        (_, some) ->
            some.stream()
                .filter(pair -> known.contains(pair.first()) && known.contains(pair.second()))
                .toList());
    return pairs;
  }

  private static List<SuggestionLexicon.WordPair> pairs(String word) {
    List<SuggestionLexicon.WordPair> pairs = new ArrayList<>();
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      if (!Character.isLowSurrogate(word.charAt(at))) {
        pairs.add(new SuggestionLexicon.WordPair(word.substring(0, at), word.substring(at)));
      }
    }
    return pairs;
  }
}
