package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Section;
import org.councilnotes.web.CompareView.Extent;

/**
 * A section of two notes, with the wordings that stand in it.
 *
 * @param left its label and heading in the older note; empty where it is absent, and for the cover
 * @param right likewise in the newer one
 * @param level of its heading, 3 to 6: the heads of the columns stand above
 * @param hidden how many unchanged wordings are not shown
 */
record CompareSection(
    Optional<String> left, Optional<String> right, int level, List<CompareRow> rows, int hidden) {

  private static final int HIGHEST_HEADING = 3;
  private static final int DEEPEST_HEADING = 6;

  CompareSection {
    rows = List.copyOf(rows);
  }

  static CompareSection of(
      Optional<Section> older, Optional<Section> newer, List<CompareRow> rows, Extent extent) {
    List<CompareRow> shown =
        extent == Extent.ALL ? rows : rows.stream().filter(row -> !row.isSame()).toList();
    return new CompareSection(
        older.map(CompareSection::title),
        newer.map(CompareSection::title),
        newer.or(() -> older).map(CompareSection::level).orElse(HIGHEST_HEADING),
        shown,
        rows.size() - shown.size());
  }

  private static String title(Section section) {
    return (section.label() + " " + section.heading()).strip();
  }

  private static int level(Section section) {
    return Math.clamp(section.depth() + 2L, HIGHEST_HEADING, DEEPEST_HEADING);
  }

  public boolean hasTitle() {
    return left.isPresent() || right.isPresent();
  }

  public boolean hasOneTitle() {
    return left.equals(right);
  }
}
