package org.councilnotes.draft.count;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;

/**
 * What follows a passage: list items and rows of a table. In a pasted text both are lines: items
 * end with semicolons, rows without any mark.
 *
 * @param items that belong to the passage
 * @param rows of a table, its head among them
 */
public record FollowingLines(List<Passage> items, List<Passage> rows) {

  /** More than any number that is counted, see {@link CountedNoun}. */
  private static final int MOST = 200;

  private static final int FEWEST_ROWS = 3;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?,]['\"’”»)]*\\s*");

  private static final Pattern DIGIT = Pattern.compile("\\d");

  public FollowingLines {
    items = List.copyOf(items);
    rows = List.copyOf(rows);
  }

  /** What follows a passage of a note. */
  public static FollowingLines of(Passage passage, List<Passage> behind) {
    boolean isLabelledItem = passage.kind() == PassageKind.ITEM && hasLabel(passage);
    List<Passage> items =
        run(behind, PassageKind.ITEM)
            .takeWhile(other -> !(isLabelledItem && hasLabel(other)))
            .toList();
    List<Passage> rows = run(behind, PassageKind.ROW).toList();
    return new FollowingLines(
        items.isEmpty() && passage.text().endsWith(":") ? pastedItems(behind) : items,
        rows.isEmpty() ? pastedRows(behind) : rows);
  }

  private static Stream<Passage> run(List<Passage> behind, PassageKind kind) {
    return behind.stream()
        .filter(other -> other.kind() != PassageKind.FOOTNOTE)
        .takeWhile(other -> other.kind() == kind)
        .limit(MOST);
  }

  /** Whether a passage begins with the sign of an enumeration. */
  public static boolean hasLabel(Passage passage) {
    return NormalizedWording.labelLength(passage.text()) > 0;
  }

  /** Lines that end with semicolons, and the one behind them. */
  private static List<Passage> pastedItems(List<Passage> behind) {
    List<Passage> items = new ArrayList<>();
    for (Passage line : behind.subList(0, Math.min(MOST, behind.size()))) {
      if (line.kind() != PassageKind.PARAGRAPH || hasLabel(line)) {
        return List.of();
      }
      items.add(line);
      String text = line.text().strip();
      if (!text.endsWith(";")) {
        return items.size() > 1 && text.endsWith(".") ? items : List.of();
      }
    }
    return List.of();
  }

  /** Lines without a mark at the end, with figures in all but the first. */
  private static List<Passage> pastedRows(List<Passage> behind) {
    List<Passage> rows =
        behind.stream()
            .takeWhile(line -> line.kind() == PassageKind.PARAGRAPH)
            .takeWhile(line -> !SENTENCE_END.matcher(line.text()).matches())
            .limit(MOST)
            .toList();
    boolean isTable =
        rows.size() >= FEWEST_ROWS
            && !DIGIT.matcher(rows.getFirst().text()).find()
            && rows.stream().skip(1).allMatch(row -> DIGIT.matcher(row.text()).find());
    return isTable ? rows : List.of();
  }
}
