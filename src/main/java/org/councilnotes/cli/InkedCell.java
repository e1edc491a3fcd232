package org.councilnotes.cli;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilnotes.note.TextMark;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Row;

/** A cell of a comparison as HTML: what changed, and what does not stand or is not accessible. */
final class InkedCell {

  private InkedCell() {}

  /**
   * The cell's text; a mark of the note goes before a change.
   *
   * @param changed words that the other note does not have
   * @param element around those
   */
  static String html(Row.Cell cell, List<TextRange> changed, String element) {
    StringBuilder html = new StringBuilder();
    int start = 0;
    for (int end : ends(cell, changed)) {
      html.append(stretch(new TextRange(start, end), cell, changed, element));
      start = end;
    }
    return html.toString();
  }

  private static NavigableSet<Integer> ends(Row.Cell cell, List<TextRange> changed) {
    NavigableSet<Integer> ends = new TreeSet<>(List.of(cell.text().length()));
    Stream.concat(changed.stream(), cell.marks().stream().map(TextMark::range))
        .flatMap(range -> Stream.of(range.start(), range.end()))
        .forEach(ends::add);
    ends.remove(0);
    return ends;
  }

  private static String stretch(
      TextRange place, Row.Cell cell, List<TextRange> changed, String element) {
    String words = Markup.escape(place.of(cell.text()));
    if (cell.marked(State.BLANKED).anyMatch(place::overlaps)) {
      return Markup.element("span class=\"blank\"", words + said(" (not accessible)"));
    }
    if (cell.marked(State.DELETED).anyMatch(place::overlaps)) {
      return Markup.element("s", said("deleted: ") + words + said(" end of deleted words "));
    }
    boolean own = changed.stream().anyMatch(place::overlaps);
    return own ? Markup.element(element, words) : words;
  }

  /** For screen readers, which do not tell how words look. */
  private static String said(String words) {
    return Markup.element("span class=\"said\"", words);
  }
}
