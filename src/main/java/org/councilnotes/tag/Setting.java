package org.councilnotes.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;

/**
 * What stands above a passage and says something of it, too.
 *
 * @param leadIn the line that opens the list of which the passage is an item
 * @param head the first row of its table
 * @param heading of its section
 */
record Setting(Optional<Words> leadIn, Optional<Words> head, Optional<Words> heading) {

  static final Setting NONE = new Setting(Optional.empty(), Optional.empty(), Optional.empty());

  /** A heading speaks of a country at the very start of a passage, or of a list of so many. */
  private static final int FEW = 3;

  /** The settings of the passages of a note, by id. */
  static Map<String, Setting> in(Note note) {
    Map<String, Words> headings = new HashMap<>();
    for (Section section : note.sections()) {
      if (!section.heading().isBlank()) {
        headings.put(section.id(), Words.of(section.heading()));
      }
    }
    Map<String, Setting> settings = new HashMap<>();
    Optional<Passage> opened = Optional.empty();
    Optional<Passage> head = Optional.empty();
    for (Passage passage : note.passages()) {
      opened = opened.filter(line -> isUnder(passage, line));
      head = head.filter(row -> isUnder(passage, row) && passage.kind() == PassageKind.ROW);
      settings.put(
          passage.id(),
          new Setting(
              opened.map(Setting::words),
              head.map(Setting::words),
              Optional.ofNullable(headings.get(passage.section()))));
      opened = opens(passage) ? Optional.of(passage) : opened;
      head = passage.kind() == PassageKind.ROW && head.isEmpty() ? Optional.of(passage) : head;
    }
    return settings;
  }

  private static Words words(Passage passage) {
    return Words.of(passage.text());
  }

  private static boolean isUnder(Passage passage, Passage opening) {
    boolean listed =
        switch (passage.kind()) {
          case ITEM, FOOTNOTE, ROW -> true;
          case COVER, HEADING, PARAGRAPH -> false;
        };
    return listed && passage.section().equals(opening.section());
  }

  private static boolean opens(Passage passage) {
    return passage.kind() != PassageKind.FOOTNOTE && passage.text().endsWith(":");
  }

  /** Where rules for headings may look for what an enumeration does, the nearest first. */
  List<Words> above(Enumeration run) {
    boolean headed = run.first() == 0 || run.size() >= FEW;
    return Stream.of(head, leadIn, headed ? heading : Optional.<Words>empty())
        .flatMap(Optional::stream)
        .toList();
  }
}
