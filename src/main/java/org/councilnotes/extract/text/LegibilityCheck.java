package org.councilnotes.extract.text;

import java.nio.charset.Charset;
import org.apache.tika.exception.TikaException;

/**
 * Tells text from bytes that are none, however they are named: of random bytes a tenth are control
 * characters, of random UTF-16 a seventh stands for no character at all; of any real text less than
 * a hundredth. Lost letters do not count: what is left of a text is still worth finding.
 */
public final class LegibilityCheck {

  /** Of each hundred characters that are not blank. */
  private static final int MOST_JUNK = 5;

  /** So few may be an accident. */
  private static final int FEW = 4;

  private LegibilityCheck() {}

  /**
   * Looks at the first 64 KB.
   *
   * @throws UnreadableTextException where they are no text; nothing but control characters is a
   *     text without a letter
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

  /** What nearly all of most texts is. */
  private static boolean isPlain(int c) {
    return c > ' ' && c <= '~';
  }

  /** NUL is none of them: some programs fill up with it. */
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
   * The bytes that should be a text are none. {@code PipesResultInterpreter} knows it by its name.
   */
  public static final class UnreadableTextException extends TikaException {

    private static final long serialVersionUID = 1L;

    UnreadableTextException() {
      super("not readable as text");
    }
  }
}
