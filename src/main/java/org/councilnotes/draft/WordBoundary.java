package org.councilnotes.draft;

import java.util.Locale;
import java.util.Set;

/**
 * Word boundaries for quotes: not inside {@code non-binding}, {@code 10.000}, {@code 10%}, {@code
 * don't} or {@code and/or}, but after the article of {@code l'Union}.
 */
final class WordBoundary {

  /** Signs that join two letters or digits to one word. */
  private static final String JOINERS = "-'\u2019.,:/@&_\u2013";

  /** Signs that belong to an adjacent digit. */
  private static final String MEASURES = "%\u2030\u00B0\u20AC$\u00A3";

  /** Signs that belong to a following digit. */
  private static final String SIGNS = "-\u2212+\u00B1";

  /** Signs that a quote may begin with directly after a word. */
  private static final String OPENERS = "([\u201C\u201E\u00AB\u2018";

  private static final Set<String> ELIDED = Set.of("l", "d", "qu");

  private WordBoundary() {}

  /** Whether an offset is a word boundary, or has no word next to it. */
  static boolean isAt(int offset, String text) {
    if (offset == 0 || offset == text.length()) {
      return true;
    }
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    if (isOfWord(before)) {
      return !isOfWord(after) && !isMeasured(before, after) && !isJoiner(offset, text);
    }
    if (isOfWord(after)) {
      boolean joined = isJoiner(offset - 1, text) && !followsArticle(offset, text);
      return !joined && !isMeasured(after, before) && !isSigned(before, after);
    }
    return true;
  }

  /** Whether a quote may begin at an offset: not with the full stop of {@code 13. We}. */
  static boolean isStart(int offset, String text) {
    return isAt(offset, text)
        && (offset == 0
            || offset == text.length()
            || !isOfWord(text.charAt(offset - 1))
            || OPENERS.indexOf(text.charAt(offset)) >= 0);
  }

  private static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isMeasured(char figure, char sign) {
    return Character.isDigit(figure) && MEASURES.indexOf(sign) >= 0;
  }

  private static boolean isSigned(char sign, char figure) {
    return Character.isDigit(figure) && SIGNS.indexOf(sign) >= 0;
  }

  private static boolean isJoiner(int at, String text) {
    return JOINERS.indexOf(text.charAt(at)) >= 0
        && at > 0
        && isOfWord(text.charAt(at - 1))
        && at + 1 < text.length()
        && isOfWord(text.charAt(at + 1));
  }

  /** Whether an elided article or preposition precedes. */
  private static boolean followsArticle(int offset, String text) {
    char apostrophe = text.charAt(offset - 1);
    if (apostrophe != '\'' && apostrophe != '\u2019') {
      return false;
    }
    int start = offset - 1;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return ELIDED.contains(text.substring(start, offset - 1).toLowerCase(Locale.ROOT));
  }
}
