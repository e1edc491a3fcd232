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

  static Measure of(List<Page> pages) {
    List<Page.Line> lines = pages.stream().flatMap(p -> p.lines().stream()).toList();
    float size = weightiest(lines);
    List<Page.Line> full =
        lines.stream()
            .filter(l -> Math.abs(l.size() - size) < 0.6f && l.text().length() > 40)
            .toList();
    return new Measure(size, left(full), right(full), leadings(pages), PageFeet.of(pages, size));
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
    List<Float> ends = lines.stream().map(Page.Line::right).sorted().toList();
    return ends.isEmpty() ? 538 : ends.get((int) (0.97 * (ends.size() - 1)));
  }

  private static Map<Integer, Float> leadings(List<Page> pages) {
    Map<Integer, Map<Integer, Integer>> gaps = new HashMap<>();
    for (Page page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        Page.Line above = page.lines().get(i - 1);
        Page.Line line = page.lines().get(i);
        float gap = line.y() - above.y();
        boolean neighbours = gap > 0.8f * line.size() && gap < 2.5f * line.size();
        if (neighbours && key(above.size()) == key(line.size()) && !line.isBold()) {
          gaps.computeIfAbsent(key(line.size()), k -> new HashMap<>())
              .merge(Math.round(gap * 2), 1, Integer::sum);
        }
      }
    }
    Map<Integer, Float> leadings = new HashMap<>();
    gaps.forEach((size, counts) -> leadings.put(size, mostFrequent(counts, 0) / 2f));
    return leadings;
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
