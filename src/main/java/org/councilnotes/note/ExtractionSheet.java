package org.councilnotes.note;

import java.util.List;
import java.util.OptionalInt;

/**
 * What extraction did to a file.
 *
 * @param pages of the file; empty in formats without pages
 * @param dropped every piece of text that was left out
 * @param warnings what is doubtful or missing, for people
 */
public record ExtractionSheet(
    OptionalInt pages, List<Dropped> dropped, Characters characters, List<String> warnings) {

  public ExtractionSheet {
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
  }
}
