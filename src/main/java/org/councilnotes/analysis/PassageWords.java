package org.councilnotes.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The analysed words of a passage, in order: of its text, of the headings above it and of the
 * subject of its note. Both stores index them in the same fields.
 */
public record PassageWords(
    List<IndexedWord> text, List<IndexedWord> headings, List<IndexedWord> subject) {

  public static final PassageWords NONE = new PassageWords(List.of(), List.of(), List.of());

  /** The words of the subject whose stem is neither in the text nor in a heading, a stem once. */
  public List<IndexedWord> ofSubjectOnly() {
    List<IndexedWord> only = new ArrayList<>();
    for (IndexedWord word : subject) {
      if (!holds(text, word) && !holds(headings, word) && !holds(only, word)) {
        only.add(word);
      }
    }
    return only;
  }

  private static boolean holds(List<IndexedWord> words, IndexedWord wanted) {
    for (IndexedWord word : words) {
      if (word.hasSameStem(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The terms of neighbouring words of the text of which one is very frequent. */
  public List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < text.size(); i++) {
      if (isPair(text, i)) {
        String first = text.get(i - 1).terms().getFirst();
        pairs.add(FrequentWords.pair(first, text.get(i).terms().getFirst()));
      }
    }
    return pairs;
  }

  /** Whether a word is indexed as a pair with the word before it. */
  public static boolean isPair(List<IndexedWord> words, int second) {
    return words.get(second - 1).isFrequent() || words.get(second).isFrequent();
  }
}
