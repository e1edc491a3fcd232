package org.councilnotes.structure.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.councilnotes.note.Remark;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.text.TextRange;

/**
 * What a block is in a table.
 *
 * @param table number of the table in the file
 * @param isHead whether the format or the layout says that it is a head
 * @param cells from left to right, without empty ones
 * @param breaks where its cells go on over a page, in order
 * @param part of a row that is several blocks; empty for a whole row
 */
public record BlockRow(
    int table,
    boolean isHead,
    List<TableCell> cells,
    List<PageBreak> breaks,
    Optional<RowPart> part) {

  public BlockRow {
    cells = List.copyOf(cells);
    breaks = List.copyOf(breaks);
  }

  /**
   * A cell and its text.
   *
   * @param columns number of columns that it spans, at least 1
   */
  public record CellText(int columns, RichText text) {}

  /**
   * The start of a page within a cell.
   *
   * @param at offset in the text of the cell, in UTF-16 code units
   */
  public record PageBreak(int column, int at, int page) {}

  /**
   * A part of a row in a table of provisions and remarks.
   *
   * @param isFirst whether no other part of its row comes before it
   * @param isProvision whether it holds the cells that remarks are about
   * @param speaker who speaks in it; empty in provisions, and in text under no name
   */
  public record RowPart(boolean isFirst, boolean isProvision, Optional<Speaker> speaker) {}

  /**
   * Who speaks, and how.
   *
   * @param author see {@link Remark#author()}
   */
  public record Speaker(String author, Remark.Kind kind) {}

  /**
   * The block of a row: its cells from left to right, separated by a space.
   *
   * @param texts by column
   */
  public static TextBlock block(
      SortedMap<Integer, CellText> texts, OptionalInt page, int table, boolean isHead) {
    RichText.Builder words = new RichText.Builder();
    List<TableCell> cells = new ArrayList<>();
    texts.forEach(
        (column, cell) -> {
          if (!cell.text().isEmpty()) {
            words.space().add(cell.text());
            int end = words.soFar().length();
            TextRange range = new TextRange(end - cell.text().text().length(), end);
            cells.add(new TableCell(column, cell.columns(), range));
          }
        });
    BlockRow row = new BlockRow(table, isHead, cells, List.of(), Optional.empty());
    return TextBlock.row(words.build(), page, row);
  }

  public BlockRow asHead() {
    return new BlockRow(table, true, cells, breaks, part);
  }

  public BlockRow with(List<PageBreak> newBreaks) {
    return new BlockRow(table, isHead, cells, newBreaks, part);
  }

  public BlockRow as(RowPart newPart) {
    return new BlockRow(table, isHead, cells, breaks, Optional.of(newPart));
  }

  /** The row of a piece of its text, with what stands of its cells there. */
  BlockRow within(TextRange piece) {
    List<TableCell> there =
        cells.stream()
            .filter(c -> c.range().start() < piece.end() && c.range().end() > piece.start())
            .map(c -> new TableCell(c.column(), c.columns(), within(piece, c.range())))
            .toList();
    return new BlockRow(table, isHead, there, List.of(), part);
  }

  private static TextRange within(TextRange piece, TextRange cell) {
    return new TextRange(
        Math.max(cell.start(), piece.start()) - piece.start(),
        Math.min(cell.end(), piece.end()) - piece.start());
  }

  /** The same row as a further part of it. */
  BlockRow rest() {
    RowPart rest =
        part.map(p -> new RowPart(false, p.isProvision(), p.speaker()))
            .orElse(new RowPart(false, false, Optional.empty()));
    return as(rest);
  }

  /** Whether no other block of its row comes before it. */
  public boolean isFirstOfRow() {
    return part.map(RowPart::isFirst).orElse(true);
  }

  /** The page on which an offset of a cell's text stands; empty before the first break. */
  public OptionalInt page(int column, int at) {
    return breaks.stream()
        .filter(b -> b.column() == column && b.at() <= at)
        .mapToInt(PageBreak::page)
        .max();
  }
}
