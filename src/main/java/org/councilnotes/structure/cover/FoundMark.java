package org.councilnotes.structure.cover;

import java.util.OptionalInt;
import org.councilnotes.note.MarkingEvidence;

/**
 * A handling mark with the words it was found in.
 *
 * @param words the line, footer, stamp or subject as printed
 * @param page from 1; empty in formats without pages
 */
public record FoundMark(HandlingMark handling, String words, OptionalInt page) {

  MarkingEvidence evidence() {
    return new MarkingEvidence(source(), words, page);
  }

  private MarkingEvidence.Source source() {
    return handling == HandlingMark.NAMED
        ? MarkingEvidence.Source.SUBJECT
        : MarkingEvidence.Source.MARK;
  }
}
