package org.councilnotes.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of two to four words that stand in several passages of several notes. They are counted
 * level by level: a phrase of three words is at most as frequent as its first two, so that what is
 * rare is never counted in longer phrases, which bounds the memory.
 *
 * <p>Source: R. Agrawal, R. Srikant, "Fast Algorithms for Mining Association Rules", 1994.
 */
public final class FrequentPhrases {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final int MOST = 3_000;

  private static final Comparator<CountedPhrase> MOST_FREQUENT =
      Comparator.comparingInt(CountedPhrase::passages)
          .reversed()
          .thenComparing(CountedPhrase::printed);

  private final List<WordNumbers> texts;

  /**
   * A text.
   *
   * @param note the same for passages of the same note
   */
  public record Text(int note, String text) {}

  private FrequentPhrases(List<WordNumbers> texts) {
    this.texts = texts;
  }

  /** The most frequent phrases, those first. */
  public static List<CountedPhrase> in(List<Text> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    return new FrequentPhrases(texts.stream().map(text -> WordNumbers.of(text, numbers)).toList())
        .all();
  }

  private List<CountedPhrase> all() {
    List<CountedPhrase> all = new ArrayList<>();
    List<CountedPhrase> shorter = List.of();
    for (int length = SHORTEST; length <= LONGEST; length++) {
      Map<Long, CountedPhrase> counted = count(length);
      counted.values().removeIf(phrase -> !phrase.isFrequent());
      List<CountedPhrase> frequent = List.copyOf(counted.values());
      mark(length, numbers(counted), new Level(shorter, frequent));
      all.addAll(frequent);
      shorter = frequent;
    }
    return all.stream()
        .filter(CountedPhrase::isOfItsOwn)
        .sorted(MOST_FREQUENT)
        .limit(MOST)
        .toList();
  }

  /** Each phrase that goes on from a frequent one of the level before. */
  private Map<Long, CountedPhrase> count(int length) {
    Map<Long, CountedPhrase> counted = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      WordNumbers words = texts.get(i);
      for (int at = 0; at + length <= words.size(); at++) {
        if (isCandidate(words, at, length)) {
          count(words, at, length, counted).count(i, words.note(), words.printed(at, length));
        }
      }
    }
    return counted;
  }

  private static CountedPhrase count(
      WordNumbers words, int at, int length, Map<Long, CountedPhrase> counted) {
    return counted.computeIfAbsent(
        key(words, words.phrase(at), at + length - 1),
        key -> new CountedPhrase(words.printed(at, length), words.isEdge(at + length - 1)));
  }

  private static boolean isCandidate(WordNumbers words, int at, int length) {
    return words.phrase(at) >= 0
        && words.goesOn(at + length - 1)
        && (length > SHORTEST || words.isEdge(at));
  }

  private static long key(WordNumbers words, int phrase, int last) {
    return ((long) phrase << Integer.SIZE) | words.word(last);
  }

  /** By key, the place of each in the order of the map. */
  private static Map<Long, Integer> numbers(Map<Long, CountedPhrase> counted) {
    Map<Long, Integer> numbers = new HashMap<>();
    counted.keySet().forEach(key -> numbers.put(key, numbers.size()));
    return numbers;
  }

  /** Phrases by number, of the length before and of this. */
  private record Level(List<CountedPhrase> shorter, List<CountedPhrase> frequent) {

    /** Of two words, the parts are words. */
    void cover(int number, int part) {
      if (part >= 0 && !shorter.isEmpty()) {
        shorter.get(part).isPartOf(frequent.get(number));
      }
    }
  }

  /** Where phrases of this length begin, and which shorter ones are part of them. */
  private void mark(int length, Map<Long, Integer> numbers, Level level) {
    for (WordNumbers words : texts) {
      int[] before = words.takePhrases();
      for (int at = 0; at + length <= before.length; at++) {
        Integer number = numbers.get(key(words, before[at], at + length - 1));
        if (before[at] >= 0 && number != null && words.goesOn(at + length - 1)) {
          words.setPhrase(at, number);
          level.cover(number, before[at]);
          level.cover(number, before[at + 1]);
        }
      }
    }
  }
}
