package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.councilnotes.structure.outline.SectionLabel;

/**
 * What the edges of pages have in common: rows at one height with the same words, of which one
 * number may count the pages. At least two pages, and a fifth of them, must agree. A heading at the
 * top of a page counts too, but not the pages.
 */
final class RecurringEdgeLines {

  private static final float TOP_ZONE = 0.10f;
  private static final float BOTTOM_ZONE = 0.90f;

  /** Rows whose heights differ by less than this many points stand at one height. */
  private static final float HEIGHT = 6;

  /** The larger print of the language stands lower than its row by less than this share of it. */
  private static final float SAME_ROW = 0.4f;

  private static final int MOST_NUMBERS = 8;

  /** Matches {@code 25} and {@code 04042} in {@code 25-04042}. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final Set<String> recurring;

  RecurringEdgeLines(List<PdfPage> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (PdfPage page : pages) {
      Set<String> here = new HashSet<>();
      page.lines().forEach(line -> here.addAll(faces(page, line)));
      here.forEach(face -> counts.merge(face, 1, Integer::sum));
    }
    int enough = Math.max(2, pages.size() / 5);
    recurring =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= enough)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  boolean has(PdfPage page, Line line) {
    return faces(page, line).stream().anyMatch(recurring::contains);
  }

  static boolean isBottom(PdfPage page, Line line) {
    return line.y() > BOTTOM_ZONE * page.height();
  }

  static boolean isTop(PdfPage page, Line line) {
    return line.y() < TOP_ZONE * page.height();
  }

  /** All that is printed at the height of a line: a label alone would recur by chance. */
  static String row(PdfPage page, Line line) {
    StringJoiner row = new StringJoiner(" ");
    for (Line other : page.lines()) {
      float apart = Math.abs(other.y() - line.y());
      if (apart < SAME_ROW * Math.min(other.size(), line.size())) {
        row.add(other.text());
      }
    }
    return row.toString();
  }

  /** The row as it stands and, for each number in it, with that number counted from the page's. */
  private static List<String> faces(PdfPage page, Line line) {
    if (!isTop(page, line) && !isBottom(page, line)) {
      return List.of();
    }
    String row = row(page, line);
    String height = Math.round(line.y() / HEIGHT) + ":";
    List<String> faces = new ArrayList<>(List.of(height + row));
    boolean heading = isTop(page, line) && SectionLabel.hasLabel(row);
    List<MatchResult> numbers =
        heading ? List.of() : NUMBER.matcher(row).results().limit(MOST_NUMBERS).toList();
    for (MatchResult number : numbers) {
      int counted = Integer.parseInt(number.group()) - page.number();
      faces.add(
          height + row.substring(0, number.start()) + "#" + counted + row.substring(number.end()));
    }
    return faces;
  }
}
