package org.councilnotes.collate.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.Comparison.Witness;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;

/**
 * One of the compared notes.
 *
 * @param witness index in the comparison, from 0
 * @param sections sections by id
 * @param passages passages by id
 */
public record NoteColumn(
    int witness,
    String siglum,
    Note note,
    Map<String, Section> sections,
    Map<String, Passage> passages) {

  static NoteColumn of(int witness, Witness named, Note note) {
    Map<String, Section> sections = new HashMap<>();
    note.sections().forEach(section -> sections.putIfAbsent(section.id(), section));
    Map<String, Passage> passages = new HashMap<>();
    note.passages().forEach(passage -> passages.putIfAbsent(passage.id(), passage));
    return new NoteColumn(witness, named.siglum(), note, sections, passages);
  }

  /** The first passage of a cell of this note. */
  public Passage first(Cell cell) {
    return passages.get(cell.parts().getFirst());
  }

  /** Title of the section of a cell of this note; empty for the cover. */
  String sectionTitle(Cell cell) {
    return Optional.ofNullable(sections.get(cell.section())).map(Section::title).orElse("");
  }
}
