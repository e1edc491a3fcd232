package org.councilnotes.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Words without case and accents, in every script: the exact form of a word. */
final class TermFolding {

  /** Of the letters below only the case is folded, which needs no tables. */
  private static final int AFTER_ASCII = 128;

  private TermFolding() {}

  static String fold(String word) {
    return isAscii(word)
        ? word.toLowerCase(Locale.ROOT)
        : ICUFoldingFilter.NORMALIZER.normalize(word);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= AFTER_ASCII) {
        return false;
      }
    }
    return true;
  }
}
