package org.councilnotes.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.collate.token.NormalizedWording;

/**
 * Tells sentences that are the same, word for word: also in case, punctuation and figures. White
 * space, the kind of hyphen or apostrophe and the label of a list item do not matter.
 */
public final class ExactWording {

  /** Before a list item: {@code "- "}, {@code "• "}. */
  private static final String BULLETS = "-\u2013\u2014\u2022\u00B7*";

  private static final Pattern BULLET = Pattern.compile("[" + BULLETS + "]\\s+");

  /** Joins as a hyphen does in {@code 14–15}, not in {@code the State – and}. */
  private static final char EN_DASH = '\u2013';

  private static final String APOSTROPHES = "\u2018\u2019\u02BC`\u00B4";

  private ExactWording() {}

  /** The same for sentences that are the same word for word. */
  public static String keyOf(String sentence) {
    String words = withoutLabel(QuotableText.clean(sentence));
    StringBuilder key = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (APOSTROPHES.indexOf(c) >= 0) {
        key.append('\'');
      } else if (c == '\u2012' || c == '\u2212' || (c == EN_DASH && joins(words, i))) {
        key.append('-');
      } else if (c != ' ' || isInNumber(words, i)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** Whether letters or figures stand on both sides of a sign. */
  private static boolean joins(String words, int at) {
    return at > 0
        && at + 1 < words.length()
        && isLetterOrFigure(words.codePointBefore(at))
        && isLetterOrFigure(words.codePointAt(at + 1));
  }

  private static boolean isLetterOrFigure(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /**
   * Whether a blank stands between digits: {@code 12 14}. Any other may be one of the typesetting:
   * {@code improvemen t}.
   */
  private static boolean isInNumber(String words, int blank) {
    return blank > 0
        && blank + 1 < words.length()
        && isDigit(words.charAt(blank - 1))
        && isDigit(words.charAt(blank + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A sentence without the label or bullet of a list item before it. */
  public static String withoutLabel(String sentence) {
    String words = sentence.substring(bulletLength(sentence));
    return words.substring(NormalizedWording.labelLength(words));
  }

  private static int bulletLength(String sentence) {
    if (sentence.isEmpty() || BULLETS.indexOf(sentence.charAt(0)) < 0) {
      return 0;
    }
    Matcher bullet = BULLET.matcher(sentence);
    return bullet.lookingAt() ? bullet.end() : 0;
  }
}
