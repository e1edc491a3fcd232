package org.councilnotes.analysis;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.AccentFolding;

/**
 * The indexed forms of one printed word.
 *
 * @param exact the word, folded in case and accents; empty where nothing remains
 * @param stem marked with its language; empty where it equals the exact form
 * @param stemTerms the same for the field of stems, where every word has one: marked with its
 *     language also where it equals the exact form; that form itself where there are no stems.
 *     Where an accent makes another stem than the word without it, that one follows, so that both
 *     are found by either
 */
record WordForms(String exact, Optional<String> stem, List<String> stemTerms) {

  WordForms {
    stemTerms = List.copyOf(stemTerms);
  }

  /**
   * The forms of a word in a language.
   *
   * @param word as printed, without an apostrophe
   * @param language empty where it has no stems
   */
  static WordForms of(String word, Optional<StemLanguage> language) {
    String exact = TermFolding.fold(word);
    return language.isPresent() && hasLetter(word)
        ? of(word, exact, language.get())
        : new WordForms(exact, Optional.empty(), List.of(exact));
  }

  private static WordForms of(String word, String exact, StemLanguage language) {
    String stem = stem(word, exact, language);
    String term = language.marked(stem);
    String unaccented = AccentFolding.isAscii(word) ? stem : stem(exact, exact, language);
    return new WordForms(
        exact,
        stem.equals(exact) ? Optional.empty() : Optional.of(term),
        unaccented.equals(stem) ? List.of(term) : List.of(term, language.marked(unaccented)));
  }

  /** The exact form where nothing is left of a word. */
  private static String stem(String word, String exact, StemLanguage language) {
    String stem = language.stem(word);
    return stem.isEmpty() ? exact : stem;
  }

  private static boolean hasLetter(String word) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      if (Character.isLetter(word.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
