package org.councilnotes.note.table;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;

/**
 * A row as one line of text, each cell after its head: {@code Country: Peru | Police: 12}.
 *
 * @param text the line
 * @param parts the cells in it
 */
public record LabelledRow(String text, List<Part> parts) {

  private static final String BETWEEN_CELLS = " | ";
  private static final String AFTER_HEAD = ": ";

  /**
   * Where a cell stands in the line.
   *
   * @param cell range in the text of the passage, in UTF-16 code units
   * @param at where it begins in the line
   */
  record Part(TextRange cell, int at) {}

  public LabelledRow {
    parts = List.copyOf(parts);
  }

  /**
   * Labels a row.
   *
   * @param passage text of the passage; cells that are blank in it are left out
   */
  public static LabelledRow of(TableRow row, String passage) {
    StringBuilder line = new StringBuilder();
    List<Part> parts = new ArrayList<>();
    List<TextRange> ranges = row.ranges(passage);
    for (int i = 0; i < ranges.size(); i++) {
      String words = ranges.get(i).of(passage);
      String head = row.headOf(row.cells().get(i));
      if (!words.isBlank()) {
        line.append(line.isEmpty() ? "" : BETWEEN_CELLS);
        line.append(head).append(head.isEmpty() ? "" : AFTER_HEAD);
        parts.add(new Part(ranges.get(i), line.length()));
        line.append(words);
      }
    }
    return new LabelledRow(line.toString(), parts);
  }

  /**
   * Where words of the passage stand in the line.
   *
   * @param ranges in the text of the passage
   * @return one range for each cell that they reach into
   */
  public List<TextRange> ranges(List<TextRange> ranges) {
    return ranges.stream().flatMap(range -> moved(range).stream()).toList();
  }

  /** Marks of the passage as marks of the line. */
  public List<TextMark> marks(List<TextMark> marks) {
    return marks.stream()
        .flatMap(m -> moved(m.range()).stream().map(range -> new TextMark(m.state(), range)))
        .toList();
  }

  private List<TextRange> moved(TextRange range) {
    List<TextRange> moved = new ArrayList<>();
    for (Part part : parts) {
      int start = Math.max(range.start(), part.cell().start());
      int end = Math.min(range.end(), part.cell().end());
      if (start < end) {
        int by = part.at() - part.cell().start();
        moved.add(new TextRange(start + by, end + by));
      }
    }
    return moved;
  }
}
