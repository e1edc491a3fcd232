package org.councilnotes.structure.layout;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

  /**
   * Splits page by page. Small print without a mark continues the notes of the page before, or is
   * body.
   */
  List<Split> split(List<PdfPage> pages, List<PdfTableDetector> tables) {
    List<Split> splits = new ArrayList<>();
    boolean begun = false;
    Optional<Rule> separator = Optional.empty();
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      Split split = split(page, tables.get(i), separator);
      separator = separator(page, split);
      begun |= split.notes().stream().min(comparing(Line::y)).filter(this::startsNote).isPresent();
      splits.add(begun ? split : new Split(page.lines(), List.of()));
    }
    return splits;
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
   * @param separator the rule above the footnotes of the page before, where the last of them does
   *     not end there; below such a rule it goes on in any size
   */
  private Split split(PdfPage page, PdfTableDetector tables, Optional<Rule> separator) {
    List<Line> loose = page.lines().stream().filter(l -> tables.cell(l).isEmpty()).toList();
    float from = start(page.with(loose), separator);
    List<Line> body = new ArrayList<>(page.lines());
    List<Line> notes = loose.stream().filter(l -> l.y() > from).toList();
    body.removeAll(notes);
    return new Split(body, notes);
  }

  /** The height below which all lines are footnotes; below the page where there are none. */
  private float start(PdfPage page, Optional<Rule> separator) {
    OptionalDouble rule =
        page.rules().stream()
            .filter(r -> isSeparator(page, r))
            .filter(
                r ->
                    isFoot(page, r.middleY())
                        || separator.filter(before -> isLike(before, r, page)).isPresent())
            .mapToDouble(Rule::middleY)
            .min();
    if (rule.isPresent()) {
      return (float) rule.getAsDouble();
    }
    return withoutRule(page);
  }

  /** The rule above footnotes of which the last one does not end on the page; empty for others. */
  private static Optional<Rule> separator(PdfPage page, Split split) {
    Optional<Line> first = split.notes().stream().min(comparing(Line::y));
    Optional<Line> last = split.notes().stream().max(comparing(Line::y));
    return last.filter(line -> !NOTE_END.matcher(line.text()).find())
        .flatMap(
            line ->
                page.rules().stream()
                    .filter(r -> isSeparator(page, r) && r.middleY() < first.orElseThrow().y())
                    .max(comparing(Rule::middleY)));
  }

  /** Whether a rule in the lower part of a page is drawn as that of the page before. */
  private static boolean isLike(Rule before, Rule rule, PdfPage page) {
    return Math.abs(before.x() - rule.x()) < 2
        && Math.abs(before.right() - rule.right()) < 2
        && rule.middleY() > 0.6f * page.height()
        && page.lines().stream().anyMatch(l -> l.y() > rule.middleY());
  }

  /**
   * Whether a rule may separate footnotes: short, from the left margin, and not the border of a
   * table.
   */
  private static boolean isSeparator(PdfPage page, Rule rule) {
    float length = rule.right() - rule.x();
    return rule.isHorizontal()
        && length > 0.1f * page.width()
        && length < 0.45f * page.width()
        && rule.x() < 0.3f * page.width()
        && page.rules().stream().noneMatch(r -> isUpright(r) && touch(r, rule));
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

    private final PdfFootnotes foot;
    private final LineJoiner joiner;
    private final List<DroppedText> dropped;
    private final List<TextBlock> notes = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private RichText.Builder words = new RichText.Builder();
    private String key = "";
    private int page;
    private int last;

    TextBuilder(PdfFootnotes foot, LineJoiner joiner, List<DroppedText> dropped) {
      this.foot = foot;
      this.joiner = joiner;
      this.dropped = dropped;
    }

    void add(List<Line> lines) {
      PrintedLineBuilder plain = new PrintedLineBuilder(Set.of(), dropped);
      for (PrintedLine line : plain.of(lines)) {
        if (startsNote(line)) {
          start(line);
        } else if (joiner.append(words, line.words())) {
          dropped.add(new DroppedText(DroppedText.Kind.HYPHEN, OptionalInt.of(line.page()), "-"));
        }
      }
    }

    /** Whether a line starts a footnote; its mark may be a separate line in the margin. */
    private boolean startsNote(PrintedLine line) {
      Line first = line.parts().getFirst();
      boolean alone = line.parts().size() > 1 && PdfFootnotes.MARK.matcher(first.text()).matches();
      boolean counts = foot.startsRaised(first) || follows(first);
      return alone || (foot.startsWithMark(first) && counts);
    }

    /**
     * Whether a mark is the next in the count; other figures that are not superscript may be the
     * first word of a line.
     */
    private boolean follows(Line line) {
      Matcher m = PdfFootnotes.MARK.matcher(line.text());
      int number = m.lookingAt() ? number(m.group(1)) : 0;
      return number <= 1 || last == 0 || number == last + 1;
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
                TextBlock.BlockFormat.note(key)));
      }
      words = new RichText.Builder();
    }
  }
}
