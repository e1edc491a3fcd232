package org.councilnotes.series;

import org.councilnotes.note.TextMark;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Row.Cell;

/**
 * Tells deleted words from standing ones while texts are compared: words that stand in one edition
 * and are deleted in the other changed, though their letters are the same.
 */
final class Deletions {

  /** Characters of Unicode's private use area are no words, so they equal nothing that stands. */
  private static final char PRIVATE_USE = '\uE000';

  /** The area has room for the characters below, which are those of the Union's alphabets. */
  private static final char ROOM = '\u1900';

  private Deletions() {}

  /** A cell's text of the same length in which deleted words are other characters. */
  static String apart(Cell cell) {
    StringBuilder text = new StringBuilder(cell.text());
    cell.marked(TextMark.State.DELETED).forEach(range -> conceal(range, text));
    return text.toString();
  }

  /** A cell's text with blanks in place of deleted words. */
  static String standing(Cell cell) {
    StringBuilder text = new StringBuilder(cell.text());
    cell.marked(TextMark.State.DELETED)
        .forEach(range -> text.replace(range.start(), range.end(), " ".repeat(range.length())));
    return text.toString();
  }

  private static void conceal(TextRange range, StringBuilder text) {
    for (int i = range.start(); i < range.end(); i++) {
      char c = text.charAt(i);
      text.setCharAt(i, c < ROOM ? (char) (PRIVATE_USE + c) : c);
    }
  }
}
