package org.councilnotes.structure.cover;

import java.util.OptionalInt;
import org.councilnotes.note.MarkingEvidence;

/**
 * A handling mark with the words it was found in.
 *
 * @param words the line, footer or stamp as printed
 * @param page from 1; empty in formats without pages
 */
public record FoundMark(HandlingMark handling, String words, OptionalInt page) {

  MarkingEvidence evidence() {
    return new MarkingEvidence(MarkingEvidence.Source.MARK, words, page);
  }
}
