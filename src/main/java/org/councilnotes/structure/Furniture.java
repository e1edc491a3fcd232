package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.Dropped;
import org.councilnotes.structure.Page.Line;

/**
 * Takes running heads, footers, page numbers and drawn rules off the pages of a PDF. A line at the
 * edge of its page is furniture where it is worded as a footer, or where its like recurs.
 */
final class Furniture {

  /** Runs of underscores and dashes that stand for a rule. */
  private static final Pattern RULE = Pattern.compile("[_‗─—–=-]{4,}+(?: [_‗─—–=-]{4,}+)*+");

  private final RecurringRows recurring;

  private Furniture(RecurringRows recurring) {
    this.recurring = recurring;
  }

  /** The pages without furniture, and what was taken off. */
  record Stripped(List<Page> pages, List<Dropped> dropped, String lastFooter) {}

  /** What recurs is furniture, unless the pages hold nothing else: then it is their text. */
  static Stripped strip(List<Page> pages) {
    Stripped bare = new Furniture(new RecurringRows(pages)).stripped(pages);
    return bare.pages().stream().allMatch(page -> page.lines().isEmpty())
        ? new Furniture(new RecurringRows(List.of())).stripped(pages)
        : bare;
  }

  private Stripped stripped(List<Page> pages) {
    List<Page> bare = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    String last = "";
    for (Page page : pages) {
      List<Line> kept = new ArrayList<>();
      List<Line> footer = new ArrayList<>();
      List<Line> stacked = StackedFooter.of(page);
      for (Line line : page.lines()) {
        if (stacked.contains(line)) {
          footer.add(line);
        } else {
          sort(page, line, kept, footer, dropped);
        }
      }
      if (!footer.isEmpty()) {
        last = text(footer);
        dropped.add(footer(page, footer));
      }
      bare.add(page.with(List.copyOf(kept)));
    }
    return new Stripped(bare, dropped, last);
  }

  private void sort(
      Page page, Line line, List<Line> kept, List<Line> footer, List<Dropped> dropped) {
    OptionalInt at = OptionalInt.of(page.number());
    if (isRule(line.text())) {
      dropped.add(new Dropped(Dropped.Kind.RULE, at, line.text()));
    } else if (RecurringRows.isBottom(page, line) && isFurniture(page, line)) {
      footer.add(line);
    } else if (RecurringRows.isTop(page, line) && isHead(page, line)) {
      dropped.add(new Dropped(Dropped.Kind.REPEATED, at, line.text()));
    } else {
      kept.add(line);
    }
  }

  /** A grade at the head of the first page is no furniture: it decides who may read the note. */
  private boolean isHead(Page page, Line line) {
    boolean grade = HandlingMarks.alone(line.text()).filter(Handling.GRADE::equals).isPresent();
    return grade ? page.number() > 1 : recurring.has(page, line);
  }

  static boolean isRule(String text) {
    return RULE.matcher(text).matches();
  }

  private boolean isFurniture(Page page, Line line) {
    return FooterPattern.matches(RecurringRows.row(page, line))
        || recurring.has(page, line)
        || isUnderNumber(page, line);
  }

  /** Under the number in a footer there is no wording, only its second line, maybe misread. */
  private static boolean isUnderNumber(Page page, Line line) {
    return page.lines().stream()
        .filter(l -> RecurringRows.isBottom(page, l) && l.y() < line.y())
        .anyMatch(l -> FooterPattern.number(RecurringRows.row(page, l)).isPresent());
  }

  private static Dropped footer(Page page, List<Line> lines) {
    String text = text(lines);
    boolean bare = text.chars().allMatch(c -> Character.isDigit(c) || c == '/' || c == ' ');
    Dropped.Kind kind = bare ? Dropped.Kind.PAGE_NUMBER : Dropped.Kind.FOOTER;
    return new Dropped(kind, OptionalInt.of(page.number()), text);
  }

  private static String text(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining(" "));
  }
}
