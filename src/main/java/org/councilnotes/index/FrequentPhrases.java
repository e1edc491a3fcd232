package org.councilnotes.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.index.PrintedWords.Folded;
import org.councilnotes.index.SampledTexts.Text;

/**
 * Phrases of two to four words that stand in several passages of several notes. They are counted
 * level by level: a phrase of three words can only be as frequent as its first two, so that what is
 * rare is never counted in longer phrases, which bounds the memory.
 *
 * <p>Source: R. Agrawal, R. Srikant, "Fast Algorithms for Mining Association Rules", 1994.
 */
final class FrequentPhrases {

  private static final int LONGEST = 4;
  private static final int PASSAGES = 3;
  private static final int MOST = 3_000;

  /** A phrase that nearly always goes on in the same way is no phrase of its own. */
  private static final double NEARLY_ALWAYS = 0.9;

  private final List<Words> texts = new ArrayList<>();
  private final List<Gram> frequent = new ArrayList<>();

  /** A phrase and how often it was found. */
  record Frequent(String printed, int passages) {}

  /** The most frequent phrases, those first. */
  static List<Frequent> in(List<Text> texts) {
    FrequentPhrases phrases = new FrequentPhrases();
    Map<String, Integer> numbers = new HashMap<>();
    texts.forEach(text -> phrases.texts.add(Words.of(text, numbers)));
    phrases.count();
    return phrases.best();
  }

  /**
   * The words of a text.
   *
   * @param words numbers that stand for them, and later for phrases that begin there; -1 for none
   */
  private record Words(Text text, List<Folded> printed, int[] words, int[] phrases) {

    static Words of(Text text, Map<String, Integer> numbers) {
      List<Folded> printed = PrintedWords.in(text.text());
      int[] words =
          printed.stream()
              .mapToInt(word -> numbers.computeIfAbsent(word.word(), w -> numbers.size()))
              .toArray();
      return new Words(text, printed, words, words.clone());
    }

    /** Whether nothing but a blank or a hyphen stands between a word and the one before. */
    boolean goesOn(int at) {
      int start = printed.get(at - 1).range().end();
      int end = printed.get(at).range().start();
      return end - start == 1 && " -".indexOf(text.text().charAt(start)) >= 0;
    }

    boolean isEdge(int at) {
      String word = printed.get(at).word();
      return word.length() > 1
          && Character.isLetter(word.charAt(0))
          && !StopWords.holds(word);
    }

    String printed(int at, int length) {
      int end = printed.get(at + length - 1).range().end();
      return text.text().substring(printed.get(at).range().start(), end);
    }
  }

  /** One phrase while it is counted. */
  private static final class Gram {
    private int number = -1;
    private int passages;
    private int lastText = -1;
    private int firstNote = -1;
    private boolean inNotes;
    private boolean whole;
    private String printed = "";
    private int longer;

    void count(int textNumber, Words words, int at, int length) {
      if (lastText == textNumber) {
        return;
      }
      lastText = textNumber;
      passages++;
      inNotes |= firstNote >= 0 && firstNote != words.text().note();
      firstNote = firstNote < 0 ? words.text().note() : firstNote;
      whole = words.isEdge(at + length - 1);
      if (printed.isEmpty() || Character.isUpperCase(printed.charAt(0))) {
        printed = words.printed(at, length);
      }
    }

    boolean isFrequent() {
      return passages >= PASSAGES && inNotes;
    }

    boolean isOfItsOwn() {
      return whole && longer < NEARLY_ALWAYS * passages;
    }
  }

  private void count() {
    for (int length = 2; length <= LONGEST; length++) {
      List<Gram> shorter = length == 2 ? List.of() : frequentOf(length - 1);
      Map<Long, Gram> grams = grams(length);
      number(grams);
      mark(length, grams, shorter);
    }
  }

  private final Map<Integer, List<Gram>> byLength = new HashMap<>();

  private List<Gram> frequentOf(int length) {
    return byLength.getOrDefault(length, List.of());
  }

  /** Each phrase that goes on from one of the level before. */
  private Map<Long, Gram> grams(int length) {
    Map<Long, Gram> grams = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Words words = texts.get(i);
      for (int at = 0; at + length <= words.words().length; at++) {
        if (isCandidate(words, at, length)) {
          grams
              .computeIfAbsent(key(words, at, length), key -> new Gram())
              .count(i, words, at, length);
        }
      }
    }
    return grams;
  }

  private static boolean isCandidate(Words words, int at, int length) {
    return words.phrases()[at] >= 0
        && words.goesOn(at + length - 1)
        && (length > 2 || words.isEdge(at));
  }

  private static long key(Words words, int at, int length) {
    return ((long) words.phrases()[at] << Integer.SIZE) | words.words()[at + length - 1];
  }

  private void number(Map<Long, Gram> grams) {
    List<Gram> kept = grams.values().stream().filter(Gram::isFrequent).toList();
    for (int i = 0; i < kept.size(); i++) {
      kept.get(i).number = i;
    }
    byLength.put(byLength.size() + 2, kept);
    frequent.addAll(kept);
  }

  /** Where phrases of this length begin, and how often shorter ones are part of them. */
  private void mark(int length, Map<Long, Gram> grams, List<Gram> shorter) {
    for (Words words : texts) {
      int[] before = words.phrases().clone();
      Arrays.fill(words.phrases(), -1);
      for (int at = 0; at + length <= words.words().length; at++) {
        Gram gram = before[at] < 0 ? null : grams.get(key(before[at], words, at + length - 1));
        if (gram != null && gram.number >= 0 && words.goesOn(at + length - 1)) {
          words.phrases()[at] = gram.number;
          cover(gram, before[at], shorter);
          cover(gram, before[at + 1], shorter);
        }
      }
    }
  }

  private static long key(int phrase, Words words, int last) {
    return ((long) phrase << Integer.SIZE) | words.words()[last];
  }

  private static void cover(Gram gram, int part, List<Gram> shorter) {
    if (gram.whole && part >= 0 && part < shorter.size()) {
      Gram covered = shorter.get(part);
      covered.longer = Math.max(covered.longer, gram.passages);
    }
  }

  private List<Frequent> best() {
    return frequent.stream()
        .filter(Gram::isOfItsOwn)
        .map(gram -> new Frequent(gram.printed, gram.passages))
        .sorted((one, other) -> Integer.compare(other.passages(), one.passages()))
        .limit(MOST)
        .toList();
  }
}
