package org.councilnotes.analysis;

import java.util.Optional;

/**
 * The indexed forms of one printed word.
 *
 * @param exact the word, folded in case and accents; empty where nothing remains
 * @param stem marked with its language; empty where it equals the exact form
 * @param stemTerm the same for the field of stems, where every word has one: marked with its
 *     language also where it equals the exact form; that form itself where there are no stems
 */
record WordForms(String exact, Optional<String> stem, String stemTerm) {

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
        : new WordForms(exact, Optional.empty(), exact);
  }

  private static WordForms of(String word, String exact, StemLanguage language) {
    String stem = language.stem(word);
    if (stem.isEmpty() || stem.equals(exact)) {
      return new WordForms(exact, Optional.empty(), language.marked(exact));
    }
    String marked = language.marked(stem);
    return new WordForms(exact, Optional.of(marked), marked);
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
