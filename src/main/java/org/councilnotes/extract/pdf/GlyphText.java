package org.councilnotes.extract.pdf;

import java.text.Normalizer;

/**
 * What a code of a font stands for.
 *
 * @param isAccent an accent, which some files print over the letter before or after it
 */
record GlyphText(String text, boolean isBlank, boolean isAccent) {

  /** A code that stands for nothing. */
  static final GlyphText NONE = new GlyphText("", true, false);

  static GlyphText of(String printed) {
    return new GlyphText(letters(printed), printed.isBlank(), isAccent(printed));
  }

  boolean isNothing() {
    return text.isEmpty();
  }

  /** A ligature's letters; anything else as it is. */
  private static String letters(String printed) {
    for (int i = 0; i < printed.length(); i++) {
      if (isLigature(printed.charAt(i))) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC);
      }
    }
    return printed;
  }

  /** The ligatures of Latin print, which stand for several letters. */
  private static boolean isLigature(char sign) {
    return sign >= '\uFB00' && sign <= '\uFB06';
  }

  private static boolean isAccent(String printed) {
    if (printed.length() != 1) {
      return false;
    }
    return switch (Character.getType(printed.charAt(0))) {
      case Character.NON_SPACING_MARK, Character.MODIFIER_SYMBOL, Character.MODIFIER_LETTER -> true;
      default -> false;
    };
  }
}
