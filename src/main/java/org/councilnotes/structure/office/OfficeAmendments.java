package org.councilnotes.structure.office;

import java.util.Optional;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.structure.change.AmendmentColumns;
import org.councilnotes.structure.change.AmendmentColumns.Side;
import org.jsoup.nodes.Element;

/** Finds the column of amendments that a block stands in: a table whose heads say so. */
final class OfficeAmendments {

  /** Rows in which the heads are looked for: a title may stand above them. */
  private static final int MOST_ROWS = 4;

  private OfficeAmendments() {}

  /** The column of a block; empty outside such tables, and in rows of another number of cells. */
  static Optional<Side> side(Element block) {
    Element cell = block.closest("td, th");
    Element table = cell == null ? null : cell.closest("table");
    if (table == null || cell.siblingElements().size() != 1 || !hasHeads(table)) {
      return Optional.empty();
    }
    return Optional.of(cell.elementSiblingIndex() == 0 ? Side.LEFT : Side.RIGHT);
  }

  private static boolean hasHeads(Element table) {
    return table.select("tr").stream().limit(MOST_ROWS).anyMatch(OfficeAmendments::isHead);
  }

  private static boolean isHead(Element row) {
    return row.childrenSize() == 2
        && AmendmentColumns.areHeads(text(row.child(0)), text(row.child(1)));
  }

  private static String text(Element cell) {
    return Whitespace.squeeze(cell.wholeText());
  }
}
