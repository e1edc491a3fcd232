package org.councilnotes.structure;

import java.util.Locale;

/**
 * One mark as it is printed.
 *
 * @param words in regular print
 * @param spaced the same as {@link PlainLetters} spells them, a blank before, between and behind
 * @param letters the same without blanks
 */
record PrintedMark(Handling handling, Where where, String words, String spaced, String letters) {

  /** Where its words are a mark, from most to least telling. */
  enum Where {
    ANYWHERE,
    FOOTER,
    ALONE
  }

  static PrintedMark ofLine(String line) {
    String[] cells = line.split("\t", -1);
    String spaced = spaced(cells[2]);
    return new PrintedMark(
        Handling.valueOf(cells[0]),
        Where.valueOf(cells[1].toUpperCase(Locale.ROOT)),
        cells[2],
        spaced,
        spaced.replace(" ", ""));
  }

  /** Words with a blank before, between and behind them. */
  static String spaced(String text) {
    return " " + String.join(" ", PlainLetters.words(text)) + " ";
  }

  boolean isIn(String otherSpaced) {
    return otherSpaced.contains(spaced);
  }

  boolean isAtAnEnd(String otherSpaced) {
    return otherSpaced.startsWith(spaced) || otherSpaced.endsWith(spaced);
  }
}
