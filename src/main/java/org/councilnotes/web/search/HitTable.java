package org.councilnotes.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;
import org.councilnotes.web.text.TextRun.Ink;

/**
 * A row that was found, as a result list shows it: each cell under its head.
 *
 * @param caption of its table; empty where none is printed
 */
record HitTable(String caption, List<Column> columns) {

  /** UTF-16 code units that are shown of a cell without matches. */
  private static final int SHORT = 120;

  HitTable {
    columns = List.copyOf(columns);
  }

  /**
   * A cell.
   *
   * @param number of its column, from 1
   * @param head over it; empty where there is none
   */
  record Column(int number, String head, List<TextRun> runs, boolean cutBefore, boolean cutAfter) {

    Column {
      runs = List.copyOf(runs);
    }
  }

  /**
   * The table of a hit.
   *
   * @param matches in the text of the passage
   * @return empty where the passage is no row, a head, or a single cell without head
   */
  static Optional<HitTable> of(Passage passage, List<TextRange> matches) {
    return passage
        .place()
        .row()
        .filter(row -> !row.isHead() && (row.cells().size() > 1 || row.hasHeads()))
        .map(row -> of(row, passage, matches));
  }

  private static HitTable of(TableRow row, Passage passage, List<TextRange> matches) {
    StyledText text = StyledText.of(passage).with(matches, Ink.MATCH);
    List<Column> columns = new ArrayList<>();
    List<TextRange> ranges = row.ranges(passage.text());
    for (int i = 0; i < ranges.size(); i++) {
      TextRange cell = ranges.get(i);
      TextRange part = excerpt(cell, passage.text(), matches);
      columns.add(
          new Column(
              row.cells().get(i).column() + 1,
              row.headOf(row.cells().get(i)),
              text.runs(part),
              part.start() > cell.start(),
              part.end() < cell.end()));
    }
    return new HitTable(row.caption(), columns);
  }

  /** The part of a cell that is shown: around its first match, else its first words. */
  private static TextRange excerpt(TextRange cell, String passage, List<TextRange> matches) {
    String words = cell.of(passage);
    List<TextRange> inside =
        matches.stream()
            .filter(match -> match.overlaps(cell))
            .map(match -> new TextRange(Math.max(0, match.start() - cell.start()), match.end()))
            .toList();
    if (inside.isEmpty()) {
      int shown = Excerpt.firstWords(words, SHORT).length();
      return new TextRange(cell.start(), cell.start() + shown);
    }
    TextRange part = Excerpt.of(words, inside).part();
    return new TextRange(cell.start() + part.start(), cell.start() + part.end());
  }
}
