package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
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

  /** A line printed smaller than this share of its cell is raised. */
  private static final float LONE_MARK = 0.8f;

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

  /** The rows in reading order. */
  List<TableRow> rows() {
    Map<PdfTables.Cell, List<PdfTables.Cell>> byRow = new TreeMap<>(READING_ORDER);
    for (PdfTables.Cell cell : cells.keySet()) {
      PdfTables.Cell row = new PdfTables.Cell(cell.table(), cell.row(), 0);
      byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(cell);
    }
    return byRow.values().stream().map(this::row).toList();
  }

  private TableRow row(List<PdfTables.Cell> ofRow) {
    SortedMap<Integer, RichText> words = new TreeMap<>();
    List<Line> printed = new ArrayList<>();
    for (PdfTables.Cell cell : ofRow) {
      words.put(cell.column(), text(cells.get(cell)));
      printed.addAll(cells.get(cell));
    }
    Line first = Collections.min(printed, Comparator.comparing(Line::y));
    return new TableRow(first.page(), first.y(), ofRow.getFirst().table(), words);
  }

  private RichText text(List<Line> printed) {
    RichText.Builder words = new RichText.Builder();
    for (PrintLine line : lines.of(withLoneMarksRaised(printed))) {
      if (!line.bullet().isEmpty()) {
        words.space().add(line.bullet(), false).space();
      }
      if (joiner.append(words, line.words())) {
        dropped.add(new Dropped(Dropped.Kind.HYPHEN, OptionalInt.of(line.page()), "-"));
      }
    }
    return words.build();
  }

  /** In a narrow cell a footnote's mark may stand on a line of its own, smaller than the others. */
  private static List<Line> withLoneMarksRaised(List<Line> printed) {
    float size = printed.stream().map(Line::size).max(Float::compare).orElse(0f);
    return printed.stream().map(l -> l.size() < LONE_MARK * size ? l.raised() : l).toList();
  }
}
