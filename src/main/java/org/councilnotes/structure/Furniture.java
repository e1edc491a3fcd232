package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.Dropped;
import org.councilnotes.structure.Page.Line;

/**
 * Takes running heads, footers, page numbers and drawn rules off the pages of a PDF. A line at the
 * edge of its page is furniture where it is worded as a footer, or where its like, digits apart,
 * stands at the same height on several pages.
 */
final class Furniture {

  private static final float TOP_ZONE = 0.10f;
  private static final float BOTTOM_ZONE = 0.90f;

  /** Runs of underscores and dashes that stand for a rule. */
  private static final java.util.regex.Pattern RULE =
      java.util.regex.Pattern.compile("[_‗─—–=-]{4,}(?: [_‗─—–=-]{4,})*");

  private final Set<String> recurring;

  private Furniture(Set<String> recurring) {
    this.recurring = recurring;
  }

  /** The pages without furniture, and what was taken off. */
  record Stripped(List<Page> pages, List<Dropped> dropped, String lastFooter) {}

  static Stripped strip(List<Page> pages) {
    Furniture furniture = new Furniture(recurring(pages));
    List<Page> bare = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    String last = "";
    for (Page page : pages) {
      List<Line> kept = new ArrayList<>();
      List<Line> footer = new ArrayList<>();
      for (Line line : page.lines()) {
        furniture.sort(page, line, kept, footer, dropped);
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
    } else if (isBottom(page, line) && isFurniture(page, line)) {
      footer.add(line);
    } else if (isTop(page, line) && recurring.contains(signature(page, line, "top"))) {
      dropped.add(new Dropped(Dropped.Kind.REPEATED, at, line.text()));
    } else {
      kept.add(line);
    }
  }

  static boolean isRule(String text) {
    return RULE.matcher(text).matches();
  }

  private boolean isFurniture(Page page, Line line) {
    return FooterPattern.matches(row(page, line))
        || recurring.contains(signature(page, line, "bottom"));
  }

  /** All that is printed at the height of a line: a label alone would recur by chance. */
  private static String row(Page page, Line line) {
    return page.lines().stream()
        .filter(l -> Math.abs(l.y() - line.y()) < 2)
        .map(Line::text)
        .collect(Collectors.joining(" "));
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

  private static boolean isBottom(Page page, Line line) {
    return line.y() > BOTTOM_ZONE * page.height();
  }

  private static boolean isTop(Page page, Line line) {
    return line.y() < TOP_ZONE * page.height();
  }

  /**
   * What the edges of pages have in common: at least two pages, and a fifth of them, must agree.
   */
  private static Set<String> recurring(List<Page> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (Page page : pages) {
      Set<String> here = new HashSet<>();
      for (Line line : page.lines()) {
        if (isBottom(page, line)) {
          here.add(signature(page, line, "bottom"));
        } else if (isTop(page, line)) {
          here.add(signature(page, line, "top"));
        }
      }
      here.forEach(s -> counts.merge(s, 1, Integer::sum));
    }
    int enough = Math.max(2, pages.size() / 5);
    return counts.entrySet().stream()
        .filter(e -> e.getValue() >= enough)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String signature(Page page, Line line, String edge) {
    return edge + Math.round(line.y() / 6) + ":" + row(page, line).replaceAll("\\d+", "#");
  }
}
