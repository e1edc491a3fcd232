package org.councilnotes.structure.layout;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.structure.change.AmendmentColumns;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;
import org.councilnotes.structure.outline.SectionLabel;

/**
 * Finds tables without vertical rules: printed lines in sequence that have wide gaps at the same
 * places. Two columns of running text are a table, too: their paragraphs beside each other are its
 * rows.
 */
final class UnruledTables {

  /** Points; baselines that differ by less are one printed line. */
  private static final float SAME_LINE = 3;

  /** Least number of printed lines with a gap. */
  private static final int LEAST_LINES = 3;

  /** Widest distance of baselines within a table, as a multiple of the font size. */
  private static final float WIDEST_LEADING = 3.2f;

  /** Widest distance of baselines within a cell, as a multiple of the font size. */
  private static final float TIGHT_LEADING = 1.3f;

  /** Matches {@code (a)}, {@code 12.}, {@code –}; the rest of the line is an item then. */
  private static final Pattern LABEL =
      Pattern.compile("\\([\\p{L}\\d]{1,4}\\)|[\\p{L}\\d]{1,4}[.)]{1,2}|[^\\p{L}\\d\\s]{1,2}");

  /** Matches {@code 12}, which is a label before text only. */
  private static final Pattern BARE_LABEL = Pattern.compile("[\\p{L}\\d]{1,4}");

  private static final int TEXT = 12;

  /** Matches the dots of a table of contents. */
  private static final Pattern LEADERS = Pattern.compile("\\.{5,}|(?:\\. ){5,}|…{2,}");

  private final PdfPage page;
  private final Heads heads;
  private final List<List<Line>> rows;
  private final IdentityHashMap<Line, PdfTableDetector.Cell> cells = new IdentityHashMap<>();
  private Optional<UnruledColumns> open = Optional.empty();

  private UnruledTables(PdfPage page, Heads heads) {
    this.page = page;
    this.heads = heads;
    rows = rows(page.lines());
  }

  /**
   * Finds the tables of a page.
   *
   * @param page with the lines that are in no other table
   * @param above columns of a table that reaches the foot of the page before
   * @param first index of the first table
   */
  static UnruledTables of(PdfPage page, Heads heads, Optional<UnruledColumns> above, int first) {
    UnruledTables found = new UnruledTables(page, heads);
    found.find(above, first);
    return found;
  }

  /** The cells of the lines that lie in such tables. */
  IdentityHashMap<Line, PdfTableDetector.Cell> cells() {
    return cells;
  }

  /** The columns of a table that reaches the foot of the page and may go on. */
  Optional<UnruledColumns> open() {
    return open;
  }

  private void find(Optional<UnruledColumns> above, int first) {
    int table = first;
    int from = above.map(this::endOfRest).orElse(0);
    if (from > 0) {
      put(rows.subList(0, from), above.get(), table);
      table++;
    }
    while (from < rows.size()) {
      int to = end(from);
      List<List<Line>> block = rows.subList(from, to);
      UnruledColumns columns = columns(block);
      if (columns.count() > 1 && isTable(block, columns)) {
        put(block, columns, table);
        table++;
        from = to;
      } else {
        from++;
      }
    }
  }

  private UnruledColumns columns(List<List<Line>> block) {
    List<Line> head = block.getFirst();
    return isHead(head)
        ? UnruledColumns.of(block, true).under(block, isPair(head))
        : UnruledColumns.of(block, false);
  }

  /** Whether a printed line is the head of columns, by its words or as it returns in the file. */
  private boolean isHead(List<Line> row) {
    return heads.has(row) || isPair(row);
  }

  /** Whether a printed line consists of the heads of amendments in two columns. */
  private static boolean isPair(List<Line> row) {
    return row.size() == 2
        && AmendmentColumns.areHeads(row.getFirst().text(), row.getLast().text());
  }

  /** Whether a printed line ends an amendment in two columns, as its language does. */
  private static boolean isEndOfPair(List<Line> row) {
    return row.size() == 1 && AmendmentColumns.isEnd(row.getFirst().text());
  }

  /** The end of the printed lines at the top of the page that fit into the given columns. */
  private int endOfRest(UnruledColumns columns) {
    int to = 0;
    float last = rows.isEmpty() ? 0 : rows.getFirst().getFirst().y();
    while (to < rows.size()) {
      List<Line> row = rows.get(to);
      if (isFar(row, last, columns.isPair() && columns.isBesideAnother(row))
          || isHead(row)
          || (columns.isPair() && isEndOfPair(row))
          || isTitle(row, last, columns::startsAt)
          || (row.getFirst().isBold() && SectionLabel.isBareWord(row.getFirst().text()))
          || !row.stream().allMatch(columns::fits)) {
        break;
      }
      last = row.getFirst().y();
      to++;
    }
    return to;
  }

  /**
   * Heads of columns that return in a file: printed lines with a gap and the same words, which are
   * not those of all columns: old and new wording beside each other return, too. After one of them
   * a table needs no other sign.
   */
  record Heads(Set<String> texts) {

    static final Heads NONE = new Heads(Set.of());

    private static final int LEAST = 3;

    static Heads of(List<PdfPage> pages) {
      Map<String, Integer> counts = new HashMap<>();
      for (PdfPage page : pages) {
        for (List<Line> row : rows(page.lines())) {
          if (hasGap(row) && row.stream().map(Line::text).distinct().count() > 1) {
            counts.merge(key(row), 1, Integer::sum);
          }
        }
      }
      counts.values().removeIf(count -> count < LEAST);
      return new Heads(Set.copyOf(counts.keySet()));
    }

    boolean has(List<Line> row) {
      return hasGap(row) && texts.contains(key(row));
    }

    private static String key(List<Line> row) {
      StringJoiner key = new StringJoiner("|");
      row.forEach(part -> key.add(Math.round(part.x() / 8) + ":" + part.text()));
      return key.toString();
    }
  }

  private boolean isTable(List<List<Line>> block, UnruledColumns columns) {
    List<List<Line>> gaps = block.stream().filter(UnruledTables::hasGap).toList();
    return gaps.size() >= LEAST_LINES
        || (block.size() > 1 && isHead(block.getFirst()))
        || (gaps.size() == 2 && block.size() > LEAST_LINES && columns.startTogether(gaps));
  }

  private static List<List<Line>> rows(List<Line> lines) {
    return PdfPage.rows(
        lines.stream().filter(l -> l.tag().role() != StructureTag.Role.ARTIFACT).toList(),
        SAME_LINE);
  }

  /** Whether a printed line has a gap that does not stand between a label and its text. */
  static boolean hasGap(List<Line> row) {
    int label = 0;
    while (isLabel(row, label)) {
      label++;
    }
    List<Line> parts = row.subList(label, row.size());
    return parts.size() > 1 && parts.stream().noneMatch(l -> LEADERS.matcher(l.text()).find());
  }

  /** Whether a part is a label of the next one; a struck label may stand before the new one. */
  static boolean isLabel(List<Line> row, int part) {
    if (part + 1 >= row.size()) {
      return false;
    }
    String text = row.get(part).text();
    return LABEL.matcher(text).matches()
        || (row.get(part + 1).text().length() > TEXT && BARE_LABEL.matcher(text).matches());
  }

  /** The end of the printed lines from here on that may be one table. */
  private int end(int from) {
    int gaps = 0;
    boolean known = isHead(rows.get(from));
    boolean pair = isPair(rows.get(from));
    float last = rows.get(from).getFirst().y();
    int to = from;
    while (to < rows.size()) {
      List<Line> row = rows.get(to);
      if (to > from && known && Heads.key(row).equals(Heads.key(rows.get(from)))) {
        break;
      }
      if (isFar(row, last, pair && isBesideAnother(from, to, row))
          || (pair && isEndOfPair(row))
          || (to > from && isTitle(row, last, x -> startsAt(rows.get(from), x)))) {
        break;
      }
      boolean gap = hasGap(row);
      if (!gap && isRuled(last, row.getFirst().y()) && crosses(rows.subList(from, to), row)) {
        break;
      }
      if (!gap && (gaps == 0 || isWide(row) || !(known || linesUp(from, to, row)))) {
        break;
      }
      gaps += gap ? 1 : 0;
      last = row.getFirst().y();
      to++;
    }
    return Math.max(to, from + 1);
  }

  /**
   * Whether a row is too far below the one above for the same table.
   *
   * @param goesOn whether it is in the columns of the table, so that a rule may stand between
   */
  private static boolean isFar(List<Line> row, float above, boolean goesOn) {
    float widest = (goesOn ? 2 : 1) * WIDEST_LEADING * row.getFirst().size();
    return row.getFirst().y() - above > widest;
  }

  /** Whether a row has parts in several columns, each where one above begins. */
  private boolean isBesideAnother(int from, int to, List<Line> row) {
    return row.size() > 1
        && row.stream()
            .allMatch(
                part ->
                    rows.subList(from, to).stream().anyMatch(above -> startsAt(above, part.x())));
  }

  /**
   * Whether a row is a line centred on the page, apart from the row above and at the start of no
   * column: a heading below the table.
   */
  private boolean isTitle(List<Line> row, float above, Predicate<Float> startsColumn) {
    Line line = row.getFirst();
    boolean centred = Math.abs(line.x() + line.right() - page.width()) < UnruledColumns.SAME_EDGE;
    boolean apart = line.y() - above > TIGHT_LEADING * line.size();
    return row.size() == 1 && centred && apart && !startsColumn.test(line.x());
  }

  private static boolean startsAt(List<Line> row, float x) {
    return row.stream().anyMatch(part -> Math.abs(part.x() - x) < UnruledColumns.SAME_EDGE);
  }

  /** Whether a printed line reaches over the start of a column: below a rule it is text. */
  private static boolean crosses(List<List<Line>> above, List<Line> row) {
    float right = row.getLast().right() - UnruledColumns.SAME_EDGE;
    return above.stream()
        .filter(UnruledTables::hasGap)
        .flatMap(line -> line.stream().skip(1))
        .anyMatch(part -> part.x() > row.getFirst().x() && part.x() < right);
  }

  private boolean isWide(List<Line> row) {
    return row.getLast().right() - row.getFirst().x() > 0.5f * page.width();
  }

  private boolean linesUp(int from, int to, List<Line> row) {
    for (List<Line> above : rows.subList(from, to)) {
      for (Line line : above) {
        boolean left = Math.abs(line.x() - row.getFirst().x()) < UnruledColumns.SAME_EDGE;
        boolean right = Math.abs(line.right() - row.getFirst().right()) < UnruledColumns.SAME_EDGE;
        if (hasGap(above) && (left || right)) {
          return true;
        }
      }
    }
    return false;
  }

  private void put(List<List<Line>> block, UnruledColumns columns, int table) {
    open = block.getLast().equals(rows.getLast()) ? Optional.of(columns) : Optional.empty();
    int row = -1;
    boolean head = isHead(block.getFirst());
    List<Line> above = List.of();
    for (List<Line> line : block) {
      if (above.isEmpty() || startsRow(above, line, columns)) {
        row++;
      }
      for (Line part : line) {
        int column = columns.at(part);
        cells.put(part, new PdfTableDetector.Cell(table, row, column, 1, head && above.isEmpty()));
      }
      above = line;
    }
  }

  private boolean startsRow(List<Line> above, List<Line> line, UnruledColumns columns) {
    float from = above.getFirst().y();
    float to = line.getFirst().y();
    boolean tight = to - from < TIGHT_LEADING * line.getFirst().size();
    if (isRuled(from, to)) {
      return true;
    }
    if (!tight) {
      return !columns.isPair() || isHead(above) || columns.areBeside(line);
    }
    boolean inFirst = columns.at(line.getFirst()) == 0;
    return inFirst ? line.size() > 1 && !columns.goesOn(above, line) : false;
  }

  private boolean isRuled(float from, float to) {
    for (Rule rule : page.rules()) {
      boolean wide = rule.isHorizontal() && rule.right() - rule.x() > 30;
      if (wide && rule.middleY() > from + 1 && rule.middleY() < to - 2) {
        return true;
      }
    }
    return false;
  }
}
