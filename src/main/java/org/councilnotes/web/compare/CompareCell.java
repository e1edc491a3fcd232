package org.councilnotes.web.compare;

import java.util.List;
import java.util.Optional;
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
 * The text of a row in one of the compared notes, or an empty cell.
 *
 * @param runs the text with differences marked; empty where the note lacks it
 */
record CompareCell(ComparedRow row, NoteColumn column, List<WordRun> runs) {

  static CompareCell of(ComparedRow row, NoteColumn column) {
    boolean present = row.cell(column).isPresent();
    return new CompareCell(row, column, present ? row.words(column) : List.of());
  }

  public boolean isPresent() {
    return row.cell(column).isPresent();
  }

  /** Whether it is identical to that of the note that it is compared with. */
  public boolean isSame() {
    return isPresent() && row.difference(column).filter(RowStep::isSame).isPresent();
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

  public String text() {
    return runs.getFirst().text();
  }

  /** What happened to it, in comparisons where each column shows that separately. */
  public Optional<RowStep> change() {
    return row.isOfTwo() ? Optional.empty() : row.step(column).filter(step -> !step.isSame());
  }

  /** Address of the passage. To be called for a note that has it. */
  public String href() {
    return NoteLink.toPassage(column.note().id(), first().id());
  }

  /** Citation that is copied with the text. To be called for a note that has it. */
  public Citation citation() {
    return Citation.of(column.note(), first(), Optional.empty());
  }

  private Passage first() {
    Cell cell = row.cell(column).orElseThrow();
    return column.first(cell);
  }
}
