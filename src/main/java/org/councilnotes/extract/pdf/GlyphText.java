package org.councilnotes.extract.pdf;

import java.text.Normalizer;

/**
 * The text of a code of a font.
 *
 * @param isAccent whether it is an accent, which some files print over the letter before or after
 *     it
 */
record GlyphText(String text, boolean isBlank, boolean isAccent) {

  /** A code without text. */
  static final GlyphText NONE = new GlyphText("", true, false);

  static GlyphText of(String printed) {
    return new GlyphText(letters(printed), printed.isBlank(), isAccent(printed));
  }

  boolean isNothing() {
    return text.isEmpty();
  }

  /** The letters of a ligature; any other text unchanged. */
  private static String letters(String printed) {
    for (int i = 0; i < printed.length(); i++) {
      if (isLigature(printed.charAt(i))) {
        return Normalizer.normalize(printed, Normalizer.Form.NFKC);
      }
    }
    return printed;
  }

  /** Whether it is a Latin ligature. */
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
