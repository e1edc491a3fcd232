package org.councilnotes.draft;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.text.AccentFolding;

/**
 * A word, normalised for similarity.
 *
 * @param form lower case without accents; digits unchanged
 * @param stem its first letters, which inflected forms share; {@value #NUMBER} for numbers, as they
 *     change every year
 */
record StemmedWord(String form, String stem) {

  private static final String NUMBER = "#";

  /**
   * Length of stems in letters: distinguishes most words, and is the same for {@code report} and
   * {@code reporting}.
   */
  private static final int STEM = 5;

  /** The words of a text, in order: runs of letters and digits. */
  static List<StemmedWord> in(String text) {
    String folded = AccentFolding.CANONICAL.fold(text);
    List<StemmedWord> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !Character.isLetterOrDigit(folded.charAt(i))) {
        if (i > start) {
          words.add(of(folded.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static StemmedWord of(String form) {
    if (form.chars().anyMatch(Character::isDigit)) {
      return new StemmedWord(form, NUMBER);
    }
    return new StemmedWord(form, form.length() > STEM ? form.substring(0, STEM) : form);
  }
}
