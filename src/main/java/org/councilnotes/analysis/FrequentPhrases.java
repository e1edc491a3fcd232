package org.councilnotes.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds phrases of two to four words that occur in several passages of several notes. Counts level
 * by level: a phrase is at most as frequent as its beginning, so only continuations of frequent
 * phrases are counted (Apriori). This bounds the memory.
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

  private final List<NumberedText> texts;

  /**
   * The text of a passage.
   *
   * @param note number of its note, the same for all its passages
   */
  public record Text(int note, String text) {}

  private FrequentPhrases(List<NumberedText> texts) {
    this.texts = texts;
  }

  /** The most frequent phrases, in descending order. */
  public static List<CountedPhrase> in(List<Text> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    return new FrequentPhrases(texts.stream().map(text -> NumberedText.of(text, numbers)).toList())
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

  /** Counts all continuations of frequent phrases by one word. */
  private Map<Long, CountedPhrase> count(int length) {
    Map<Long, CountedPhrase> counted = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      NumberedText words = texts.get(i);
      for (int at = 0; at + length <= words.size(); at++) {
        if (isCandidate(words, at, length)) {
          count(words, at, length, counted).count(i, words.note(), words.printed(at, length));
        }
      }
    }
    return counted;
  }

  private static CountedPhrase count(
      NumberedText words, int at, int length, Map<Long, CountedPhrase> counted) {
    return counted.computeIfAbsent(
        key(words, words.phrase(at), at + length - 1),
        key -> new CountedPhrase(words.printed(at, length), words.isEdge(at + length - 1)));
  }

  private static boolean isCandidate(NumberedText words, int at, int length) {
    return words.phrase(at) >= 0
        && words.goesOn(at + length - 1)
        && (length > SHORTEST || words.isEdge(at));
  }

  private static long key(NumberedText words, int phrase, int last) {
    return ((long) phrase << Integer.SIZE) | words.word(last);
  }

  /** Numbers the phrases by their order in the map, by key. */
  private static Map<Long, Integer> numbers(Map<Long, CountedPhrase> counted) {
    Map<Long, Integer> numbers = new HashMap<>();
    counted.keySet().forEach(key -> numbers.put(key, numbers.size()));
    return numbers;
  }

  /** The frequent phrases of the previous length and of this one, by number. */
  private record Level(List<CountedPhrase> shorter, List<CountedPhrase> frequent) {

    /**
     * Registers a phrase with a shorter one that it contains. Phrases of two words contain none.
     */
    void cover(int number, int part) {
      if (part >= 0 && !shorter.isEmpty()) {
        shorter.get(part).addLongerPhrase(frequent.get(number));
      }
    }
  }

  /**
   * Marks where frequent phrases of this length begin, and registers them with those they contain.
   */
  private void mark(int length, Map<Long, Integer> numbers, Level level) {
    for (NumberedText words : texts) {
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

  /** A phrase with its counts of passages and notes, which grow text by text. */
  public static final class CountedPhrase {

    private static final int PASSAGES = 3;

    /**
     * Share of occurrences within one longer phrase, above which the phrase is dropped in favour of
     * that one.
     */
    private static final double NEARLY_ALWAYS = 0.9;

    private final boolean whole;
    private String printed;
    private int passages;
    private int lastText = -1;
    private int firstNote = -1;
    private boolean inNotes;
    private int longer;

    /**
     * A phrase with counts of 0.
     *
     * @param whole whether its last word can end a phrase
     */
    CountedPhrase(String printed, boolean whole) {
      this.printed = printed;
      this.whole = whole;
    }

    /**
     * Counts an occurrence, once for each text. Keeps the lower-case form if there is one, as upper
     * case may come from the start of a sentence.
     *
     * @param text number of the text
     */
    void count(int text, int note, String form) {
      if (lastText == text) {
        return;
      }
      lastText = text;
      passages++;
      inNotes |= firstNote >= 0 && firstNote != note;
      firstNote = firstNote < 0 ? note : firstNote;
      if (Character.isUpperCase(printed.charAt(0))) {
        printed = form;
      }
    }

    /** Registers a longer phrase that contains it. */
    void addLongerPhrase(CountedPhrase other) {
      if (other.whole) {
        longer = Math.max(longer, other.passages);
      }
    }

    public String printed() {
      return printed;
    }

    public int passages() {
      return passages;
    }

    boolean isFrequent() {
      return passages >= PASSAGES && inNotes;
    }

    boolean isOfItsOwn() {
      return whole && longer < NEARLY_ALWAYS * passages;
    }
  }

  /** The words of a text as numbers, for fast counting of word sequences. */
  private static final class NumberedText {

    private static final String BETWEEN = " -";

    private final FrequentPhrases.Text text;
    private final List<PrintedWord> printed;
    private final int[] words;

    /**
     * For each word, the number of the frequent phrase of the last counted length that begins
     * there; -1 for none. Initially each word is its own phrase.
     */
    private final int[] phrases;

    private NumberedText(FrequentPhrases.Text text, List<PrintedWord> printed, int[] words) {
      this.text = text;
      this.printed = printed;
      this.words = words;
      this.phrases = words.clone();
    }

    /**
     * Numbers the words of a text.
     *
     * @param numbers numbers of all words so far; new words are added
     */
    static NumberedText of(FrequentPhrases.Text text, Map<String, Integer> numbers) {
      List<PrintedWord> printed = PrintedWord.in(text.text());
      int[] words =
          printed.stream()
              .mapToInt(word -> numbers.computeIfAbsent(word.exact(), w -> numbers.size()))
              .toArray();
      return new NumberedText(text, printed, words);
    }

    int size() {
      return words.length;
    }

    /** The note of the text. */
    int note() {
      return text.note();
    }

    int word(int at) {
      return words[at];
    }

    int phrase(int at) {
      return phrases[at];
    }

    /** Returns the phrases and resets them to none. */
    int[] takePhrases() {
      int[] taken = phrases.clone();
      Arrays.fill(phrases, -1);
      return taken;
    }

    void setPhrase(int at, int number) {
      phrases[at] = number;
    }

    /** Whether only a blank or a hyphen separates a word from the previous one. */
    boolean goesOn(int at) {
      int start = printed.get(at - 1).range().end();
      int end = printed.get(at).range().start();
      return end - start == 1 && BETWEEN.indexOf(text.text().charAt(start)) >= 0;
    }

    /** Whether a phrase may begin or end with a word. */
    boolean isEdge(int at) {
      String word = printed.get(at).exact();
      return word.length() > 1 && Character.isLetter(word.charAt(0)) && !StopWords.holds(word);
    }

    String printed(int at, int length) {
      int end = printed.get(at + length - 1).range().end();
      return text.text().substring(printed.get(at).range().start(), end);
    }
  }
}
