package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.NoteColumn;
import org.councilnotes.collate.view.RowStep;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;

/**
 * A row on the page, or a stub at the old position of a moved row: it links to the row and shows
 * the old text.
 *
 * @param move the step in which it moved from here; empty for the row itself
 * @param stop its position among the changes shown
 */
record CompareRow(ComparedRow row, Optional<RowStep> move, ChangePosition stop) {

  /**
   * Position among the changes that a reader steps through.
   *
   * @param number from 1; 0 for rows without change
   * @param previous address of the previous change; empty for the first
   * @param next address of the next change; empty for the last
   */
  record ChangePosition(int number, String previous, String next) {

    static final ChangePosition NONE = new ChangePosition(0, "", "");
  }

  public boolean isStub() {
    return move.isPresent();
  }

  public String id() {
    return isStub() ? stubId(move.orElseThrow()) : row.id();
  }

  public String href() {
    return NoteLink.here(row.id());
  }

  /** Address of its first passage in a note that has it. */
  public String href(NoteColumn column) {
    return CompareCell.of(row, column).href(column);
  }

  /** Ids of its other passages, so that links to them lead to this row. */
  public List<String> anchors() {
    return row.wording().cells().reversed().stream()
        .flatMap(Optional::stream)
        .flatMap(cell -> cell.parts().stream())
        .filter(part -> !part.equals(row.id()))
        .toList();
  }

  /**
   * The cells from left to right; of more than two notes, neighbours with one text share a cell.
   */
  public List<CompareCell> cells() {
    List<CompareCell> cells = new ArrayList<>();
    for (NoteColumn column : row.columns()) {
      if (!cells.isEmpty() && cells.getLast().goesOn(column)) {
        cells.add(cells.removeLast().with(column));
      } else {
        cells.add(CompareCell.of(row, column));
      }
    }
    return cells;
  }

  /** The old text of a stub. */
  public List<TextRun> oldRuns() {
    return StyledText.of(move.orElseThrow().from().orElseThrow()).runs();
  }

  /** Address of the stub at the old position of a text that moved. */
  static String stubHref(RowStep move) {
    return move.from().isEmpty() ? "" : NoteLink.here(stubId(move));
  }

  private static String stubId(RowStep move) {
    return "moved/" + move.from().orElseThrow().parts().getFirst();
  }
}
