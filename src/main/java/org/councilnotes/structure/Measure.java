package org.councilnotes.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document is set, taken from its own lines.
 *
 * @param bodySize the size most of it is printed in
 * @param right where full lines of the body end
 * @param left where most lines of the body start
 * @param leadings distance of baselines within paragraphs, by tenths of the print size
 */
record Measure(
    float bodySize, float left, float right, Map<Integer, Float> leadings, PageFeet feet) {

  private static final float USUAL_LEADING = 1.2f;

  /** Notes are set with up to one and a half times the usual distance, paragraphs stand wider. */
  private static final float WIDEST_LEADING = 1.8f;

  private static final float SLACK = 3;

  static Measure of(List<Page> pages) {
    List<Page.Line> lines = pages.stream().flatMap(p -> p.lines().stream()).toList();
    float size = weightiest(lines);
    List<Page.Line> full =
        lines.stream()
            .filter(l -> Math.abs(l.size() - size) < 0.6f && l.text().length() > 40)
            .toList();
    float right = right(full);
    return new Measure(size, left(full), right, leadings(pages, right), PageFeet.of(pages, size));
  }

  float leading(float size) {
    return leadings.getOrDefault(key(size), USUAL_LEADING * size);
  }

  private static int key(float size) {
    return Math.round(size * 10);
  }

  private static float weightiest(List<Page.Line> lines) {
    Map<Integer, Integer> weights = new HashMap<>();
    lines.forEach(l -> weights.merge(key(l.size()), l.text().length(), Integer::sum));
    return mostFrequent(weights, 120) / 10f;
  }

  private static float left(List<Page.Line> lines) {
    Map<Integer, Integer> starts = new HashMap<>();
    lines.forEach(l -> starts.merge(Math.round(l.x()), 1, Integer::sum));
    return mostFrequent(starts, 57);
  }

  /** Nearly the farthest end: single lines may stick out. */
  private static float right(List<Page.Line> lines) {
    double[] ends = lines.stream().mapToDouble(Page.Line::right).sorted().toArray();
    return ends.length == 0 ? 538 : (float) ends[(int) Math.round(0.97 * (ends.length - 1))];
  }

  /**
   * Lines that left no room for the next word tell the distance within paragraphs; where a size has
   * none, the most frequent distance may well be that between paragraphs.
   */
  private static Map<Integer, Float> leadings(List<Page> pages, float right) {
    Map<Integer, Map<Integer, Integer>> any = new HashMap<>();
    Map<Integer, Map<Integer, Integer>> within = new HashMap<>();
    for (Page page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        Page.Line above = page.lines().get(i - 1);
        Page.Line line = page.lines().get(i);
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

  /** The most frequent distance, the narrower one of two. */
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

  private static boolean areNeighbours(Page.Line above, Page.Line line) {
    float gap = line.y() - above.y();
    return gap > 0.8f * line.size()
        && gap < 2.5f * line.size()
        && key(above.size()) == key(line.size())
        && !line.isBold();
  }

  private static boolean isFull(Page.Line above, Page.Line line, float right) {
    return above.right() + line.firstWordWidth() + line.size() / 4 + SLACK >= right
        && above.right() < right + SLACK;
  }

  private static void count(
      Map<Integer, Map<Integer, Integer>> gaps, Page.Line above, Page.Line line) {
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
}
