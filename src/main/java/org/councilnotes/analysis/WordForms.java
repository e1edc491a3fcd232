package org.councilnotes.analysis;

import java.util.Optional;

/**
 * The indexed forms of one printed word.
 *
 * @param exact the word, folded in case and accents; empty where nothing remains
 * @param stem marked with its language; empty where it equals the exact form
 */
record WordForms(String exact, Optional<String> stem) {

  /**
   * The forms of a word in a language.
   *
   * @param word as printed, without an apostrophe
   * @param language empty where it has no stems
   */
  static WordForms of(String word, Optional<StemLanguage> language) {
    String exact = TermFolding.fold(word);
    return new WordForms(exact, language.flatMap(l -> stem(word, exact, l)));
  }

  private static Optional<String> stem(String word, String exact, StemLanguage language) {
    if (!hasLetter(word)) {
      return Optional.empty();
    }
    String stem = language.stem(word);
    return stem.isEmpty() || stem.equals(exact)
        ? Optional.empty()
        : Optional.of(language.marked(stem));
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
