package org.councilnotes.structure;

import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * A row of a table in a PDF.
 *
 * @param y of its first line
 * @param table which of its page's tables it stands in, from 0
 * @param cells by column, without the empty ones
 */
record TableRow(int page, float y, int table, SortedMap<Integer, RichText> cells) {

  /** The words of its cells from left to right. */
  RichText words() {
    RichText.Builder words = new RichText.Builder();
    cells.values().forEach(cell -> words.space().add(cell));
    return words.build();
  }

  Block block() {
    return new Block(Block.Form.ROW, words(), OptionalInt.of(page), Block.Look.PLAIN);
  }

  /**
   * Whether the first row of the next page is the rest of this one: some of its cells are empty, as
   * they had room, and another goes on in the middle of a sentence.
   */
  boolean goesOnIn(TableRow next) {
    boolean fewer =
        next.cells.size() < cells.size() && cells.keySet().containsAll(next.cells.keySet());
    return fewer
        && next.cells.entrySet().stream()
            .anyMatch(e -> isBroken(cells.get(e.getKey()).text(), e.getValue().text()));
  }

  private static boolean isBroken(String above, String below) {
    boolean ended = ".:;!?".indexOf(above.charAt(above.length() - 1)) >= 0;
    return !ended && Character.isLowerCase(below.codePointAt(0));
  }

  /** This row with the rest of it. */
  TableRow with(TableRow rest, BinaryOperator<RichText> join) {
    SortedMap<Integer, RichText> whole = new TreeMap<>(cells);
    rest.cells.forEach((column, words) -> whole.merge(column, words, join));
    return new TableRow(page, y, table, whole);
  }
}
