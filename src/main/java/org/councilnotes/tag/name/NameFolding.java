package org.councilnotes.tag.name;

import java.util.Map;
import org.councilnotes.note.text.AccentFolding;

/**
 * Folds words for comparison: without case and accents, and with one spelling for some that have
 * several.
 */
public final class NameFolding {

  /** Spellings of one word: {@code Antigua & Barbuda}, {@code St. Lucia}, {@code Ste-Lucie}. */
  private static final Map<String, String> SPELLINGS =
      Map.of("&", "and", "st", "saint", "ste", "saint", "sainte", "saint");

  private NameFolding() {}

  /** One word, folded, in its main spelling. */
  public static String of(String word) {
    String folded = fold(word);
    return SPELLINGS.getOrDefault(folded, folded);
  }

  /** Lower case without accents, so that {@code México} and {@code MEXICO} are equal. */
  public static String fold(String printed) {
    String lower = AccentFolding.CANONICAL.fold(printed);
    if (AccentFolding.isAscii(lower)) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower.length());
    lower.codePoints().forEach(c -> append(folded, c));
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
