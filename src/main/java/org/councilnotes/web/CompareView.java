package org.councilnotes.web;

import java.util.List;
import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Relation;

/**
 * Two notes side by side, ready to be shown.
 *
 * @param summary how many wordings have each relation
 * @param sections in the order of the newer note; wordings outside any section come first
 */
record CompareView(
    CompareSide left,
    CompareSide right,
    Extent extent,
    Map<Relation, Integer> summary,
    List<CompareSection> sections) {

  /** How much of a comparison is shown. */
  enum Extent {
    ALL,
    CHANGES
  }

  CompareView {
    sections = List.copyOf(sections);
  }

  static CompareView of(Note older, Note newer, Extent extent) {
    Comparison comparison = Comparison.of(List.of(older, newer));
    CompareSide left = CompareSide.of(0, older);
    CompareSide right = CompareSide.of(1, newer);
    List<CompareSection> sections = new CompareSections(comparison, left, right).shown(extent);
    return new CompareView(left, right, extent, comparison.summary(), sections);
  }

  /** How many unchanged wordings are not shown. */
  public int hidden() {
    return sections.stream().mapToInt(CompareSection::hidden).sum();
  }

  public boolean showsChangesOnly() {
    return extent == Extent.CHANGES;
  }

  /** The same comparison, shown to the other extent. */
  public String otherExtentHref() {
    String all = NoteLink.toComparison(left.note().id(), right.note().id());
    return showsChangesOnly() ? all : all + "&show=changes";
  }

  /** The same two notes, the right one taken for the older. */
  public String swappedHref() {
    return NoteLink.toComparison(right.note().id(), left.note().id());
  }
}
