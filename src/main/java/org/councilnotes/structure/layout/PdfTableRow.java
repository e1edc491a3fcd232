package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.change.AmendmentColumns;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.remark.NameLine;

/**
 * A row of a table in a PDF.
 *
 * @param y baseline of its first line
 * @param table index of the table on its page, from 0
 * @param isHead whether the tags of the file say so of each of its cells
 * @param cells by column, without empty cells
 * @param breaks where cells go on over a page
 * @param tag of the cell that its first line is in, in a tagged file
 */
record PdfTableRow(
    int page,
    float y,
    int table,
    boolean isHead,
    SortedMap<Integer, BlockRow.CellText> cells,
    List<BlockRow.PageBreak> breaks,
    Optional<StructureTag.Cell> tag) {

  PdfTableRow(int page, float y, int table, SortedMap<Integer, BlockRow.CellText> cells) {
    this(page, y, table, false, cells, List.of(), Optional.empty());
  }

  /** The same row of a tagged file. */
  PdfTableRow tagged(StructureTag.Cell newTag) {
    return new PdfTableRow(page, y, table, isHead, cells, breaks, Optional.of(newTag));
  }

  /** Least number of cells of a row that goes on in few of them. */
  private static final int LEAST_CELLS = 3;

  /** Characters; a longer text fills several lines. */
  private static final int RUNNING = 80;

  /**
   * Matches {@code (27a) This}, {@code ‘1. In}, {@code 6b. The} and {@code Article 4}: the start of
   * a provision; not {@code 2016/679 is}.
   */
  private static final Pattern PROVISION =
      Pattern.compile(
          "[\\p{Pi}\\p{Ps}\\p{Pd}\"'„‚•]|\\p{Alnum}{1,3}[.)]|(?i:article|art[íi]culo|artikel|annexe?"
              + "|chapter|chapitre|section|title|titre)\\b");

  /** Matches {@code amendments of} and {@code Directive,}; not {@code it.} or {@code act’}. */
  private static final Pattern UNFINISHED = Pattern.compile("[\\p{L}\\d,]$");

  /** Matches {@code 3 Directive (EU)}: the footnote of a provision, below it in its cell. */
  private static final Pattern FOOTNOTE = Pattern.compile("\\d{1,3} \\p{Lu}");

  /** The text of the cells from left to right. */
  RichText words() {
    RichText.Builder words = new RichText.Builder();
    cells.values().forEach(cell -> words.space().add(cell.text()));
    return words.build();
  }

  /**
   * The row as a block.
   *
   * @param number of its table in the file
   */
  TextBlock block(int number) {
    TextBlock block = BlockRow.block(cells, OptionalInt.of(page), number, isHead);
    return block.row().map(row -> block.in(row.with(breaks))).orElse(block);
  }

  /**
   * Whether the first row of the next page continues this row: the file tags both as one row, some
   * of its cells are empty and another continues in the middle of a sentence, or the first one does
   * so in running text; or it has words in few cells and not in the first one.
   */
  boolean goesOnIn(PdfTableRow next) {
    if (isTaggedLike(next) || goesOnBesideNothing(next) || goesOnInFew(next)) {
      return true;
    }
    if (!cells.keySet().containsAll(next.cells.keySet())) {
      return false;
    }
    boolean fewer = next.cells.size() < cells.size();
    int key = cells.firstKey();
    return next.cells.entrySet().stream()
        .filter(e -> fewer || (e.getKey() == key && text(cells.get(key)).length() > RUNNING))
        .anyMatch(e -> isBroken(text(cells.get(e.getKey())), text(e.getValue())));
  }

  /**
   * The same in a table of amendments: each cell of the next row goes on after a sentence that has
   * not ended.
   */
  boolean amendmentGoesOnIn(PdfTableRow next) {
    return goesOnIn(next)
        || next.cells.entrySet().stream()
            .allMatch(
                e ->
                    cells.containsKey(e.getKey())
                        && isUnfinished(text(cells.get(e.getKey())), text(e.getValue())));
  }

  private static boolean isUnfinished(String above, String below) {
    return UNFINISHED.matcher(above).find()
        && !PROVISION.matcher(below).lookingAt()
        && !AmendmentColumns.isEnd(below);
  }

  /** Whether its cells are the heads of a table of amendments. */
  boolean isHeadOfAmendments() {
    return cells.size() == 2
        && AmendmentColumns.areHeads(
            text(cells.firstEntry().getValue()), text(cells.lastEntry().getValue()));
  }

  /** Whether a cell beside the first one begins with the name of a delegation that remarks. */
  boolean hasRemarks() {
    return cells.entrySet().stream().anyMatch(e -> e.getKey() > 0 && begins(e.getValue()));
  }

  /**
   * The same in a table of provisions and remarks: a remark goes on under no name of its own, or
   * the provision goes on.
   */
  boolean remarksGoOnIn(PdfTableRow next) {
    return goesOnIn(next)
        || next.cells.entrySet().stream()
            .anyMatch(e -> e.getKey() > 0 && remarkGoesOnIn(e.getKey(), text(e.getValue())))
        || (cells.containsKey(0)
            && next.cells.containsKey(0)
            && provisionGoesOn(text(cells.get(0)), text(next.cells.get(0))));
  }

  private boolean remarkGoesOnIn(int column, String below) {
    if (!cells.containsKey(column)) {
      return false;
    }
    String above = text(cells.get(column));
    return NameLine.isCutAfter(above, below) || (NameLine.begins(above) && !NameLine.begins(below));
  }

  private static boolean provisionGoesOn(String above, String below) {
    return FOOTNOTE.matcher(below).lookingAt()
        || (above.length() > RUNNING
            && UNFINISHED.matcher(above).find()
            && !PROVISION.matcher(below).lookingAt());
  }

  private static boolean begins(BlockRow.CellText cell) {
    return NameLine.begins(text(cell));
  }

  private boolean isTaggedLike(PdfTableRow next) {
    return tag.isPresent()
        && next.tag.isPresent()
        && tag.get().table() == next.tag.get().table()
        && tag.get().row() == next.tag.get().row();
  }

  /** Whether the next row has nothing but running text in the second of two columns. */
  private boolean goesOnBesideNothing(PdfTableRow next) {
    return cells.lastKey() == 1
        && next.cells.size() == 1
        && next.cells.firstKey() == 1
        && text(cells.get(1)).length() > RUNNING;
  }

  /** Whether the next row has words in half of the cells of this row at most, not in the first. */
  private boolean goesOnInFew(PdfTableRow next) {
    return cells.size() >= LEAST_CELLS
        && 2 * next.cells.size() <= cells.size()
        && next.cells.firstKey() > cells.firstKey()
        && cells.keySet().containsAll(next.cells.keySet())
        && next.cells.values().stream()
            .allMatch(cell -> text(cell).codePoints().anyMatch(Character::isLetter));
  }

  private static String text(BlockRow.CellText cell) {
    return cell.text().text();
  }

  private static boolean isBroken(String above, String below) {
    boolean ended = ".:;!?".indexOf(above.charAt(above.length() - 1)) >= 0;
    return !ended && Character.isLowerCase(below.codePointAt(0));
  }

  /** This row with its continuation. */
  PdfTableRow with(PdfTableRow rest, BinaryOperator<RichText> join) {
    SortedMap<Integer, BlockRow.CellText> whole = new TreeMap<>(cells);
    List<BlockRow.PageBreak> parted = new ArrayList<>(breaks);
    rest.cells
        .keySet()
        .forEach(column -> parted.add(new BlockRow.PageBreak(column, length(column), rest.page)));
    rest.cells.forEach(
        (column, cell) ->
            whole.merge(
                column,
                cell,
                (above, below) ->
                    new BlockRow.CellText(
                        above.columns(), join.apply(above.text(), below.text()))));
    return new PdfTableRow(page, y, table, isHead, whole, parted, tag);
  }

  private int length(int column) {
    return cells.containsKey(column) ? text(cells.get(column)).length() : 0;
  }

  /**
   * Builds rows from the lines of a page's tables: cells from left to right, lines of a cell
   * joined.
   */
  static final class RowBuilder {

    private static final Comparator<PdfTableDetector.Cell> READING_ORDER =
        Comparator.comparingInt(PdfTableDetector.Cell::table)
            .thenComparingInt(PdfTableDetector.Cell::row)
            .thenComparingInt(PdfTableDetector.Cell::column);

    /** A line whose font size is below this share of its cell's is superscript. */
    private static final float LONE_MARK = 0.8f;

    /** Matches {@code 46}: what may call a footnote; not {@code 2024}. */
    private static final Pattern MARK = Pattern.compile("\\d{1,3}");

    private final PrintedLineBuilder lines;
    private final LineJoiner joiner;
    private final List<DroppedText> dropped;
    private final Map<PdfTableDetector.Cell, List<Line>> cells = new TreeMap<>(READING_ORDER);

    RowBuilder(PrintedLineBuilder lines, LineJoiner joiner, List<DroppedText> dropped) {
      this.lines = lines;
      this.joiner = joiner;
      this.dropped = dropped;
    }

    void add(PdfTableDetector.Cell cell, Line line) {
      cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(line);
    }

    /** The rows in reading order. */
    List<PdfTableRow> rows() {
      Map<PdfTableDetector.Cell, List<PdfTableDetector.Cell>> byRow = new TreeMap<>(READING_ORDER);
      for (PdfTableDetector.Cell cell : cells.keySet()) {
        PdfTableDetector.Cell row = new PdfTableDetector.Cell(cell.table(), cell.row(), 0);
        byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(cell);
      }
      return byRow.values().stream().map(this::row).toList();
    }

    private PdfTableRow row(List<PdfTableDetector.Cell> ofRow) {
      SortedMap<Integer, BlockRow.CellText> words = new TreeMap<>();
      List<Line> printed = new ArrayList<>();
      for (PdfTableDetector.Cell cell : ofRow) {
        words.put(cell.column(), new BlockRow.CellText(cell.columns(), text(cells.get(cell))));
        printed.addAll(cells.get(cell));
      }
      Line first = Collections.min(printed, Comparator.comparing(Line::y));
      boolean head = ofRow.stream().allMatch(PdfTableDetector.Cell::isHead);
      return new PdfTableRow(
          first.page(),
          first.y(),
          ofRow.getFirst().table(),
          head,
          words,
          List.of(),
          first.tag().cell());
    }

    private RichText text(List<Line> printed) {
      RichText.Builder words = new RichText.Builder();
      for (PrintedLine line : lines.of(withLoneMarksRaised(printed))) {
        if (!line.bullet().isEmpty()) {
          words.space().add(line.bullet(), false).space();
        }
        if (joiner.append(words, line.words())) {
          dropped.add(new DroppedText(DroppedText.Kind.HYPHEN, OptionalInt.of(line.page()), "-"));
        }
      }
      return words.build();
    }

    /**
     * Marks single small lines in a narrow cell as superscript: footnote marks that are broken onto
     * a line, or stand right behind another one and above its baseline.
     */
    private static List<Line> withLoneMarksRaised(List<Line> printed) {
      float size = printed.stream().map(Line::size).max(Float::compare).orElse(0f);
      return printed.stream()
          .map(l -> l.size() < LONE_MARK * size ? l.raised() : behindWords(l, printed))
          .toList();
    }

    /** A mark on the baseline of the words that it stands behind; any other line as it is. */
    private static Line behindWords(Line line, List<Line> printed) {
      return MARK.matcher(line.text()).matches()
          ? printed.stream()
              .filter(words -> isBehind(words, line))
              .findFirst()
              .map(words -> line.at(words.y(), line.size()).raised())
              .orElse(line)
          : line;
    }

    private static boolean isBehind(Line words, Line mark) {
      float above = words.y() - mark.y();
      return mark.size() < words.size()
          && Math.abs(mark.x() - words.right()) < 1
          && above > 0.2f * words.size()
          && above < 0.7f * words.size();
    }
  }
}
