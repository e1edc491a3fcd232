package org.councilnotes.note;

import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** A period that the words of a note state, with these words. */
public record StatedPeriod(ReportingPeriod period, Evidence evidence) {

  /**
   * The words that state a period.
   *
   * @param words as they stand in the passage, or in the title where no single passage has them
   * @param in which part of the note states it
   * @param passage id of the passage; empty where the words run over two lines of a title
   * @param start offset of the words in the passage, else in the title; UTF-16 code units
   * @param end exclusive
   */
  public record Evidence(String words, Place in, Optional<String> passage, int start, int end) {}

  /** The part of a note that states its period. */
  public enum Place implements KeyedConstant {
    /** The subject on the cover. */
    SUBJECT,
    /** A title of the text. */
    TITLE,
    /** What the text says of itself in its opening. */
    OPENING;
  }
}
