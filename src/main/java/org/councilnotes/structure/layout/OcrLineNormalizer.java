package org.councilnotes.structure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * Evens out measurement errors of OCR lines: unifies baselines and font sizes, and corrects
 * confused characters in the lines of cover and footers that hold numbers.
 */
final class OcrLineNormalizer {

  /** Sizes that differ by less than this share count as equal. */
  private static final float SAME_SIZE = 0.07f;

  /** Baselines that differ by less than this share of the font size count as one. */
  private static final float SAME_BASELINE = 0.35f;

  private static final float COVER_HEAD = 0.6f;
  private static final int FULL_LINE = 20;
  private static final float USUAL_SIZE = 12;

  private final float body;
  private final float small;

  private OcrLineNormalizer(Set<Integer> scanned, List<PdfPage> pages) {
    List<Line> full = lines(pages).filter(l -> l.text().length() >= FULL_LINE).toList();
    float told = weightiest(full.stream().filter(l -> !scanned.contains(l.page())).toList(), 0);
    List<Line> measured = full.stream().filter(l -> scanned.contains(l.page())).toList();
    float middle = weightiest(measured, USUAL_SIZE);
    body = isNear(middle, told) ? told : Math.round(middle * 2) / 2f;
    small =
        weightiest(measured.stream().filter(l -> l.size() < (1 - SAME_SIZE) * body).toList(), 0);
  }

  static List<PdfPage> normalize(List<PdfPage> pages, Set<Integer> scanned) {
    if (scanned.isEmpty()) {
      return pages;
    }
    OcrLineNormalizer print = new OcrLineNormalizer(scanned, pages);
    return pages.stream().map(p -> scanned.contains(p.number()) ? print.normalize(p) : p).toList();
  }

  private static Stream<Line> lines(List<PdfPage> pages) {
    return pages.stream().flatMap(p -> p.lines().stream());
  }

  /** The median font size, weighted by length of text. */
  private static float weightiest(List<Line> lines, float otherwise) {
    List<Line> sorted = lines.stream().sorted(Comparator.comparing(Line::size)).toList();
    int half = sorted.stream().mapToInt(l -> l.text().length()).sum() / 2;
    int passed = 0;
    for (Line line : sorted) {
      passed += line.text().length();
      if (passed > half) {
        return line.size();
      }
    }
    return otherwise;
  }

  private static boolean isNear(float size, float other) {
    return Math.abs(size - other) <= SAME_SIZE * other;
  }

  private PdfPage normalize(PdfPage page) {
    List<Line> lines = new ArrayList<>();
    float baseline = -1;
    List<Line> ordered = page.lines().stream().sorted(Comparator.comparing(Line::y)).toList();
    for (Line line : ordered) {
      if (baseline < 0 || line.y() - baseline > SAME_BASELINE * body) {
        baseline = line.y();
      }
      lines.add(repaired(page, line.at(baseline, size(line.size()))));
    }
    lines.sort(Comparator.comparing(Line::y).thenComparing(Line::x));
    return page.with(List.copyOf(lines));
  }

  private float size(float measured) {
    if (isNear(measured, body)) {
      return body;
    }
    return isNear(measured, small) ? small : Math.round(measured * 2) / 2f;
  }

  private static Line repaired(PdfPage page, Line line) {
    boolean head = page.number() == 1 && line.y() < COVER_HEAD * page.height();
    boolean numbered = head || RecurringEdgeLines.isBottom(page, line);
    if (line.runs().size() > 1) {
      return line;
    }
    String worded = OcrSpelling.repairWords(line.text());
    return line.reading(numbered ? OcrSpelling.repair(worded) : worded);
  }
}
