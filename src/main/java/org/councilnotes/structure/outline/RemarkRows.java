package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilnotes.note.Remark;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.BlockRow.CellText;
import org.councilnotes.structure.block.BlockRow.RowPart;
import org.councilnotes.structure.block.BlockRow.Speaker;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.remark.NameLine;

/**
 * Splits the rows of tables of provisions and remarks: a block for the provision, and one for each
 * remark under a name line. Other blocks stay as they are.
 */
final class RemarkRows {

  private final Map<Integer, TableHeads> heads;

  /** The columns of remarks, by table. */
  private final Map<Integer, Set<Integer>> columns = new HashMap<>();

  /** Rows so far, by table. */
  private final Map<Integer, Integer> rows = new HashMap<>();

  /** Columns whose name lines name the kind of each remark; there a name alone is text. */
  private final Set<Place> stated = new HashSet<>();

  private final Map<Place, Speaker> speaking = new HashMap<>();

  private RemarkRows(Map<Integer, TableHeads> heads) {
    this.heads = heads;
  }

  /** A column of a table. */
  private record Place(int table, int column) {}

  /**
   * The blocks of a file with such rows split.
   *
   * @param heads of its tables, by their number in the file
   */
  static List<TextBlock> split(List<TextBlock> blocks, Map<Integer, TableHeads> heads) {
    RemarkRows rows = new RemarkRows(heads);
    blocks.forEach(rows::findColumns);
    if (rows.columns.isEmpty()) {
      return blocks;
    }
    return blocks.stream().flatMap(block -> rows.parts(block).stream()).toList();
  }

  /** A column holds remarks where a cell of it begins with a name line; the first one never. */
  private void findColumns(TextBlock block) {
    if (block.row().isEmpty() || block.row().get().isHead()) {
      return;
    }
    BlockRow row = block.row().get();
    for (TableCell cell : row.cells()) {
      String text = cell.range().of(block.text().text());
      if (cell.column() > 0 && NameLine.begins(text)) {
        stated.add(new Place(row.table(), cell.column()));
      }
      List<NameLine> lines = cell.column() > 0 ? lines(row, cell, text) : List.of();
      if (!lines.isEmpty() && lines.getFirst().range().start() == 0) {
        columns.computeIfAbsent(row.table(), table -> new HashSet<>()).add(cell.column());
      }
    }
  }

  private List<NameLine> lines(BlockRow row, TableCell cell, String text) {
    List<String> over = heads.get(row.table()).columns();
    boolean bare = !stated.contains(new Place(row.table(), cell.column()));
    String head = bare && cell.column() < over.size() ? over.get(cell.column()) : "";
    return NameLine.in(text, NameLine.kind(head));
  }

  private List<TextBlock> parts(TextBlock block) {
    if (block.row().isEmpty()) {
      return List.of(block);
    }
    BlockRow row = block.row().get();
    boolean isHead = rows.merge(row.table(), 1, Integer::sum) <= heads.get(row.table()).rows();
    Set<Integer> ofRemarks = columns.getOrDefault(row.table(), Set.of());
    if (isHead || ofRemarks.isEmpty()) {
      return List.of(block);
    }
    List<TextBlock> parts = new ArrayList<>();
    List<TableCell> beside =
        row.cells().stream().filter(cell -> !ofRemarks.contains(cell.column())).toList();
    if (!beside.isEmpty()) {
      parts.add(provision(block, row, beside));
    }
    for (TableCell cell : row.cells()) {
      if (ofRemarks.contains(cell.column())) {
        addRemarks(block, row, cell, parts);
      }
    }
    return parts;
  }

  private static TextBlock provision(TextBlock block, BlockRow row, List<TableCell> cells) {
    SortedMap<Integer, CellText> texts = new TreeMap<>();
    cells.forEach(
        cell ->
            texts.put(cell.column(), new CellText(cell.columns(), block.text().in(cell.range()))));
    return as(
        new RowPart(true, true, Optional.empty()),
        BlockRow.block(texts, block.page(), row.table(), false));
  }

  private void addRemarks(TextBlock block, BlockRow row, TableCell cell, List<TextBlock> parts) {
    String text = cell.range().of(block.text().text());
    List<NameLine> lines = lines(row, cell, text);
    Place place = new Place(row.table(), cell.column());
    int first = lines.isEmpty() ? text.length() : lines.getFirst().range().start();
    if (first > 0) {
      Optional<Speaker> before = Optional.ofNullable(speaking.get(place));
      boolean goesOn = parts.isEmpty() || Character.isLowerCase(text.codePointAt(0));
      parts.add(piece(block, cell, new TextRange(0, first), parts, before.filter(s -> goesOn)));
    }
    for (int i = 0; i < lines.size(); i++) {
      int end = i + 1 < lines.size() ? lines.get(i + 1).range().start() : text.length();
      TextRange range = new TextRange(lines.get(i).range().start(), end);
      Optional<Speaker> speaker = Optional.of(lines.get(i).speaker());
      parts.add(piece(block, cell, range, parts, speaker));
      speaking.put(place, speaker.get());
    }
  }

  /**
   * A part of a cell. A comment in which nothing is struck proposes no wording: bold print stresses
   * its words.
   *
   * @param range in the text of the cell
   * @param before parts of the same row
   */
  private static TextBlock piece(
      TextBlock block,
      TableCell cell,
      TextRange range,
      List<TextBlock> before,
      Optional<Speaker> speaker) {
    BlockRow row = block.row().orElseThrow();
    int start = cell.range().start();
    TextRange whole = new TextRange(start + range.start(), start + range.end());
    SortedMap<Integer, CellText> texts = new TreeMap<>();
    RichText words = block.text().in(whole);
    boolean emphasis = speaker.isPresent() && isComment(speaker.get()) && !hasDeletion(words);
    texts.put(
        cell.column(), new CellText(cell.columns(), emphasis ? words.withoutAdditions() : words));
    OptionalInt page = row.page(cell.column(), range.start());
    return as(
        new RowPart(before.isEmpty(), false, speaker),
        BlockRow.block(texts, page.isPresent() ? page : block.page(), row.table(), false));
  }

  private static boolean isComment(Speaker speaker) {
    return speaker.kind() == Remark.Kind.COMMENT;
  }

  private static boolean hasDeletion(RichText words) {
    return words.marks().stream().anyMatch(mark -> mark.state().isDeletion());
  }

  private static TextBlock as(RowPart part, TextBlock block) {
    return block.row().map(row -> block.in(row.as(part))).orElse(block);
  }
}
