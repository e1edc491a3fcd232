package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.text.CaptionWords;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.TextBlock;

/**
 * What stands over the rows of a table.
 *
 * @param caption as printed; empty where none is printed above the table
 * @param columns text of the head by column; empty for columns without head
 * @param rows number of rows at the start of the table that are its head
 */
record TableHeads(String caption, List<String> columns, int rows) {

  /** Joins heads that stand above each other. */
  private static final String ABOVE = " / ";

  private static final int MOST_ROWS = 4;

  /** Characters; a longer text is no head. */
  private static final int LONGEST = 120;

  /** Share of the cells of a column that are numbers, from which on it is a column of numbers. */
  private static final double MOSTLY = 0.6;

  /** Matches {@code 1,204}, {@code 12.5 %}, {@code – }, {@code EUR 3}; not {@code 12 May}. */
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{Sc}(<>≈~+-]*(?:[A-Z]{3} )?\\d[\\d.,  /]*(?: ?%)?\\)?[a-z*]{0,2}|[-–—]");

  /** Matches {@code 2024} and {@code 2023/24}; such a number may be a head. */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:[-–/]\\d{2,4})?");

  /**
   * Matches {@code Table 2}, {@code Tableau 3: Budget} and {@code TABLE IV}; not {@code Tables}.
   */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:"
              + CaptionWords.OF_TABLES
              + ") (?:[IVXLC]{1,6}|\\d{1,3}(?:[.-]\\d{1,3})?|[A-Z])(?![\\p{L}\\d])[.:–-]?"
              + " ?.{0,200}",
          Pattern.CASE_INSENSITIVE);

  private static final int CAPTION_BLOCKS = 3;

  /** The heads of the tables among the blocks of a file, by number of the table. */
  static Map<Integer, TableHeads> of(List<TextBlock> blocks) {
    Map<Integer, List<TextBlock>> tables = new LinkedHashMap<>();
    Map<Integer, String> captions = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).row().isPresent()) {
        int table = blocks.get(i).row().get().table();
        if (!tables.containsKey(table)) {
          captions.put(table, caption(blocks, i));
        }
        tables.computeIfAbsent(table, t -> new ArrayList<>()).add(blocks.get(i));
      }
    }
    Map<Integer, TableHeads> heads = new HashMap<>();
    tables.forEach((table, rows) -> heads.put(table, of(captions.get(table), rows)));
    return heads;
  }

  /** The caption above a row: the block with its number, and the title below it. */
  private static String caption(List<TextBlock> blocks, int row) {
    for (int i = row - 1; i >= Math.max(0, row - CAPTION_BLOCKS); i--) {
      String text = blocks.get(i).text().text();
      if (blocks.get(i).row().isPresent() || text.length() > 2 * LONGEST) {
        return "";
      }
      if (CAPTION.matcher(text).matches()) {
        return String.join(
            " ", blocks.subList(i, row).stream().map(block -> block.text().text()).toList());
      }
    }
    return "";
  }

  private static TableHeads of(String caption, List<TextBlock> rows) {
    int width = rows.stream().mapToInt(TableHeads::width).max().orElse(0);
    int count = count(rows, width);
    List<StringBuilder> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      columns.add(new StringBuilder());
    }
    for (TextBlock head : rows.subList(0, count)) {
      for (TableCell cell : cells(head)) {
        for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
          StringBuilder words = columns.get(column);
          words.append(words.isEmpty() ? "" : ABOVE).append(cell.range().of(head.text().text()));
        }
      }
    }
    return new TableHeads(caption, columns.stream().map(StringBuilder::toString).toList(), count);
  }

  private static int width(TextBlock row) {
    return cells(row).stream().mapToInt(cell -> cell.column() + cell.columns()).max().orElse(0);
  }

  private static List<TableCell> cells(TextBlock row) {
    return row.row().map(BlockRow::cells).orElse(List.of());
  }

  /** The number of rows that are heads: as the format says, else as print and content tell. */
  private static int count(List<TextBlock> rows, int width) {
    int stated = leading(rows, row -> row.row().orElseThrow().isHead());
    int bold = leading(rows, row -> row.text().isBold());
    int most = Math.min(rows.size() - 1, MOST_ROWS);
    if (stated > 0 && stated <= most) {
      return stated;
    }
    if (bold > 0 && bold <= most && rows.subList(0, bold).stream().allMatch(TableHeads::isShort)) {
      return bold;
    }
    int words = Math.max(aboveNumbers(rows, width), spanning(rows, width));
    return words <= most ? words : 0;
  }

  private static int leading(List<TextBlock> rows, Predicate<TextBlock> isHead) {
    int count = 0;
    while (count < rows.size() && isHead.test(rows.get(count))) {
      count++;
    }
    return count;
  }

  private static boolean isShort(TextBlock row) {
    return cells(row).stream().allMatch(cell -> cell.range().length() <= LONGEST);
  }

  /** The number of rows at the start that have words or years over columns of numbers. */
  private static int aboveNumbers(List<TextBlock> rows, int width) {
    List<Integer> numbers = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      if (isOfNumbers(rows, column)) {
        numbers.add(column);
      }
    }
    return numbers.isEmpty()
        ? 0
        : leading(
            rows,
            row ->
                isShort(row)
                    && !isTitle(row, width)
                    && hasNoNumber(row, numbers)
                    && reaches(row, numbers));
  }

  /** Whether a row is one cell over the whole width: a title of the rows below it. */
  private static boolean isTitle(TextBlock row, int width) {
    return cells(row).size() == 1 && cells(row).getFirst().columns() == width;
  }

  /** The number of rows at the start where heads stand under heads that span several columns. */
  private static int spanning(List<TextBlock> rows, int width) {
    List<TableCell> spans =
        cells(rows.getFirst()).stream().filter(cell -> cell.columns() > 1).toList();
    if (spans.isEmpty() || isTitle(rows.getFirst(), width) || !isShort(rows.getFirst())) {
      return 0;
    }
    List<TextBlock> below = rows.subList(1, rows.size());
    return 1 + leading(below, row -> isShort(row) && isUnder(row, spans));
  }

  private static boolean isUnder(TextBlock row, List<TableCell> spans) {
    return !cells(row).isEmpty()
        && cells(row).stream()
            .allMatch(cell -> spans.stream().anyMatch(over -> over.covers(cell.column())));
  }

  private static boolean isOfNumbers(List<TextBlock> rows, int column) {
    int filled = 0;
    int numbers = 0;
    for (TextBlock row : rows) {
      for (TableCell cell : cells(row)) {
        if (cell.column() == column) {
          filled++;
          numbers += NUMBER.matcher(text(row, cell)).matches() ? 1 : 0;
        }
      }
    }
    return filled > 1 && numbers >= MOSTLY * filled;
  }

  private static boolean hasNoNumber(TextBlock row, List<Integer> columns) {
    return cells(row).stream()
        .filter(cell -> columns.stream().anyMatch(cell::covers))
        .noneMatch(
            cell ->
                NUMBER.matcher(text(row, cell)).matches()
                    && !YEAR.matcher(text(row, cell)).matches());
  }

  private static boolean reaches(TextBlock row, List<Integer> columns) {
    return cells(row).stream().anyMatch(cell -> columns.stream().anyMatch(cell::covers));
  }

  private static String text(TextBlock row, TableCell cell) {
    return cell.range().of(row.text().text());
  }
}
