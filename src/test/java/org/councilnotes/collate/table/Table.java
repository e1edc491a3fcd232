package org.councilnotes.collate.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.note.Note;

/** A comparison in short lines that a test can state: {@code changed I/1 II/1}. */
public record Table(Comparison comparison) {

  public static Table of(NoteDraft older, NoteDraft newer) {
    return of(older.build(), newer.build());
  }

  public static Table of(Note older, Note newer) {
    return new Table(Comparison.of(List.of(older, newer)));
  }

  /**
   * One line a row: relation, left parts, right parts; {@code -} where absent, ids without note.
   * Likely counterparts are {@code changed (likely)}, rows without step {@code none}.
   */
  public List<String> rows() {
    return comparison.rows().stream()
        .map(
            row ->
                row.steps().getFirst().map(Table::relation).orElse("none")
                    + row.cells().stream().map(Table::parts).collect(Collectors.joining()))
        .toList();
  }

  private static String relation(WordingStep step) {
    return step.relation().key() + (step.isLikely() ? " (likely)" : "");
  }

  /** One line a section: relation and ids. */
  public List<String> sections() {
    return comparison.sections().stream()
        .map(
            row ->
                row.relation().key()
                    + row.cells().stream()
                        .map(cell -> " " + cell.map(s -> s.id()).orElse("-"))
                        .collect(Collectors.joining()))
        .toList();
  }

  /** The edits of a row, such as {@code [2018=>2019]}. */
  public List<String> edits(int row) {
    String left = text(row, 0);
    String right = text(row, 1);
    return step(comparison.rows().get(row)).edits().stream()
        .map(edit -> edit.left().of(left) + "=>" + edit.right().of(right))
        .toList();
  }

  public Optional<String> nature(int row) {
    return step(comparison.rows().get(row)).nature().map(nature -> nature.key());
  }

  /** How many rows there are of each relation that has any. */
  public Map<String, Integer> counts() {
    return comparison.summary().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
  }

  /** All passages on one side, in the order of the table. */
  List<String> passages(int witness) {
    return comparison.rows().stream()
        .flatMap(row -> row.cells().get(witness).stream())
        .flatMap(cell -> cell.parts().stream())
        .toList();
  }

  private String text(int row, int witness) {
    return comparison.rows().get(row).cells().get(witness).orElseThrow().text();
  }

  private static WordingStep step(AlignmentRow row) {
    return row.steps().getFirst().orElseThrow();
  }

  private static String parts(Optional<Cell> cell) {
    return " "
        + cell.map(Cell::parts).orElse(List.of("/-")).stream()
            .map(id -> id.substring(id.indexOf('/') + 1))
            .collect(Collectors.joining("+"));
  }
}
