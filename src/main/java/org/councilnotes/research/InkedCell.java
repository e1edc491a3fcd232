package org.councilnotes.research;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
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
   * The cell's text; a mark of the note goes before a change. Words may have come and go again.
   *
   * @param went words that the next edition does not have
   * @param came words that the one before does not have
   */
  static String html(Row.Cell cell, List<TextRange> went, List<TextRange> came) {
    StringBuilder html = new StringBuilder();
    int start = 0;
    for (int end : ends(cell, went, came)) {
      TextRange place = new TextRange(start, end);
      html.append(
          marked(place, cell).orElseGet(() -> changed(place.of(cell.text()), place, went, came)));
      start = end;
    }
    return html.toString();
  }

  private static NavigableSet<Integer> ends(
      Row.Cell cell, List<TextRange> went, List<TextRange> came) {
    NavigableSet<Integer> ends = new TreeSet<>(List.of(cell.text().length()));
    Stream.of(went.stream(), came.stream(), cell.marks().stream().map(TextMark::range))
        .flatMap(ranges -> ranges)
        .flatMap(range -> Stream.of(range.start(), range.end()))
        .forEach(ends::add);
    ends.remove(0);
    return ends;
  }

  private static Optional<String> marked(TextRange place, Row.Cell cell) {
    String words = Markup.escape(place.of(cell.text()));
    if (cell.marked(State.BLANKED).anyMatch(place::overlaps)) {
      return Optional.of(Markup.element("span class=\"blank\"", words + said(" (not accessible)")));
    }
    if (cell.marked(State.DELETED).anyMatch(place::overlaps)) {
      return Optional.of(
          Markup.element("s", said("deleted: ") + words + said(" end of deleted words ")));
    }
    return Optional.empty();
  }

  private static String changed(
      String words, TextRange place, List<TextRange> went, List<TextRange> came) {
    String html = Markup.escape(words);
    if (came.stream().anyMatch(place::overlaps)) {
      html = Markup.element("ins", html);
    }
    return went.stream().anyMatch(place::overlaps) ? Markup.element("del", html) : html;
  }

  /** For screen readers, which do not tell how words look. */
  private static String said(String words) {
    return Markup.element("span class=\"said\"", words);
  }
}
