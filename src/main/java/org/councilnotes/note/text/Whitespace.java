package org.councilnotes.note.text;

import java.text.Normalizer;

/** White space in notes: all white space of Unicode, no-break spaces included. */
public final class Whitespace {

  private Whitespace() {}

  /** Whether a character is white space. Every white space character is one UTF-16 code unit. */
  public static boolean isBlank(int codePoint) {
    return codePoint == ' ' || (!isSettled(codePoint) && isBlankInUnicode(codePoint));
  }

  private static boolean isBlankInUnicode(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0xFEFF
        || codePoint == 0x200B;
  }

  /** The text in NFC, each run of white space made one space, none at either end. */
  public static String squeeze(String text) {
    return isSqueezed(text) ? text : squeezed(text);
  }

  /** Whether it is so already, as far as settled signs tell: most texts are, most times. */
  private static boolean isSqueezed(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? before == ' ' : !isSettled(c)) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /**
   * Whether a sign is no white space and NFC leaves it as it is, whatever stands beside it: the
   * letters and signs of plain and European Latin, dashes and quotation marks. Most signs are told
   * so without a look at the tables of Unicode.
   */
  private static boolean isSettled(int c) {
    return c < 0x7F ? c > ' ' : (c > 0xA0 && c < 0x300) || (c >= 0x2010 && c <= 0x2027);
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
