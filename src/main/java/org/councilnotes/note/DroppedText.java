package org.councilnotes.note;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Text of the file that is no part of the note's wording.
 *
 * @param page from 1; empty in formats without pages
 */
public record DroppedText(Kind kind, OptionalInt page, String text) {

  /** Why it was dropped. */
  public enum Kind {
    FOOTER,
    PAGE_NUMBER,
    STAMP,
    RULE,
    WATERMARK,
    REPEATED,
    HYPHEN,
    MARK,
    BULLET,
    /** A remark in the margin of a word processor's file. */
    COMMENT,
    /** Words that the file holds but does not print. */
    HIDDEN;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
