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
      IndexedWord first = text.get(i - 1);
      IndexedWord second = text.get(i);
      if (first.isFrequent() || second.isFrequent()) {
        pairs.add(FrequentWords.pair(first.terms().getFirst(), second.terms().getFirst()));
      }
    }
    return pairs;
  }
}
