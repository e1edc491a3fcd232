package org.councilnotes.web.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.RowStep;
import org.councilnotes.collate.view.WordRun;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.Passage;
import org.councilnotes.web.address.NoteLink;

/**
 * The text of a row in one of the compared notes, or in neighbours that have the same; or an empty
 * cell.
 *
 * @param column the first of the notes
 * @param notes all of them, at least one
 * @param runs the text with differences marked; empty where the note lacks it
 */
record CompareCell(ComparedRow row, NoteColumn column, List<NoteColumn> notes, List<WordRun> runs) {

  CompareCell {
    notes = List.copyOf(notes);
    runs = List.copyOf(runs);
  }

  static CompareCell of(ComparedRow row, NoteColumn column) {
    boolean present = row.cell(column).isPresent();
    return new CompareCell(row, column, List.of(column), present ? row.words(column) : List.of());
  }

  /** Whether the next note has the same text, so that one cell shows both. */
  boolean goesOn(NoteColumn next) {
    return !row.isOfTwo()
        && isPlain()
        && row.step(next).filter(step -> !step.isSame()).isEmpty()
        && row.cell(next).filter(this::hasText).isPresent();
  }

  private boolean hasText(Cell other) {
    Cell own = row.cell(column).orElseThrow();
    return own.text().equals(other.text()) && own.marks().equals(other.marks());
  }

  /** The same cell for one more note. */
  CompareCell with(NoteColumn next) {
    return new CompareCell(
        row, column, Stream.concat(notes.stream(), Stream.of(next)).toList(), runs);
  }

  public boolean isShared() {
    return notes.size() > 1;
  }

  public boolean isPresent() {
    return row.cell(column).isPresent();
  }

  /** In an empty cell, what the note has that seems to make the same point in other words. */
  public Optional<Cell> samePoint() {
    return isPresent() ? Optional.empty() : row.samePointIn(column);
  }

  /** Whether it repeats the text of the note that it is compared with, which stands apart. */
  public boolean isSame() {
    return isPresent() && !isShared() && row.difference(column).filter(RowStep::isSame).isPresent();
  }

  /** Whether it is neither blanked out nor on an unreadable page. */
  public boolean isAccessible() {
    return isPresent()
        || row.difference(column)
            .filter(step -> step.relation() == PassageRelation.NOT_ACCESSIBLE)
            .isEmpty();
  }

  /** Whether no run of the text is marked. */
  public boolean isPlain() {
    return isWhole() && runs.getFirst().kind() == WordRun.Kind.PLAIN;
  }

  /** Whether the text is a single run, such as one that was added or dropped as a whole. */
  public boolean isWhole() {
    return runs.size() == 1;
  }

  /** What happened to it, in comparisons where each column shows that separately. */
  public Optional<RowStep> change() {
    return row.isOfTwo() ? Optional.empty() : row.step(column).filter(step -> !step.isSame());
  }

  /** Address of the passage in a note that has it. */
  public String href(NoteColumn note) {
    return NoteLink.toPassage(note.note().id(), first(note).id());
  }

  /** Citation that is copied with the text. To be called for a note that has it. */
  public Citation citation(NoteColumn note) {
    return Citation.of(note.note(), first(note), Optional.empty());
  }

  private Passage first(NoteColumn note) {
    Cell cell = row.cell(note).orElseThrow();
    return note.first(cell);
  }
}
