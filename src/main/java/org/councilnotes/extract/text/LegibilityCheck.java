package org.councilnotes.extract.text;

import java.nio.charset.Charset;
import org.apache.tika.exception.TikaException;

/**
 * Tells text from binary data, whatever the file is called. Of random bytes, 10% are control
 * characters; of random UTF-16, 14% are unassigned; of real text, less than 1% are either. Letters
 * lost by decoding (U+FFFD) do not count: the rest of such a text is still useful.
 */
public final class LegibilityCheck {

  /** Highest percentage of junk among characters that are not blank. */
  private static final int MOST_JUNK = 5;

  /** Up to this number of junk characters a text is accepted. */
  private static final int FEW = 4;

  private LegibilityCheck() {}

  /**
   * Checks the first 64 KB.
   *
   * @throws UnreadableTextException where these are not text; control characters alone are a text
   *     without letters
   */
  public static void check(TextByteSample bytes, Charset charset) throws UnreadableTextException {
    String text = bytes.head(charset);
    int junk = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isPlain(c)) {
        letters++;
      } else {
        junk += isJunk(c) ? 1 : 0;
        letters += isPrinted(c) ? 1 : 0;
      }
    }
    if (letters > 0 && junk >= FEW && junk * 100L > MOST_JUNK * ((long) junk + letters)) {
      throw new UnreadableTextException();
    }
  }

  /** Whether it is a character that most text consists of. */
  private static boolean isPlain(int c) {
    return c > ' ' && c <= '~';
  }

  /** Whether it is junk; NUL is not, as some programs pad files with it. */
  private static boolean isJunk(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != 0 && c != 0x85 && !isBlank(c);
      case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }

  private static boolean isPrinted(int c) {
    return !isBlank(c) && c != 0 && !isJunk(c);
  }

  private static boolean isBlank(int c) {
    return (c >= '\t' && c <= '\r') || Character.isSpaceChar(c);
  }

  /**
   * The bytes of a text file are not text. {@code PipesResultInterpreter} recognises it by its
   * class name.
   */
  public static final class UnreadableTextException extends TikaException {

    private static final long serialVersionUID = 1L;

    UnreadableTextException() {
      super("not readable as text");
    }
  }
}
