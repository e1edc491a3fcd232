package org.councilnotes.redline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.table.TableRow;

/**
 * A row of a table in a redline.
 *
 * @param older empty in a row that came
 * @param newer empty in a row that went
 * @param edits from the older text to the newer one
 * @param footnotes those of both notes, by id in the newer one
 */
record RedlineRow(
    Optional<Side> older,
    Optional<Side> newer,
    List<Edit> edits,
    Map<String, CounterpartFinder.Footnote> footnotes) {

  /** The row in one note. */
  record Side(TableRow row, JoinedPassages words) {}

  RedlineRow {
    edits = List.copyOf(edits);
    footnotes = Map.copyOf(footnotes);
  }

  static RedlineRow went(Side older) {
    return new RedlineRow(Optional.of(older), Optional.empty(), List.of(), Map.of());
  }

  static RedlineRow came(Side newer) {
    return new RedlineRow(Optional.empty(), Optional.of(newer), List.of(), Map.of());
  }

  RevisionKind kind() {
    if (older.isEmpty()) {
      return RevisionKind.CAME;
    }
    return newer.isEmpty() ? RevisionKind.WENT : RevisionKind.KEPT;
  }

  boolean isHead() {
    return newer.or(() -> older).filter(side -> side.row().isHead()).isPresent();
  }

  /** Ids of its tables by note, 0 for the older one. */
  Map<Integer, String> tables() {
    Map<Integer, String> tables = new HashMap<>();
    older.ifPresent(side -> tables.put(0, side.row().table()));
    newer.ifPresent(side -> tables.put(1, side.row().table()));
    return tables;
  }
}
