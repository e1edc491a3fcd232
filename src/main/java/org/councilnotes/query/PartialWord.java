package org.councilnotes.query;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;

/**
 * The beginning of a name that somebody has typed, compared without case, accents and punctuation.
 *
 * @param folded see {@link #fold}; may be empty, which is the prefix of nothing
 */
public record PartialWord(String folded) {

  /** Rank of a name that begins with the text. */
  public static final int AT_START = 0;

  /** Rank of a name of which a later word begins with the text. */
  public static final int AT_WORD = 1;

  /** Matches {@code " ("} and {@code /}; not {@code a1}. */
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final String BLANK = " ";

  public static PartialWord of(String typed) {
    return new PartialWord(fold(typed));
  }

  /** Lower case without accents, words separated by single blanks: {@code el paccto}. */
  public static String fold(String text) {
    String folded = AccentFolding.COMPATIBLE.fold(text);
    return isOneWord(folded) ? folded : NO_WORDS.matcher(folded).replaceAll(BLANK).strip();
  }

  /** Most names are one; thousands are folded when a server starts. */
  private static boolean isOneWord(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char letter = folded.charAt(i);
      if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')) {
        return false;
      }
    }
    return true;
  }

  /** The rank of a folded name; empty where none of its words begins with the text. */
  public OptionalInt rankIn(String name) {
    if (folded.isEmpty()) {
      return OptionalInt.empty();
    }
    if (name.startsWith(folded)) {
      return OptionalInt.of(AT_START);
    }
    return name.contains(BLANK + folded) ? OptionalInt.of(AT_WORD) : OptionalInt.empty();
  }
}
