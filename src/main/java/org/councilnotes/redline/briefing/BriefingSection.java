package org.councilnotes.redline.briefing;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A section of a briefing.
 *
 * @param heading what stands over it
 * @param table its columns; no columns where it is no table
 * @param items the most telling first
 * @param others how many more there are that are not among the items
 * @param atOnce how many items are chosen before another section has its turn
 * @param leftOut says how many items were left out: {@code 14 passages}
 */
public record BriefingSection(
    String heading,
    Table table,
    List<BriefingItem> items,
    int others,
    int atOnce,
    IntFunction<String> leftOut) {

  public BriefingSection {
    items = List.copyOf(items);
  }

  /**
   * Columns of a table.
   *
   * @param heads of the columns; none where the table has no head
   * @param shares widths of the columns in hundredths of the text; none where there is no table
   */
  public record Table(List<String> heads, List<Integer> shares) {

    /** No table. */
    public static final Table NONE = new Table(List.of(), List.of());

    /** Names and what is said of them. */
    public static final Table FACTS = new Table(List.of(), List.of(22, 78));

    public Table {
      heads = List.copyOf(heads);
      shares = List.copyOf(shares);
    }

    boolean isNone() {
      return shares.isEmpty();
    }
  }

  /** The first items only; the others are counted. */
  BriefingSection first(int most) {
    return new BriefingSection(
        heading, table, items.subList(0, most), others + items.size() - most, atOnce, leftOut);
  }
}
