package org.councilnotes.collate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;

/**
 * One wording through all witnesses.
 *
 * @param cells one per witness, oldest first; empty where the wording is absent
 * @param steps one per pair of neighbouring witnesses; empty where it is absent in both, or struck
 *     through as a whole in one and absent in the other
 */
public record AlignmentRow(List<Optional<Cell>> cells, List<Optional<WordingStep>> steps) {

  public AlignmentRow {
    cells = List.copyOf(cells);
    steps = List.copyOf(steps);
  }

  /**
   * The wording in one witness.
   *
   * @param parts ids of its passages: several where it was split or merged
   * @param text of the parts, joined by line feeds
   * @param marks of the parts, with offsets in the text: deleted words are never quoted as standing
   * @param section id of the section that the first part stands in
   * @param row place in a table of a single passage; empty for other passages, and for several
   */
  public record Cell(
      List<String> parts,
      String text,
      List<TextMark> marks,
      String section,
      Optional<TableRow> row) {

    public Cell {
      parts = List.copyOf(parts);
      marks = List.copyOf(marks);
    }

    /** A wording outside tables. */
    public Cell(List<String> parts, String text, List<TextMark> marks, String section) {
      this(parts, text, marks, section, Optional.empty());
    }

    public static Cell of(List<Passage> parts) {
      return new Cell(
          parts.stream().map(Passage::id).toList(),
          parts.stream().map(Passage::text).collect(Collectors.joining("\n")),
          marksOf(parts),
          parts.getFirst().section(),
          parts.size() == 1 ? parts.getFirst().place().row() : Optional.empty());
    }

    /** What stands in a range of the text, with its marks. */
    public Cell part(TextRange range) {
      List<TextMark> inside =
          marks.stream()
              .filter(mark -> mark.range().overlaps(range))
              .map(mark -> new TextMark(mark.state(), mark.range().within(range)))
              .toList();
      return new Cell(parts, range.of(text), inside, section);
    }

    private static List<TextMark> marksOf(List<Passage> parts) {
      List<TextMark> marks = new ArrayList<>();
      int start = 0;
      for (Passage part : parts) {
        for (TextMark mark : part.marks()) {
          TextRange range = mark.range();
          marks.add(
              new TextMark(
                  mark.state(), new TextRange(start + range.start(), start + range.end())));
        }
        start += part.text().length() + 1;
      }
      return marks;
    }

    /**
     * The ranges of one kind of mark: deleted, added or blanked, whatever it is compared with.
     *
     * @param state a plain one
     */
    public Stream<TextRange> marked(TextMark.State state) {
      return marks.stream().filter(m -> m.state().plain() == state).map(TextMark::range);
    }
  }
}
