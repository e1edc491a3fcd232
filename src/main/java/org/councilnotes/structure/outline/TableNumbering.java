package org.councilnotes.structure.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Remark;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.structure.block.BlockRow;

/**
 * Gives ids to the tables of a note and numbers to their rows, in reading order, and joins remarks
 * with the provision beside them.
 */
final class TableNumbering {

  private final String note;
  private final Map<Integer, TableHeads> heads;
  private final Map<Integer, String> ids = new HashMap<>();
  private final Map<String, Integer> inSection = new HashMap<>();
  private final Map<Integer, Integer> rows = new HashMap<>();

  /** Ids of the passages with the last provisions, by table. */
  private final Map<Integer, String> provisions = new HashMap<>();

  /**
   * Begins a note.
   *
   * @param heads of its tables, by their number in the file
   */
  TableNumbering(String note, Map<Integer, TableHeads> heads) {
    this.note = note;
    this.heads = heads;
  }

  /** The place of a passage that is a row or a part of one. */
  Passage.Place place(BlockRow row, String section, Passage.Place place) {
    Passage.Place inTable = place.in(row(row, section));
    Optional<String> on = Optional.ofNullable(provisions.get(row.table()));
    return row.part()
        .flatMap(BlockRow.RowPart::speaker)
        .map(speaker -> inTable.with(new Remark(speaker.author(), speaker.kind(), on)))
        .orElse(inTable);
  }

  /**
   * Keeps a provision for the remarks beside and below it.
   *
   * @param passage id of the passage of the row
   */
  void keep(BlockRow row, String passage) {
    if (row.part().filter(part -> part.isFirst() && part.isProvision()).isPresent()) {
      provisions.put(row.table(), passage);
    }
  }

  /** The place of the next row of its table, or of another part of the row before. */
  private TableRow row(BlockRow row, String section) {
    TableHeads over = heads.get(row.table());
    String id = ids.computeIfAbsent(row.table(), table -> id(section));
    int step = row.isFirstOfRow() ? 1 : 0;
    int number = rows.merge(row.table(), step, Integer::sum) - over.rows();
    return new TableRow(id, Math.max(0, number), over.caption(), over.columns(), row.cells());
  }

  private String id(String section) {
    return note + "/" + section + "/table-" + inSection.merge(section, 1, Integer::sum);
  }
}
