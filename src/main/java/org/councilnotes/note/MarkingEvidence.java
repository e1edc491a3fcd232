package org.councilnotes.note;

import java.util.OptionalInt;
import org.councilnotes.note.text.KeyedConstant;

/**
 * Words that speak for the marking of a note.
 *
 * @param words as printed, such as a line of the cover or a footer
 * @param page from 1; empty in formats without pages, and where a person set the marking
 */
public record MarkingEvidence(Source source, String words, OptionalInt page) {

  /** What the words are. */
  public enum Source implements KeyedConstant {
    /** A mark, such as {@code LIMITE}, or words that look like one. */
    MARK,
    /** The subject, where it names a mark that stands nowhere else. */
    SUBJECT,
    /** The document number: its series, or an addition that gives access. */
    NUMBER,
    /** A person's sidecar. */
    HAND
  }
}
