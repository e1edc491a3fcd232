package org.councilnotes.structure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.structure.Page.Line;

/**
 * How much room pages have left under their text. A paragraph that goes on over the page fills its
 * page but for a line at most, which typesetters keep with the next; one that ends leaves the room
 * that the next did not fit in.
 *
 * @param bottom the baseline of the lowest line of text on any page
 * @param last of each page that ends in text: on one that ends in footnotes they take the room
 */
record PageFeet(float bottom, Map<Integer, Float> last) {

  static PageFeet of(List<Page> pages, float bodySize) {
    Map<Integer, Float> last = new HashMap<>();
    for (Page page : pages) {
      Optional<Line> lowest = page.lines().stream().max(Comparator.comparing(Line::y));
      lowest
          .filter(line -> Math.abs(line.size() - bodySize) < 0.6f)
          .ifPresent(line -> last.put(page.number(), line.y()));
    }
    return new PageFeet(last.values().stream().max(Float::compare).orElse(0f), Map.copyOf(last));
  }

  /** Whether more lines than one would have had room on a page. */
  boolean hasRoom(int page, float leading) {
    return last.containsKey(page) && bottom - last.get(page) > 2.2f * leading;
  }
}
