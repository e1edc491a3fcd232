package org.councilnotes.real;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text without blanks and soft hyphens, each ligature as its letters, so that two readers' texts
 * can be compared.
 *
 * @param chars what is left
 * @param offsets of each of these in the text that it came from, in UTF-16 code units
 */
record FoldedText(String chars, List<Integer> offsets) {

  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char UNBREAKABLE_HYPHEN = '\u2011';

  FoldedText {
    offsets = List.copyOf(offsets);
  }

  static FoldedText of(String text) {
    StringBuilder chars = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (char c : folded(text.charAt(i)).toCharArray()) {
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != SOFT_HYPHEN) {
          offsets.add(i);
          chars.append(c);
        }
      }
    }
    return new FoldedText(chars.toString(), offsets);
  }

  private static String folded(char c) {
    if (c < 128) {
      return String.valueOf(c);
    }
    return c == UNBREAKABLE_HYPHEN
        ? "-"
        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
  }

  int length() {
    return chars.length();
  }
}
