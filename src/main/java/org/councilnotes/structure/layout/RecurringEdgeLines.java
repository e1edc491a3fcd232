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
 * Finds rows that recur at the edges of pages: the same words at the same height, except for one
 * number that may count with the pages. At least two pages, and a fifth of all, must have the row.
 * A number in a heading at the top of a page does not count with the pages.
 */
final class RecurringEdgeLines {

  private static final float TOP_ZONE = 0.10f;
  private static final float BOTTOM_ZONE = 0.90f;

  /** Points; rows whose heights differ by less are at the same height. */
  private static final float HEIGHT = 6;

  /**
   * The language code in larger print is lower than its row by less than this share of its size.
   */
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

  /** All text at the height of a line: a label alone would recur by chance. */
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

  /** Keys of a row at the edge of a page: its height and the variants of its words. */
  private static List<String> faces(PdfPage page, Line line) {
    if (!isTop(page, line) && !isBottom(page, line)) {
      return List.of();
    }
    String row = row(page, line);
    String height = Math.round(line.y() / HEIGHT) + ":";
    boolean heading = isTop(page, line) && SectionLabel.hasLabel(row);
    return variants(page, row, !heading).stream().map(variant -> height + variant).toList();
  }

  /**
   * A text, and a variant for each of its numbers, in which the number is replaced by its
   * difference from the page number.
   */
  static List<String> variants(PdfPage page, String text, boolean counts) {
    List<String> variants = new ArrayList<>(List.of(text));
    List<MatchResult> numbers =
        counts ? NUMBER.matcher(text).results().limit(MOST_NUMBERS).toList() : List.of();
    for (MatchResult number : numbers) {
      int counted = Integer.parseInt(number.group()) - page.number();
      variants.add(
          text.substring(0, number.start()) + "#" + counted + text.substring(number.end()));
    }
    return variants;
  }
}
