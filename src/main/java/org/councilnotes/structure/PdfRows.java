package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.councilnotes.note.Dropped;
import org.councilnotes.structure.Page.Line;

/**
 * Puts the lines of a page's tables together to rows: cells left to right, lines of a cell joined.
 */
final class PdfRows {

  private static final Comparator<PdfTables.Cell> READING_ORDER =
      Comparator.comparingInt(PdfTables.Cell::table)
          .thenComparingInt(PdfTables.Cell::row)
          .thenComparingInt(PdfTables.Cell::column);

  private final PdfLines lines;
  private final LineJoiner joiner;
  private final List<Dropped> dropped;
  private final Map<PdfTables.Cell, List<Line>> cells = new TreeMap<>(READING_ORDER);

  PdfRows(PdfLines lines, LineJoiner joiner, List<Dropped> dropped) {
    this.lines = lines;
    this.joiner = joiner;
    this.dropped = dropped;
  }

  void add(PdfTables.Cell cell, Line line) {
    cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(line);
  }

  /** The rows by the height of their first line. */
  Map<Float, Block> blocks() {
    Map<PdfTables.Cell, RichText.Builder> rows = new TreeMap<>(READING_ORDER);
    Map<PdfTables.Cell, Line> first = new TreeMap<>(READING_ORDER);
    cells.forEach(
        (cell, printed) -> {
          PdfTables.Cell row = new PdfTables.Cell(cell.table(), cell.row(), 0);
          rows.computeIfAbsent(row, r -> new RichText.Builder()).space().add(text(printed));
          first.merge(row, printed.getFirst(), (a, b) -> a.y() <= b.y() ? a : b);
        });
    Map<Float, Block> blocks = new TreeMap<>();
    rows.forEach(
        (row, words) -> {
          Line line = first.get(row);
          blocks.put(
              line.y(),
              new Block(
                  Block.Form.ROW, words.build(), OptionalInt.of(line.page()), Block.Look.PLAIN));
        });
    return blocks;
  }

  private RichText text(List<Line> printed) {
    RichText.Builder words = new RichText.Builder();
    for (PrintLine line : lines.of(printed)) {
      if (!line.bullet().isEmpty()) {
        words.space().add(line.bullet(), false).space();
      }
      if (joiner.append(words, line.words())) {
        dropped.add(new Dropped(Dropped.Kind.HYPHEN, OptionalInt.of(line.page()), "-"));
      }
    }
    return words.build();
  }
}
