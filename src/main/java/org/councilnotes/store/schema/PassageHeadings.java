package org.councilnotes.store.schema;

import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;

/** The headings around the passages of a note. */
public record PassageHeadings(Note note) {

  /** The headings of all sections around a passage, outer before inner. */
  public String headings(String section) {
    return note.sections().stream()
        .filter(around -> surrounds(around, section))
        .map(Section::heading)
        .collect(Collectors.joining(" "));
  }

  private static boolean surrounds(Section section, String id) {
    return id.equals(section.id()) || id.startsWith(section.id() + ".");
  }
}
