package org.councilnotes.structure.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.structure.layout.PdfPage.Line;

/**
 * Typographic measures of a document, in points, computed from its lines.
 *
 * @param bodySize font size of most of its text
 * @param left left edge of most body lines
 * @param right right edge of full body lines
 * @param leadings distance of baselines within paragraphs, by font size in tenths of a point
 * @param isTagged whether tags hold the lines of a paragraph together
 */
record LayoutMetrics(
    float bodySize,
    float left,
    float right,
    Map<Integer, Float> leadings,
    PageBottoms feet,
    boolean isTagged) {

  private static final float USUAL_LEADING = 1.2f;

  /**
   * Largest distance of baselines within a paragraph, as a multiple of the font size. Footnotes
   * have up to one and a half times the usual distance; paragraphs are further apart.
   */
  private static final float WIDEST_LEADING = 1.8f;

  private static final float SLACK = 3;

  /** Characters; a longer line may reach from margin to margin. */
  private static final int LONG = 40;

  /** Least number of long lines outside tables that give the measures. */
  private static final int LEAST_LINES = 10;

  /** Least share of the full lines whose block goes on, in a file with tags of paragraphs. */
  private static final float MOST_TOGETHER = 0.8f;

  /** The measures of running text; those of all lines where a document is nothing but tables. */
  static LayoutMetrics of(List<PdfPage> pages) {
    List<PdfPage> prose = pages.stream().map(LayoutMetrics::withoutTables).toList();
    long running =
        prose.stream().flatMap(p -> p.lines().stream()).filter(LayoutMetrics::isLong).count();
    return measured(running < LEAST_LINES ? pages : prose);
  }

  /** A page without lines in ruled or tagged tables, which are often printed smaller. */
  private static PdfPage withoutTables(PdfPage page) {
    List<RuledTable> ruled = RuledTable.of(page.rules());
    return page.with(
        page.lines().stream()
            .filter(line -> line.tag().cell().isEmpty())
            .filter(line -> ruled.stream().allMatch(table -> table.cell(0, line).isEmpty()))
            .toList());
  }

  private static boolean isLong(Line line) {
    return line.text().length() > LONG;
  }

  private static LayoutMetrics measured(List<PdfPage> pages) {
    List<PdfPage.Line> lines = pages.stream().flatMap(p -> p.lines().stream()).toList();
    float size = weightiest(lines);
    List<PdfPage.Line> full =
        lines.stream().filter(l -> Math.abs(l.size() - size) < 0.6f && isLong(l)).toList();
    float right = right(full);
    return new LayoutMetrics(
        size,
        left(full),
        right,
        leadings(pages, right),
        PageBottoms.of(pages, size),
        isTagged(pages, right));
  }

  /** Whether most lines that are too full for the next word share their block with the next one. */
  private static boolean isTagged(List<PdfPage> pages, float right) {
    int full = 0;
    int together = 0;
    for (PdfPage page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        Line above = page.lines().get(i - 1);
        Line line = page.lines().get(i);
        if (areNeighbours(above, line) && isFull(above, line, right)) {
          full++;
          together += above.tag().block() > 0 && above.tag().block() == line.tag().block() ? 1 : 0;
        }
      }
    }
    return full > 0 && together >= MOST_TOGETHER * full;
  }

  float leading(float size) {
    return leadings.getOrDefault(key(size), USUAL_LEADING * size);
  }

  private static int key(float size) {
    return Math.round(size * 10);
  }

  private static float weightiest(List<PdfPage.Line> lines) {
    Map<Integer, Integer> weights = new HashMap<>();
    lines.forEach(l -> weights.merge(key(l.size()), l.text().length(), Integer::sum));
    return mostFrequent(weights, 120) / 10f;
  }

  private static float left(List<PdfPage.Line> lines) {
    Map<Integer, Integer> starts = new HashMap<>();
    lines.forEach(l -> starts.merge(Math.round(l.x()), 1, Integer::sum));
    return mostFrequent(starts, 57);
  }

  /** The right edge of full lines; a high percentile, as single lines may be longer. */
  private static float right(List<PdfPage.Line> lines) {
    double[] ends = lines.stream().mapToDouble(PdfPage.Line::right).sorted().toArray();
    return ends.length == 0 ? 538 : (float) ends[(int) Math.round(0.97 * (ends.length - 1))];
  }

  /**
   * Distances of baselines within paragraphs, by font size. Only lines too full for the next word
   * are used: for other lines, the most frequent distance may be that between paragraphs.
   */
  private static Map<Integer, Float> leadings(List<PdfPage> pages, float right) {
    Map<Integer, Map<Integer, Integer>> any = new HashMap<>();
    Map<Integer, Map<Integer, Integer>> within = new HashMap<>();
    for (PdfPage page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        PdfPage.Line above = page.lines().get(i - 1);
        PdfPage.Line line = page.lines().get(i);
        if (areNeighbours(above, line)) {
          count(any, above, line);
          if (isFull(above, line, right)) {
            count(within, above, line);
          }
        }
      }
    }
    Map<Integer, Float> leadings = new HashMap<>();
    any.forEach((size, counts) -> leadings.put(size, Math.min(usual(counts), widest(size))));
    within.forEach((size, counts) -> leadings.put(size, usual(counts)));
    return leadings;
  }

  /** The most frequent distance; of two equally frequent ones the smaller. */
  private static float usual(Map<Integer, Integer> halfPoints) {
    int most = halfPoints.values().stream().max(Integer::compare).orElse(0);
    return halfPoints.entrySet().stream()
            .filter(e -> e.getValue() == most)
            .mapToInt(Map.Entry::getKey)
            .min()
            .orElse(0)
        / 2f;
  }

  private static float widest(int key) {
    return WIDEST_LEADING * key / 10;
  }

  private static boolean areNeighbours(PdfPage.Line above, PdfPage.Line line) {
    float gap = line.y() - above.y();
    return gap > 0.8f * line.size()
        && gap < 2.5f * line.size()
        && key(above.size()) == key(line.size())
        && !line.isBold();
  }

  private static boolean isFull(PdfPage.Line above, PdfPage.Line line, float right) {
    return above.right() + line.firstWordWidth() + line.size() / 4 + SLACK >= right
        && above.right() < right + SLACK;
  }

  private static void count(
      Map<Integer, Map<Integer, Integer>> gaps, PdfPage.Line above, PdfPage.Line line) {
    gaps.computeIfAbsent(key(line.size()), k -> new HashMap<>())
        .merge(Math.round((line.y() - above.y()) * 2), 1, Integer::sum);
  }

  private static int mostFrequent(Map<Integer, Integer> counts, int otherwise) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  /**
   * Free space at the foot of each page. A paragraph that continues on the next page fills its
   * page, except for at most one line that is kept with the next; after a paragraph that ends there
   * is space in which the next did not fit.
   *
   * @param bottom baseline of the lowest text line of any page
   * @param last baseline of the last line of each page that ends in text; pages that end in
   *     footnotes are left out, as these take the space
   */
  record PageBottoms(float bottom, Map<Integer, Float> last) {

    static PageBottoms of(List<PdfPage> pages, float bodySize) {
      Map<Integer, Float> last = new HashMap<>();
      for (PdfPage page : pages) {
        Optional<Line> lowest = page.lines().stream().max(Comparator.comparing(Line::y));
        lowest
            .filter(line -> Math.abs(line.size() - bodySize) < 0.6f)
            .ifPresent(line -> last.put(page.number(), line.y()));
      }
      return new PageBottoms(
          last.values().stream().max(Float::compare).orElse(0f), Map.copyOf(last));
    }

    /** Whether a page has space for more than one further line. */
    boolean hasRoom(int page, float leading) {
      return last.containsKey(page) && bottom - last.get(page) > 2.2f * leading;
    }
  }
}
