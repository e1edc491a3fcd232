package org.councilnotes.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.councilnotes.note.text.AccentFolding;

/** Words without case and accents, in every script: the exact form of a word. */
final class TermFolding {

  private TermFolding() {}

  /** Of the letters of ASCII only the case is folded, which needs no tables. */
  static String fold(String word) {
    return AccentFolding.isAscii(word)
        ? word.toLowerCase(Locale.ROOT)
        : ICUFoldingFilter.NORMALIZER.normalize(word);
  }
}
