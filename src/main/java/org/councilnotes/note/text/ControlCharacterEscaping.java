package org.councilnotes.note.text;

import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Makes names and messages safe to show: characters that are invisible, change the direction of
 * text or control a terminal are written out. Files for other programs keep what gives direction,
 * and mark what they cannot hold.
 *
 * <p>Source: Unicode Technical Report 36, 2.10 and 3.1; Unicode Standard Annex 9, 2.
 */
public final class ControlCharacterEscaping {

  /** U+2400 is the picture of U+0000, and so on. */
  private static final int PICTURES = 0x2400;

  private static final int DELETE = 0x7F;
  private static final int PICTURE_OF_DELETE = 0x2421;
  private static final int LAST_CONTROL = 0x9F;

  /** Matches U+0000 and a surrogate alone; not a tab. */
  private static final Pattern UNFIT_FOR_XML =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\x{D800}-\\x{DFFF}\\uFFFE\\uFFFF]");

  /** Matches the end of a line of any system, and what stands for one; not a blank. */
  private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\t\\u0085\\u2028\\u2029]+");

  private ControlCharacterEscaping() {}

  /** Escapes a text of one line, such as {@code new␊line} and {@code a<U+202E>txt.exe}. */
  public static String escapeLine(String text) {
    return written(text, "", ControlCharacterEscaping::picture);
  }

  /** Escapes a text of several lines; line feeds and tabs stay. */
  public static String escapeLines(String text) {
    return written(text, "\n\t", ControlCharacterEscaping::picture);
  }

  /**
   * JSON of the same value, in which the characters that {@link #escapeLines} escapes are given as
   * Unicode escapes.
   */
  public static String escapeJson(String json) {
    return written(json, "\n\t", ControlCharacterEscaping::unit);
  }

  /**
   * A text for a file of another program: characters that XML has no room for, or that command a
   * terminal, become U+FFFD. What moves the text around it stays, as the text needs it there.
   */
  public static String replaceUnfit(String text) {
    return isPlain(text) ? text : UNFIT_FOR_XML.matcher(text).replaceAll("\uFFFD");
  }

  /** Nearly every text is: the pattern takes several times as long to see it. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPrinted =
          (c >= ' ' && c < DELETE) || (c > LAST_CONTROL && c < Character.MIN_SURROGATE);
      if (!isPrinted && c != '\n' && c != '\t' && c != '\r') {
        return false;
      }
    }
    return true;
  }

  /** The same in one line. */
  public static String replaceUnfitInLine(String text) {
    return LINE_END.matcher(replaceUnfit(text)).replaceAll(" ").strip();
  }

  private static String written(String text, String kept, IntFunction<String> picture) {
    if (text.codePoints().noneMatch(c -> isOut(c, kept))) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> written.append(isOut(c, kept) ? picture.apply(c) : Character.toString(c)));
    return written.toString();
  }

  private static String unit(int c) {
    return "\\u%04x".formatted(c);
  }

  private static boolean isOut(int c, String kept) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> kept.indexOf(c) < 0;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      case Character.FORMAT -> isDirection(c);
      default -> false;
    };
  }

  private static boolean isDirection(int c) {
    return c == 0x061C
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static String picture(int c) {
    if (c < ' ') {
      return Character.toString(PICTURES + c);
    }
    return c == DELETE ? Character.toString(PICTURE_OF_DELETE) : "<U+%04X>".formatted(c);
  }
}
