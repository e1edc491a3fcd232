package org.councilnotes.tag.name;

import java.util.Locale;
import java.util.Set;

/**
 * The words before a name or a number, and the last of them, by which most rules are ruled out.
 * Hyphens, apostrophes and the degree sign of {@code n°} inside it belong to a word here; articles
 * are skipped.
 *
 * @param text as far as rules look back
 * @param last word, in lower case, or the one before it where it is an article; empty where there
 *     is none
 * @param capital whether that word or the article has a capital letter
 */
public record PrecedingWords(String text, String last, boolean capital) {

  private static final Set<String> ARTICLES = Set.of("the", "la", "el", "le");

  public static PrecedingWords of(String text) {
    int end = endOfWord(text, text.length());
    int start = startOfWord(text, end);
    String printed = text.substring(start, end);
    String last = printed.toLowerCase(Locale.ROOT);
    if (!ARTICLES.contains(last)) {
      return new PrecedingWords(text, last, hasCapital(printed));
    }
    int endBefore = endOfWord(text, start);
    String before = text.substring(startOfWord(text, endBefore), endBefore);
    boolean capital = hasCapital(printed) || hasCapital(before);
    return new PrecedingWords(text, before.toLowerCase(Locale.ROOT), capital);
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end > 0 && !isLetter(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return end;
  }

  private static int startOfWord(String text, int end) {
    int start = end;
    while (start > 0 && isOfWord(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }

  private static boolean isOfWord(int c) {
    return isLetter(c) || c == '-' || c == '\'' || c == '’';
  }

  private static boolean isLetter(int c) {
    return Character.isLetter(c) || c == '°';
  }

  private static boolean hasCapital(String word) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      if (Character.isUpperCase(word.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
