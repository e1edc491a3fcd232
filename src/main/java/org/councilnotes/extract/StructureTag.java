package org.councilnotes.extract;

import java.util.Optional;

/**
 * What the structure of a tagged PDF says of a piece of marked content (ISO 32000-1, 14.8).
 *
 * @param role of the innermost element that has one
 * @param block number of the block, such as a paragraph; 0 where there is none
 * @param cell of the innermost table around it
 */
public record StructureTag(Role role, int block, Optional<Cell> cell) {

  /** Of content without a tag. */
  public static final StructureTag NONE = new StructureTag(Role.NONE, 0, Optional.empty());

  /** Of content that is no part of the text, such as a running head. */
  public static final StructureTag ARTIFACT = new StructureTag(Role.ARTIFACT, 0, Optional.empty());

  /** Groups of the standard structure types. */
  public enum Role {
    NONE,
    ARTIFACT,
    FIGURE,
    HEADING,
    ITEM,
    NOTE,
    TEXT
  }

  /**
   * A cell of a table.
   *
   * @param table number of the table in the file, from 1
   * @param row on which it begins, from 0, over all pages
   * @param column in which it begins, from 0
   * @param columns number of columns that it spans
   * @param isHead whether it is a head of a column or row
   */
  public record Cell(int table, int row, int column, int columns, boolean isHead) {

    private static final String HEAD = "head";

    /** The value of {@link PageMarkup#CELL}. */
    public String markup() {
      return table + " " + row + " " + column + " " + columns + (isHead ? " " + HEAD : "");
    }

    /** The cell of such a value. */
    public static Cell of(String markup) {
      String[] parts = markup.split(" ", -1);
      return new Cell(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          Integer.parseInt(parts[3]),
          parts.length > 4);
    }
  }

  public StructureTag in(Role newRole, int newBlock) {
    return new StructureTag(newRole, newBlock, cell);
  }

  public StructureTag in(Cell newCell) {
    return new StructureTag(role, block, Optional.of(newCell));
  }
}
