package org.councilnotes.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The analysed words of a passage, in order: of its text, of the headings above it and of the
 * subject of its note. Both stores index them in the same fields.
 */
public record PassageTerms(
    List<IndexedWord> text, List<IndexedWord> headings, List<IndexedWord> subject) {

  public static final PassageTerms NONE = new PassageTerms(List.of(), List.of(), List.of());

  /** The stems of the subject that are neither in the text nor in a heading, each once. */
  public List<StemTerm> ofSubjectOnly() {
    List<StemTerm> only = new ArrayList<>();
    for (IndexedWord word : subject) {
      for (StemTerm stem : word.stemTerms()) {
        boolean known = holds(text, stem) || holds(headings, stem);
        if (!known && only.stream().noneMatch(stem::isSame)) {
          only.add(stem);
        }
      }
    }
    return only;
  }

  private static boolean holds(List<IndexedWord> words, StemTerm wanted) {
    for (IndexedWord word : words) {
      for (StemTerm stem : word.stemTerms()) {
        if (stem.isSame(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The bigrams of the text: neighbouring words of which one is very frequent. */
  public List<String> bigrams() {
    List<String> bigrams = new ArrayList<>();
    for (int i = 1; i < text.size(); i++) {
      if (isBigram(text, i)) {
        String first = text.get(i - 1).terms().getFirst();
        bigrams.add(FrequentWords.bigram(first, text.get(i).terms().getFirst()));
      }
    }
    return bigrams;
  }

  /** Whether a word is indexed as a bigram with the word before it. */
  public static boolean isBigram(List<IndexedWord> words, int second) {
    return words.get(second - 1).isFrequent() || words.get(second).isFrequent();
  }
}
