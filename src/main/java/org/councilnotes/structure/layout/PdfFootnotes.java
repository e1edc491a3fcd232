package org.councilnotes.structure.layout;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.layout.PdfPage.Rule;

/**
 * Finds the footnotes at the foot of a page: small print below a short rule, or a last block of
 * small print that starts with a mark.
 *
 * @param bodySize font size of most text, in points
 */
record PdfFootnotes(float bodySize) {

  /** Points; least difference between the body size and the font size of a footnote. */
  private static final float SMALLER = 0.8f;

  /** Matches {@code 1 COPOLAD}, {@code 12See} and {@code * text}; not {@code 2019.}. */
  static final Pattern MARK =
      Pattern.compile("([1-9]\\d{0,2}|\\*{1,3}|[a-z])(?![\\d.,/)-])\\s*(?=\\S|$)");

  /** Matches the end of a note, {@code p. 12.}, {@code (2019)}; not {@code A simpler}. */
  private static final Pattern NOTE_END = Pattern.compile("[.!?;)\\]][\\s'\"’”»]*$");

  /** Matches the first mark that counts, {@code 1 See}; not {@code 25 May}. */
  private static final Pattern FIRST = Pattern.compile("1(?!\\d)");

  /** The lines of the body and those of the footnotes of a page. */
  record Split(List<Line> body, List<Line> notes) {}

  /** Points; separators of two pages have edges that differ by less. */
  private static final float SAME_EDGE = 2;

  /** Least number of rows with cells beside each other that make up a table. */
  private static final int LEAST_ROWS = 3;

  /** Characters; a longer part of a row is running text. */
  private static final int LONGEST_CELL = 40;

  /**
   * Splits page by page. Lines without a mark continue the notes of the page right before in small
   * print, or below the same separator where the last of these does not end; else they are body.
   */
  List<Split> split(List<PdfPage> pages, List<PdfTableDetector> tables) {
    List<Split> splits = new ArrayList<>();
    Optional<Rule> separator = Optional.empty();
    boolean before = false;
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      Optional<Rule> known = before ? separator : Optional.empty();
      Split split = split(page, tables.get(i), known);
      boolean starts =
          split.notes().stream().min(comparing(Line::y)).filter(this::startsNote).isPresent();
      before = !split.notes().isEmpty() && (starts || before);
      splits.add(before ? split : new Split(page.lines(), List.of()));
      separator =
          isOpen(split) ? separator(page, loose(page, tables.get(i)), known) : Optional.empty();
    }
    return splits;
  }

  /** Whether the last note of a page does not end there. */
  private static boolean isOpen(Split split) {
    return split.notes().stream()
        .max(comparing(Line::y))
        .filter(line -> !NOTE_END.matcher(line.text()).find())
        .isPresent();
  }

  private boolean startsNote(Line line) {
    return startsWithMark(line) || MARK.matcher(line.text()).matches();
  }

  Split split(PdfPage page, PdfTableDetector tables) {
    return split(page, tables, Optional.empty());
  }

  /**
   * Splits a page.
   *
   * @param known separator of the page before, where its last note does not end there
   */
  private Split split(PdfPage page, PdfTableDetector tables, Optional<Rule> known) {
    List<Line> loose = loose(page, tables);
    PdfPage free = page.with(loose);
    float from =
        separator(page, loose, known).map(Rule::middleY).orElseGet(() -> withoutRule(free));
    List<Line> below = loose.stream().filter(l -> l.y() > from).toList();
    List<Line> notes = withoutTable(below);
    List<Line> body = new ArrayList<>(page.lines());
    body.removeAll(notes);
    return new Split(body, notes);
  }

  private static List<Line> loose(PdfPage page, PdfTableDetector tables) {
    return page.lines().stream().filter(l -> tables.cell(l).isEmpty()).toList();
  }

  /** The lines above the first rows of cells: a footnote holds no table. */
  private static List<Line> withoutTable(List<Line> lines) {
    List<List<Line>> rows = PdfPage.rows(lines, SAME_EDGE);
    int found = 0;
    for (int i = 0; i < rows.size(); i++) {
      found = hasCells(rows.get(i)) ? found + 1 : 0;
      if (found == LEAST_ROWS) {
        return rows.subList(0, i + 1 - LEAST_ROWS).stream().flatMap(List::stream).toList();
      }
    }
    return lines;
  }

  /** Whether a row has three parts at least, none of which is the mark of a note or a long text. */
  private static boolean hasCells(List<Line> row) {
    return row.size() > 2
        && !row.getFirst().runs().getFirst().superscript()
        && row.stream().allMatch(part -> part.text().length() < LONGEST_CELL);
  }

  /**
   * The lowest rule of a page below which all loose lines are footnotes.
   *
   * @param known separator of the page before, where its last note does not end there
   */
  private Optional<Rule> separator(PdfPage page, List<Line> loose, Optional<Rule> known) {
    PdfPage free = page.with(loose);
    return page.rules().stream()
        .filter(r -> isSeparator(page, r))
        .filter(r -> isFoot(free, r.middleY()) || known.filter(k -> isSame(k, r)).isPresent())
        .filter(r -> loose.stream().anyMatch(l -> l.y() > r.middleY()))
        .max(comparing(Rule::middleY));
  }

  private static boolean isSame(Rule known, Rule rule) {
    return Math.abs(known.x() - rule.x()) < SAME_EDGE
        && Math.abs(known.right() - rule.right()) < SAME_EDGE;
  }

  /**
   * Whether a rule may separate footnotes: short, from the left margin, neither the border of a
   * table nor a line along words.
   */
  private static boolean isSeparator(PdfPage page, Rule rule) {
    float length = rule.right() - rule.x();
    return rule.isHorizontal()
        && length > 0.1f * page.width()
        && length < 0.45f * page.width()
        && rule.x() < 0.3f * page.width()
        && page.lines().stream().noneMatch(line -> decorates(rule, line))
        && page.rules().stream().noneMatch(r -> isUpright(r) && touch(r, rule));
  }

  /** Whether a rule underlines or strikes words of a line. */
  private static boolean decorates(Rule rule, Line line) {
    float above = line.y() - rule.middleY();
    float shared = Math.min(rule.right(), line.right()) - Math.max(rule.x(), line.x());
    return above > -0.3f * line.size()
        && above < 0.5f * line.size()
        && shared > 0.5f * (rule.right() - rule.x());
  }

  private static boolean isUpright(Rule rule) {
    return !rule.isHorizontal();
  }

  /** Whether a rule touches a vertical one; then it is the border of a table. */
  private static boolean touch(Rule upright, Rule rule) {
    return upright.middleX() > rule.x() - 3
        && upright.middleX() < rule.right() + 3
        && upright.y() < rule.middleY() + 3
        && upright.bottom() > rule.middleY() - 3;
  }

  /**
   * Whether the lines below the rule are footnotes: small print, or a first line with a mark that
   * is superscript or called above.
   */
  private boolean isFoot(PdfPage page, float y) {
    List<Line> below =
        page.lines().stream().filter(l -> l.y() > y).sorted(comparing(Line::y)).toList();
    return !below.isEmpty()
        && (below.stream().allMatch(this::isSmall)
            || startsRaised(below.getFirst())
            || isCalled(page, y, below.getFirst()));
  }

  private static boolean isCalled(PdfPage page, float y, Line note) {
    Matcher mark = MARK.matcher(note.text());
    return mark.lookingAt()
        && page.lines().stream()
            .filter(line -> line.y() < y)
            .flatMap(line -> line.runs().stream())
            .anyMatch(r -> r.superscript() && r.text().strip().equals(mark.group(1)));
  }

  private boolean isSmall(Line line) {
    return line.size() <= bodySize - SMALLER;
  }

  private float withoutRule(PdfPage page) {
    List<Line> lines = page.lines();
    int first = lines.size();
    while (first > 0 && isSmall(lines.get(first - 1))) {
      first--;
    }
    while (first < lines.size() && !isMarked(page, lines.get(first))) {
      first++;
    }
    return first < lines.size() && first > 0
        ? lines.get(first).y() - lines.get(first).size()
        : Float.MAX_VALUE;
  }

  /**
   * Whether a line starts with a mark. Without a rule above, a figure that is not superscript is a
   * mark only where it is the first one.
   */
  private boolean isMarked(PdfPage page, Line line) {
    boolean known = startsRaised(line) || isCalled(page, line.y(), line);
    return startsWithMark(line) && (known || FIRST.matcher(line.text()).lookingAt());
  }

  boolean startsWithMark(Line line) {
    Matcher m = MARK.matcher(line.text());
    boolean before = m.lookingAt() && m.end() < line.text().length();
    return startsRaised(line)
        ? m.reset().lookingAt()
        : before && Character.isDigit(line.text().charAt(0));
  }

  /**
   * Whether a line starts with a superscript mark; a mark followed by a wide gap is a separate
   * small line.
   */
  boolean startsRaised(Line line) {
    boolean lone = line.size() < 0.85f * bodySize && MARK.matcher(line.text()).matches();
    return lone || line.runs().getFirst().superscript();
  }

  /**
   * Builds footnotes from the lines at the foot of pages; a footnote may continue on the next page.
   */
  static final class TextBuilder {

    /** Matches {@code 12}; not {@code *}. */
    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}");

    /** Least number of rows of cells in a note that are reported. */
    private static final int LEAST_SWALLOWED = 2;

    private final PdfFootnotes foot;
    private final LineJoiner joiner;
    private final List<DroppedText> dropped;
    private final List<TextBlock> notes = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private RichText.Builder words = new RichText.Builder();
    private String key = "";
    private int page;
    private int last;

    /** Rows of cells in the note. */
    private int rows;

    /** Whether the mark of the note before is superscript: then those of all others are, too. */
    private boolean raised;

    TextBuilder(PdfFootnotes foot, LineJoiner joiner, List<DroppedText> dropped) {
      this.foot = foot;
      this.joiner = joiner;
      this.dropped = dropped;
    }

    void add(List<Line> lines) {
      PrintedLineBuilder plain = new PrintedLineBuilder(Set.of(), dropped);
      List<PrintedLine> printed = plain.of(lines);
      for (PrintedLine line : printed) {
        if (startsNote(line, line.equals(printed.getFirst()))) {
          start(line);
          continue;
        }
        rows += isRow(line) ? 1 : 0;
        if (joiner.append(words, line.words())) {
          dropped.add(new DroppedText(DroppedText.Kind.HYPHEN, OptionalInt.of(line.page()), "-"));
        }
      }
    }

    /** Whether a line has short parts beside each other, as a row of a table has. */
    private static boolean isRow(PrintedLine line) {
      return line.parts().size() > 1
          && line.parts().stream().allMatch(part -> part.text().length() < LONGEST_CELL);
    }

    /** Whether a line starts a footnote; its mark may be a separate line in the margin. */
    private boolean startsNote(PrintedLine line, boolean isFirst) {
      Line first = line.parts().getFirst();
      boolean alone = line.parts().size() > 1 && PdfFootnotes.MARK.matcher(first.text()).matches();
      boolean counts = foot.startsRaised(first) || (!raised && follows(first, isFirst));
      return alone || (foot.startsWithMark(first) && counts);
    }

    /**
     * Whether a mark is the next in the count, or begins it anew on a page; other figures that are
     * not superscript may be the first word of a line.
     */
    private boolean follows(Line line, boolean isFirst) {
      Matcher m = PdfFootnotes.MARK.matcher(line.text());
      int number = m.lookingAt() ? number(m.group(1)) : 0;
      return (number <= 1 && isFirst) || last == 0 || number == last + 1;
    }

    private static int number(String mark) {
      return FIGURE.matcher(mark).matches() ? Integer.parseInt(mark) : 0;
    }

    List<TextBlock> finish() {
      close();
      return notes;
    }

    /** The keys of the footnotes found so far. */
    Set<String> keys() {
      return keys;
    }

    private void start(PrintedLine line) {
      close();
      Matcher m = PdfFootnotes.MARK.matcher(line.words().text());
      String mark = m.lookingAt() ? m.group(1) : "";
      page = line.page();
      last = number(mark);
      raised = foot.startsRaised(line.parts().getFirst());
      key = PrintedLineBuilder.key(page, mark);
      keys.add(key);
      dropped.add(new DroppedText(DroppedText.Kind.MARK, OptionalInt.of(page), mark));
      words = new RichText.Builder().add(line.words().from(mark.length()));
    }

    private void close() {
      if (!words.isEmpty()) {
        notes.add(
            new TextBlock(
                TextBlock.Form.NOTE,
                words.build(),
                OptionalInt.of(Math.max(1, page)),
                TextBlock.BlockFormat.note(key, rows >= LEAST_SWALLOWED)));
      }
      rows = 0;
      words = new RichText.Builder();
    }
  }
}
