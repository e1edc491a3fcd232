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
