package org.councilnotes.collate.table;

import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;

/**
 * Keeps deleted words apart from standing ones while texts are compared: words that stand in one
 * edition and are marked as deleted in the other have changed, though their letters are the same.
 */
public final class DeletionMasking {

  /** Characters of Unicode's private use area are no words, so they equal nothing that stands. */
  private static final char PRIVATE_USE = '\uE000';

  /** The area has room for the characters below, which are those of the Union's alphabets. */
  private static final char ROOM = '\u1900';

  private DeletionMasking() {}

  /**
   * A text of the same length as the cell's, in which deleted words are replaced by other
   * characters.
   */
  public static String withDeletionsReplaced(Cell cell) {
    StringBuilder text = new StringBuilder(cell.text());
    cell.marked(TextMark.State.DELETED).forEach(range -> conceal(range, text));
    return text.toString();
  }

  /** A text of the same length as the cell's, with blanks in place of deleted words. */
  public static String withDeletionsBlanked(Cell cell) {
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
