package org.councilnotes.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.councilnotes.note.text.AccentFolding;

/** Folds case and accents of words in every script, to their exact form. */
final class TermFolding {

  private TermFolding() {}

  /** ASCII words need no table: only case is folded. */
  static String fold(String word) {
    return AccentFolding.isAscii(word)
        ? word.toLowerCase(Locale.ROOT)
        : ICUFoldingFilter.NORMALIZER.normalize(word);
  }
}
