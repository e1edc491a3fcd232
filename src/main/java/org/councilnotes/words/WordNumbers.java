package org.councilnotes.words;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.councilnotes.words.FrequentPhrases.Text;

/** The words of a text as numbers, so that runs of them are counted quickly. */
final class WordNumbers {

  private static final String BETWEEN = " -";

  private final Text text;
  private final List<PrintedWord> printed;
  private final int[] words;

  /**
   * Number of the frequent phrase, of the length counted last, that begins at each word, -1 for
   * none; at first each word is a phrase.
   */
  private final int[] phrases;

  private WordNumbers(Text text, List<PrintedWord> printed, int[] words) {
    this.text = text;
    this.printed = printed;
    this.words = words;
    this.phrases = words.clone();
  }

  /**
   * The words of a text.
   *
   * @param numbers of all words so far, to which new ones are added
   */
  static WordNumbers of(Text text, Map<String, Integer> numbers) {
    List<PrintedWord> printed = PrintedWord.in(text.text());
    int[] words =
        printed.stream()
            .mapToInt(word -> numbers.computeIfAbsent(word.exact(), w -> numbers.size()))
            .toArray();
    return new WordNumbers(text, printed, words);
  }

  int size() {
    return words.length;
  }

  /** Which note the text is of. */
  int note() {
    return text.note();
  }

  int word(int at) {
    return words[at];
  }

  int phrase(int at) {
    return phrases[at];
  }

  /** Forgets the phrases and tells them. */
  int[] takePhrases() {
    int[] taken = phrases.clone();
    Arrays.fill(phrases, -1);
    return taken;
  }

  void setPhrase(int at, int number) {
    phrases[at] = number;
  }

  /** Whether nothing but a blank or a hyphen stands between a word and the one before. */
  boolean goesOn(int at) {
    int start = printed.get(at - 1).range().end();
    int end = printed.get(at).range().start();
    return end - start == 1 && BETWEEN.indexOf(text.text().charAt(start)) >= 0;
  }

  /** Whether a phrase worth searching for can begin or end with a word. */
  boolean isEdge(int at) {
    String word = printed.get(at).exact();
    return word.length() > 1 && Character.isLetter(word.charAt(0)) && !StopWords.holds(word);
  }

  String printed(int at, int length) {
    int end = printed.get(at + length - 1).range().end();
    return text.text().substring(printed.get(at).range().start(), end);
  }
}
