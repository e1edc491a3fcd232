package org.councilnotes.note;

import java.util.ArrayList;
import java.util.List;

/** Page numbers in short form, such as {@code 1-3, 7}. */
public final class PageRanges {

  private PageRanges() {}

  /**
   * The numbers, with consecutive ones as a range.
   *
   * @param pages ascending
   */
  public static String of(List<Integer> pages) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= pages.size(); i++) {
      boolean ends = i == pages.size() || pages.get(i) != pages.get(i - 1) + 1;
      if (ends) {
        int from = pages.get(first);
        int to = pages.get(i - 1);
        ranges.add(from == to ? Integer.toString(from) : from + "-" + to);
        first = i;
      }
    }
    return String.join(", ", ranges);
  }
}
