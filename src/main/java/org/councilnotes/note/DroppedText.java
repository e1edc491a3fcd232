package org.councilnotes.note;

import java.util.OptionalInt;
import org.councilnotes.note.text.KeyedConstant;

/**
 * Text of the file that is no part of the note's wording, such as a footer.
 *
 * @param page from 1; empty in formats without pages
 */
public record DroppedText(Kind kind, OptionalInt page, String text) {

  /** Why it was dropped. */
  public enum Kind implements KeyedConstant {
    FOOTER,
    PAGE_NUMBER,
    STAMP,
    RULE,
    WATERMARK,
    REPEATED,
    HYPHEN,
    MARK,
    BULLET,
    /** A running head: a line that returns at the same place of the pages. */
    RUNNING_HEAD,
    /** An entry of a dotted list of contents. */
    CONTENTS,
    /** A comment in the margin of a file of a word processor, or printed at the side of a page. */
    COMMENT,
    /** Hidden text of the file, which is not printed. */
    HIDDEN;
  }
}
