package org.councilnotes.note;

import java.text.Normalizer;

/** What counts as white space in a note: all of Unicode's, hard spaces among them. */
public final class Blank {

  private Blank() {}

  public static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0xFEFF
        || codePoint == 0x200B;
  }

  /** The text in NFC, each run of white space made one space, none at either end. */
  public static String squeeze(String text) {
    return isSqueezed(text) ? text : squeezed(text);
  }

  /** Whether it is so already, as far as plain Latin letters tell: most texts are, most times. */
  private static boolean isSqueezed(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c < ' ' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  private static String squeezed(String text) {
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(nfc.length());
    boolean pending = false;
    for (int i = 0; i < nfc.length(); ) {
      int c = nfc.codePointAt(i);
      i += Character.charCount(c);
      if (isBlank(c)) {
        pending = !out.isEmpty();
      } else {
        if (pending) {
          out.append(' ');
          pending = false;
        }
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }
}
