package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.Excerpt;

/**
 * One of the compared notes.
 *
 * @param witness index in the comparison, from 0
 * @param label edition, or document number where editions do not tell the notes apart
 * @param sections sections by id
 * @param passages passages by id
 */
record CompareColumn(
    int witness,
    String label,
    Note note,
    Map<String, Section> sections,
    Map<String, Passage> passages) {

  /** Characters of a subject that are the label of a note without number. */
  private static final int LONGEST_LABEL = 40;

  static List<CompareColumn> of(List<Note> notes) {
    List<CompareColumn> columns = new ArrayList<>();
    for (Note note : notes) {
      columns.add(of(columns.size(), label(note, notes), note));
    }
    return columns;
  }

  private static CompareColumn of(int witness, String label, Note note) {
    Map<String, Section> sections = new HashMap<>();
    note.sections().forEach(section -> sections.putIfAbsent(section.id(), section));
    Map<String, Passage> passages = new HashMap<>();
    note.passages().forEach(passage -> passages.putIfAbsent(passage.id(), passage));
    return new CompareColumn(witness, label, note, sections, passages);
  }

  /** The edition, where all notes are editions of one series and no two are the same. */
  private static String label(Note note, List<Note> notes) {
    Set<String> editions = new HashSet<>();
    boolean telling =
        note.report().series().isPresent()
            && notes.stream().allMatch(n -> n.report().series().equals(note.report().series()))
            && notes.stream().allMatch(n -> editions.add(n.edition()));
    if (telling) {
      return note.edition();
    }
    String title = NoteSummary.of(note).title();
    return title.length() <= LONGEST_LABEL ? title : Excerpt.firstWords(title, LONGEST_LABEL) + "…";
  }

  public NoteSummary summary() {
    return NoteSummary.of(note);
  }

  public String href() {
    return NoteLink.to(note.id());
  }

  public String language() {
    return note.language();
  }

  /** Name of a section, by id; empty for the cover. */
  String sectionName(String id) {
    Section section = sections.get(id);
    return section == null ? "" : (section.label() + " " + section.heading()).strip();
  }
}
