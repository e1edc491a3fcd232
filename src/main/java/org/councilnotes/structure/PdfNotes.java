package org.councilnotes.structure;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.structure.Page.Line;
import org.councilnotes.structure.Page.Rule;

/**
 * Lifts the footnotes from the foot of a page: small print under a short rule, or a last run of
 * small print that starts with a mark.
 */
final class PdfNotes {

  /** Print smaller than the body by this much may be a footnote. */
  private static final float SMALLER = 0.8f;

  /** Matches {@code 1 COPOLAD}, {@code 12See} and {@code * text}; not {@code 2019.}. */
  static final Pattern MARK =
      Pattern.compile("([1-9]\\d{0,2}|\\*{1,3}|[a-z])(?![\\d.,/)-])\\s*(?=\\S|$)");

  /** Matches the first mark that counts, {@code 1 See}; not {@code 25 May}. */
  private static final Pattern FIRST = Pattern.compile("1(?!\\d)");

  private final float bodySize;

  PdfNotes(float bodySize) {
    this.bodySize = bodySize;
  }

  /** The lines of the body and those of the footnotes. */
  record Split(List<Line> body, List<Line> notes) {}

  /** Page by page; small print without a mark goes on with notes of a page before, or is body. */
  List<Split> split(List<Page> pages) {
    List<Split> splits = new ArrayList<>();
    boolean begun = false;
    for (Page page : pages) {
      Split split = split(page);
      begun |= split.notes().stream().min(comparing(Line::y)).filter(this::startsNote).isPresent();
      splits.add(begun ? split : new Split(page.lines(), List.of()));
    }
    return splits;
  }

  private boolean startsNote(Line line) {
    return startsWithMark(line) || MARK.matcher(line.text()).matches();
  }

  Split split(Page page) {
    PdfTables tables = new PdfTables(page);
    List<Line> loose = page.lines().stream().filter(l -> tables.cell(l).isEmpty()).toList();
    float from = start(page.with(loose));
    List<Line> body = new ArrayList<>(page.lines());
    List<Line> notes = loose.stream().filter(l -> l.y() > from).toList();
    body.removeAll(notes);
    return new Split(body, notes);
  }

  /** The height below which everything is footnote; below the page where there is none. */
  private float start(Page page) {
    OptionalDouble rule =
        page.rules().stream()
            .filter(r -> isSeparator(page, r))
            .mapToDouble(Rule::middleY)
            .filter(y -> isFoot(page, (float) y))
            .min();
    if (rule.isPresent()) {
      return (float) rule.getAsDouble();
    }
    return withoutRule(page);
  }

  /** A short rule from the left margin, with small print and nothing else under it. */
  private static boolean isSeparator(Page page, Rule rule) {
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

  /** A rule that meets an upright one is the border of a table. */
  private static boolean touch(Rule upright, Rule rule) {
    return upright.middleX() > rule.x() - 3
        && upright.middleX() < rule.right() + 3
        && upright.y() < rule.middleY() + 3
        && upright.bottom() > rule.middleY() - 3;
  }

  /** Small print, or at its start a mark that is raised or called above, under the rule. */
  private boolean isFoot(Page page, float y) {
    List<Line> below =
        page.lines().stream().filter(l -> l.y() > y).sorted(comparing(Line::y)).toList();
    return !below.isEmpty()
        && (below.stream().allMatch(this::isSmall)
            || startsRaised(below.getFirst())
            || isCalled(page, y, below.getFirst()));
  }

  private static boolean isCalled(Page page, float y, Line note) {
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

  private float withoutRule(Page page) {
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

  /** A figure without a rule over it, raised nowhere, is a mark only if it is the first one. */
  private boolean isMarked(Page page, Line line) {
    boolean known = startsRaised(line) || isCalled(page, line.y(), line);
    return startsWithMark(line) && (known || FIRST.matcher(line.text()).lookingAt());
  }

  /** Whether a line starts a footnote. */
  boolean startsWithMark(Line line) {
    Matcher m = MARK.matcher(line.text());
    boolean before = m.lookingAt() && m.end() < line.text().length();
    return startsRaised(line)
        ? m.reset().lookingAt()
        : before && Character.isDigit(line.text().charAt(0));
  }

  /** A mark with a wide gap behind it is a line of its own, small among the body's print. */
  boolean startsRaised(Line line) {
    boolean lone = line.size() < 0.85f * bodySize && MARK.matcher(line.text()).matches();
    return lone || line.runs().getFirst().superscript();
  }
}
