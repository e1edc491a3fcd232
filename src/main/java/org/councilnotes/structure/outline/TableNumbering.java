package org.councilnotes.structure.outline;

import java.util.HashMap;
import java.util.Map;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.structure.block.BlockRow;

/** Gives ids to the tables of a note and numbers to their rows, in reading order. */
final class TableNumbering {

  private final String note;
  private final Map<Integer, TableHeads> heads;
  private final Map<Integer, String> ids = new HashMap<>();
  private final Map<String, Integer> inSection = new HashMap<>();
  private final Map<Integer, Integer> rows = new HashMap<>();

  /**
   * Begins a note.
   *
   * @param heads of its tables, by their number in the file
   */
  TableNumbering(String note, Map<Integer, TableHeads> heads) {
    this.note = note;
    this.heads = heads;
  }

  /** The place of the next row of its table. */
  TableRow row(BlockRow row, String section) {
    TableHeads over = heads.get(row.table());
    String id = ids.computeIfAbsent(row.table(), table -> id(section));
    int number = rows.merge(row.table(), 1, Integer::sum) - over.rows();
    return new TableRow(id, Math.max(0, number), over.caption(), over.columns(), row.cells());
  }

  private String id(String section) {
    return note + "/" + section + "/table-" + inSection.merge(section, 1, Integer::sum);
  }
}
