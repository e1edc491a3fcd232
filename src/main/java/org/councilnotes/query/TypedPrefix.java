package org.councilnotes.query;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.councilnotes.note.text.AccentFolding;

/**
 * What somebody has typed so far, compared without case, accents and punctuation.
 *
 * @param folded see {@link #fold}; may be empty, which nothing begins with
 */
public record TypedPrefix(String folded) {

  /** A whole name begins so. */
  public static final int AT_START = 0;

  /** A later word of a name does. */
  public static final int AT_WORD = 1;

  /** Matches {@code " ("} and {@code /}; not {@code a1}. */
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final String BLANK = " ";

  public static TypedPrefix of(String typed) {
    return new TypedPrefix(fold(typed));
  }

  /** Lower case without accents, words parted by single blanks: {@code el paccto}. */
  public static String fold(String text) {
    return NO_WORDS.matcher(AccentFolding.COMPATIBLE.fold(text)).replaceAll(BLANK).strip();
  }

  /** How well a folded name begins so; empty where none of its words does. */
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
