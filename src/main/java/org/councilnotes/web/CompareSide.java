package org.councilnotes.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Section;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step;
import org.councilnotes.web.Run.Ink;

/**
 * One of the two notes of a comparison.
 *
 * @param index 0 for the left one, 1 for the right one
 * @param sections of the note by id
 */
record CompareSide(int index, Note note, Map<String, Section> sections) {

  static CompareSide of(int index, Note note) {
    return new CompareSide(
        index,
        note,
        note.sections().stream()
            .collect(Collectors.toMap(Section::id, Function.identity(), (first, second) -> first)));
  }

  public NoteSummary summary() {
    return NoteSummary.of(note);
  }

  /** A short name: the number, else the edition of a report, else the subject. */
  public String name() {
    return note.number()
        .map(DocumentNumber::display)
        .or(() -> note.report().period().map(ReportingPeriod::edition))
        .orElseGet(() -> summary().title());
  }

  public String href() {
    return NoteLink.to(note.id());
  }

  public String language() {
    return note.language();
  }

  /** A wording of this note, with the words that the other one does not have. */
  CompareRow.Cell view(Row.Cell cell, Step step) {
    List<Run> runs =
        InkedText.of(cell.text(), ownWords(cell, step), ink())
            .with(cell.marked(State.DELETED).toList(), Ink.DELETED)
            .with(cell.marked(State.BLANKED).toList(), Ink.BLANKED)
            .runs();
    String href = NoteLink.toPassage(note.id(), cell.parts().getFirst());
    return new CompareRow.Cell(href, sectionName(cell.section()), runs);
  }

  /** The words that only this side has: of a new or dropped wording, all of them. */
  private List<TextRange> ownWords(Row.Cell cell, Step step) {
    return switch (step.relation()) {
      case NEW, DROPPED -> List.of(new TextRange(0, cell.text().length()));
      case SAME, MOVED, NOT_ACCESSIBLE -> List.of();
      case CHANGED, MOVED_CHANGED, SPLIT, MERGED, RETURNED ->
          step.edits().stream().map(edit -> index == 0 ? edit.left() : edit.right()).toList();
    };
  }

  private Ink ink() {
    return index == 0 ? Ink.DELETED : Ink.ADDED;
  }

  private String sectionName(String id) {
    Section section = sections.get(id);
    if (section == null) {
      return "";
    }
    return section.label().isEmpty() ? section.heading() : section.label();
  }
}
