package org.councilnotes.extract.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Generates numbers and bullets of ODT lists, which the items do not contain.
 *
 * <p>Source: OpenDocument 1.3, part 3, 5.3 and 16.31.
 */
final class OdtNumbering {

  private static final int LEVELS = 11;

  private record Level(
      String bullet, ListNumberFormat format, String before, String after, int start, int shown) {}

  private final Map<String, Map<Integer, Level>> styles = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  void add(XmlElement root) {
    for (XmlElement style : root.all("text:list-style")) {
      styles.put(style.attribute("style:name"), levels(style));
    }
    for (XmlElement style : root.all("text:outline-style")) {
      styles.put("", levels(style));
    }
  }

  /** Restarts the count. */
  void start(String style) {
    counters.remove(style);
  }

  /**
   * The label of the next item.
   *
   * @param style style of the list; empty for the outline of headings
   * @param depth level from 1
   * @param start number that the item sets; empty where the count continues
   */
  String next(String style, int depth, String start) {
    Level level = styles.getOrDefault(style, Map.of()).get(depth);
    if (level == null || depth >= LEVELS) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(style, s -> new int[LEVELS]);
    int following = counts[depth] == 0 ? level.start() : counts[depth] + 1;
    counts[depth] = ListNumberFormat.number(start, following);
    Arrays.fill(counts, depth + 1, LEVELS, 0);
    return level.bullet().isEmpty() ? number(style, depth, level, counts) : level.bullet();
  }

  private String number(String style, int depth, Level level, int[] counts) {
    if (level.format() == ListNumberFormat.NONE) {
      return (level.before() + level.after()).strip();
    }
    StringBuilder label = new StringBuilder(level.before());
    for (int d = Math.max(1, depth - level.shown() + 1); d <= depth; d++) {
      Level above = styles.get(style).get(d);
      String number = above == null ? "" : above.format().write(counts[d]);
      label.append(number).append(d < depth && !number.isEmpty() ? "." : "");
    }
    return label.append(level.after()).toString();
  }

  private static Map<Integer, Level> levels(XmlElement style) {
    Map<Integer, Level> levels = new HashMap<>();
    for (XmlElement level : style.children()) {
      levels.put(ListNumberFormat.number(level.attribute("text:level"), 1), level(level));
    }
    return levels;
  }

  private static Level level(XmlElement level) {
    return new Level(
        level.attribute("text:bullet-char"),
        format(level.attribute("style:num-format")),
        level.attribute("style:num-prefix"),
        level.attribute("style:num-suffix"),
        ListNumberFormat.number(level.attribute("text:start-value"), 1),
        ListNumberFormat.number(level.attribute("text:display-levels"), 1));
  }

  private static ListNumberFormat format(String letter) {
    return switch (letter) {
      case "1" -> ListNumberFormat.DECIMAL;
      case "a" -> ListNumberFormat.LOWER_LETTER;
      case "A" -> ListNumberFormat.UPPER_LETTER;
      case "i" -> ListNumberFormat.LOWER_ROMAN;
      case "I" -> ListNumberFormat.UPPER_ROMAN;
      default -> ListNumberFormat.NONE;
    };
  }
}
