package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * Finds the tables of a page: first grids of rules, then tables that the structure of a tagged file
 * names and whose columns lie beside each other, last columns without rules or tags.
 */
final class PdfTableDetector {

  private static final Comparator<StructureTag.Cell> TAG_ORDER =
      Comparator.comparingInt(StructureTag.Cell::table)
          .thenComparingInt(StructureTag.Cell::row)
          .thenComparingInt(StructureTag.Cell::column);

  private final IdentityHashMap<Line, Cell> cells;
  private final Optional<UnruledColumns> open;

  /** The grid of a ruled table, the number of a tagged one. */
  private final Map<Integer, Object> shapes = new HashMap<>();

  /** The tables of a page alone. */
  PdfTableDetector(PdfPage page) {
    this(page, UnruledTables.Heads.NONE, Optional.empty());
  }

  /** The tables of each page of a file. */
  static List<PdfTableDetector> of(List<PdfPage> pages) {
    UnruledTables.Heads heads = UnruledTables.Heads.of(pages);
    List<PdfTableDetector> found = new ArrayList<>();
    Optional<UnruledColumns> open = Optional.empty();
    for (PdfPage page : pages) {
      found.add(new PdfTableDetector(page, heads, open));
      open = found.getLast().open;
    }
    return found;
  }

  private PdfTableDetector(
      PdfPage page, UnruledTables.Heads heads, Optional<UnruledColumns> above) {
    cells = new IdentityHashMap<>();
    List<RuledTable> ruled = RuledTable.of(page.rules());
    ruled.forEach(table -> shapes.put(shapes.size(), table));
    for (Line line : page.lines()) {
      for (int table = 0; table < ruled.size() && !cells.containsKey(line); table++) {
        Optional<Cell> cell = ruled.get(table).cell(table, line);
        cell.ifPresent(c -> cells.put(line, c));
      }
    }
    partTagged(ruled);
    addTagged(page, ruled.size());
    int tables = 1 + cells.values().stream().mapToInt(Cell::table).max().orElse(-1);
    List<Line> free = page.lines().stream().filter(l -> !cells.containsKey(l)).toList();
    UnruledTables unruled = UnruledTables.of(page.with(free), heads, above, tables);
    cells.putAll(unruled.cells());
    open = unruled.open();
  }

  /** The table cell that a line lies in; empty outside tables. */
  Optional<Cell> cell(Line line) {
    return Optional.ofNullable(cells.get(line));
  }

  /**
   * A cell.
   *
   * @param table on the page, from 0
   * @param row from 0
   * @param column from 0; the first one of a cell that spans several
   * @param columns number of columns that it spans
   * @param isHead whether the tags of the file say that it is a head
   */
  record Cell(int table, int row, int column, int columns, boolean isHead) {

    /** A cell of one column. */
    Cell(int table, int row, int column) {
      this(table, row, column, 1, false);
    }
  }

  /**
   * Whether a table may be the rest of one on the page before: the columns of ruled tables stand at
   * the same places, tagged ones are one table in the tags.
   */
  boolean continues(int table, PdfTableDetector above, int tableAbove) {
    Object shape = shapes.get(table);
    Object other = above.shapes.get(tableAbove);
    return (shape instanceof RuledTable ruled && other instanceof RuledTable ruledAbove)
        ? ruled.continues(ruledAbove)
        : shape == null || other == null || shape.equals(other);
  }

  /**
   * Parts cells of several fields, between which no rule is drawn, where the tags of the file have
   * cells of their own for them: a page that repeats the head of a table may leave the rule out.
   */
  private void partTagged(List<RuledTable> ruled) {
    Map<Cell, Map<StructureTag.Cell, List<Line>>> byTag = new HashMap<>();
    cells.forEach(
        (line, cell) ->
            line.tag()
                .cell()
                .ifPresent(
                    tag ->
                        byTag
                            .computeIfAbsent(cell, c -> new HashMap<>())
                            .computeIfAbsent(tag, t -> new ArrayList<>())
                            .add(line)));
    byTag.forEach((cell, tags) -> part(cell, tags, ruled.get(cell.table())));
  }

  /** Moves the lines of all tags but the first one of a cell to the fields that they lie in. */
  private void part(Cell cell, Map<StructureTag.Cell, List<Line>> tags, RuledTable table) {
    if (tags.size() < 2) {
      return;
    }
    StructureTag.Cell own = Collections.min(tags.keySet(), TAG_ORDER);
    tags.forEach(
        (tag, lines) -> {
          Line first = Collections.min(lines, PdfPage.DOWNWARDS);
          if (!tag.equals(own)) {
            table
                .field(cell.table(), first)
                .ifPresent(field -> lines.forEach(line -> cells.put(line, field)));
          }
        });
  }

  private void addTagged(PdfPage page, int first) {
    Map<Integer, List<Line>> byTable = new TreeMap<>();
    for (Line line : page.lines()) {
      boolean text =
          line.tag().role() != StructureTag.Role.NOTE
              && line.tag().role() != StructureTag.Role.ARTIFACT;
      if (text && !cells.containsKey(line)) {
        line.tag()
            .cell()
            .ifPresent(c -> byTable.computeIfAbsent(c.table(), k -> new ArrayList<>()).add(line));
      }
    }
    int table = first;
    for (List<Line> lines : byTable.values()) {
      if (TaggedColumns.of(lines).isTable()) {
        for (Line line : lines) {
          StructureTag.Cell tag = line.tag().cell().orElseThrow();
          cells.put(line, new Cell(table, tag.row(), tag.column(), tag.columns(), tag.isHead()));
        }
        shapes.put(table, lines.getFirst().tag().cell().orElseThrow().table());
        table++;
      }
    }
  }

  /**
   * The columns of a tagged table on a page. Files made from text with layout frames tag these as
   * tables: a table has two columns at least, which lie beside each other in a row.
   */
  private record TaggedColumns(Map<Integer, Map<Integer, float[]>> rows) {

    static TaggedColumns of(List<Line> lines) {
      Map<Integer, Map<Integer, float[]>> rows = new TreeMap<>();
      for (Line line : lines) {
        StructureTag.Cell tag = line.tag().cell().orElseThrow();
        float[] extent =
            rows.computeIfAbsent(tag.row(), k -> new TreeMap<>())
                .computeIfAbsent(tag.column(), k -> new float[] {line.x(), line.right()});
        extent[0] = Math.min(extent[0], line.x());
        extent[1] = Math.max(extent[1], line.right());
      }
      return new TaggedColumns(rows);
    }

    boolean isTable() {
      Set<Integer> columns = new HashSet<>();
      rows.values().forEach(row -> columns.addAll(row.keySet()));
      return columns.size() > 1 && rows.values().stream().allMatch(r -> areBeside(r.values()));
    }

    private static boolean areBeside(Collection<float[]> extents) {
      float end = Float.NEGATIVE_INFINITY;
      for (float[] extent : extents) {
        if (extent[0] < end - 1) {
          return false;
        }
        end = extent[1];
      }
      return true;
    }
  }
}
