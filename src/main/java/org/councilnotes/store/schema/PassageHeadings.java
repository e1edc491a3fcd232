package org.councilnotes.store.schema;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber;

/** The texts around the passages of a note, and the numbers that a text cites. */
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

  /**
   * Keys of the document numbers in a text, each once. A number with additions gives its base too:
   * who cites {@code 8875/1/16 REV 1} cites {@code 8875/16}.
   */
  public static List<String> cited(String text) {
    return hasDigit(text)
        ? DocumentNumber.allIn(text).stream()
            .flatMap(m -> Stream.of(m.number().key(), m.number().base().key()))
            .distinct()
            .toList()
        : List.of();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }
}
