package org.councilnotes.structure;

import java.util.Locale;

/**
 * One mark as it is printed.
 *
 * @param words in regular print
 * @param spaced the same as {@link PlainLetters} spells them, a blank before, between and behind
 */
record PrintedMark(Handling handling, Where where, String words, String spaced) {

  /** Where its words are a mark, from most to least telling. */
  enum Where {
    ANYWHERE,
    FOOTER,
    ALONE
  }

  static PrintedMark ofLine(String line) {
    String[] cells = line.split("\t", -1);
    return new PrintedMark(
        Handling.valueOf(cells[0]),
        Where.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        cells[2],
        spaced(cells[2]));
  }

  /** Words with a blank before, between and behind them. */
  static String spaced(String text) {
    return " " + String.join(" ", PlainLetters.words(text)) + " ";
  }

  /** Whether its letters are these, however they are parted. */
  boolean isOf(String letters) {
    return spaced.replace(" ", "").equals(letters);
  }

  boolean isIn(String otherSpaced) {
    return otherSpaced.contains(spaced);
  }

  boolean isAtAnEnd(String otherSpaced) {
    return otherSpaced.startsWith(spaced) || otherSpaced.endsWith(spaced);
  }
}
