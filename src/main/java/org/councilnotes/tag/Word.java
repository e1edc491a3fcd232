package org.councilnotes.tag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A word of a passage, or a sign that keeps words apart.
 *
 * @param folded lower case without accents, so that {@code México} and {@code MEXICO} are equal
 * @param capital whether it begins with a capital letter
 * @param start offset in the passage, inclusive
 * @param end offset in the passage, exclusive
 */
record Word(String folded, boolean capital, int start, int end) {

  /** Spellings of one word: {@code Antigua & Barbuda}, {@code St. Lucia}, {@code Ste-Lucie}. */
  private static final Map<String, String> SPELLINGS =
      Map.of("&", "and", "st", "saint", "ste", "saint", "sainte", "saint");

  static Word at(String text, int start, int end) {
    String printed = text.substring(start, end);
    String folded = fold(printed);
    return new Word(
        SPELLINGS.getOrDefault(folded, folded),
        Character.isUpperCase(printed.codePointAt(0)),
        start,
        end);
  }

  /** Lower case without accents. */
  static String fold(String printed) {
    String lower = printed.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> append(folded, c));
    return folded.toString();
  }

  private static void append(StringBuilder folded, int c) {
    switch (c) {
      case 'ß' -> folded.append("ss");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ς' -> folded.append('σ');
      default -> folded.appendCodePoint(c);
    }
  }
}
