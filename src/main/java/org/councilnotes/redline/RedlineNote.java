package org.councilnotes.redline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;

/** One of the two notes of a redline: all its passages, by position from 0. */
final class RedlineNote {

  /** Levels of headings that have a style. Word has more, but no known note needs them. */
  private static final int LEVELS = 6;

  private final List<Passage> passages;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> headings = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();

  RedlineNote(Note note) {
    passages = note.passages();
    note.sections().forEach(section -> depths.put(section.id(), section.depth()));
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      positions.put(passage.id(), i);
      if (passage.kind() == PassageKind.HEADING) {
        headings.putIfAbsent(passage.section(), i);
      }
    }
  }

  List<Passage> passages() {
    return passages;
  }

  int size() {
    return passages.size();
  }

  /** Positions of passages by their ids. */
  List<Integer> at(List<String> ids) {
    return ids.stream().map(positions::get).toList();
  }

  /** The position of a section's heading. */
  Optional<Integer> heading(Section section) {
    return Optional.ofNullable(headings.get(section.id()));
  }

  JoinedPassages parts(List<Integer> some) {
    return new JoinedPassages(
        some.stream().map(passages::get).toList(),
        some.stream().map(i -> style(passages.get(i))).toList());
  }

  /** The id of the paragraph style in {@code styles.xml}. */
  private String style(Passage passage) {
    return switch (passage.kind()) {
      case COVER -> "Cover";
      case HEADING -> "Heading" + level(passage);
      case PARAGRAPH -> "Normal";
      case ITEM -> "ListItem";
      case ROW -> "TableRow";
      case FIGURE -> "Normal";
      case FOOTNOTE -> "FootnoteText";
    };
  }

  private int level(Passage heading) {
    return Math.clamp(depths.getOrDefault(heading.section(), 1), 1, LEVELS);
  }
}
