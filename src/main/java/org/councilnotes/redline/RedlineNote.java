package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.collate.view.TableFamilies;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.table.TableRow;

/**
 * One of the two notes of a redline: the passages of its flow, by position from 0, and the
 * footnotes that they call. A footnote that does not follow its call is a passage of the flow.
 */
final class RedlineNote {

  /** Levels of headings that have a style. Word has more, but no known note needs them. */
  private static final int LEVELS = 6;

  /**
   * Matches the beginning of {@code a) of the ports} and {@code (12) Ports}; not of {@code Ports}.
   * Items without a label had a bullet, which is not part of their text.
   */
  private static final Pattern LABELLED = Pattern.compile("\\(?[\\p{L}\\p{N}]{1,5}[.)]\\s");

  private static final String FOOTNOTE = "FootnoteText";
  private static final String BETWEEN_CELLS = " ";

  private final TableFamilies tables;
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> headings = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, List<Passage>> footnotes = new HashMap<>();

  RedlineNote(Note note, TableFamilies tables) {
    this.tables = tables;
    note.sections().forEach(section -> depths.put(section.id(), section.depth()));
    note.passages().forEach(this::add);
  }

  private void add(Passage passage) {
    if (isCalled(passage)) {
      footnotes.computeIfAbsent(passages.getLast().id(), id -> new ArrayList<>()).add(passage);
      return;
    }
    positions.put(passage.id(), passages.size());
    if (passage.kind() == PassageKind.HEADING) {
      headings.putIfAbsent(passage.section(), passages.size());
    }
    passages.add(passage);
  }

  /** Whether a passage is a footnote to the passage of the flow right above it. */
  private boolean isCalled(Passage passage) {
    if (passage.kind() != PassageKind.FOOTNOTE || passages.isEmpty()) {
      return false;
    }
    Passage above = passages.getLast();
    int last = footnotesOf(above).stream().mapToInt(RedlineNote::call).max().orElse(0);
    Optional<FootnoteAnchor> anchor = passage.place().anchor();
    return anchor.filter(a -> a.passage().equals(above.id())).isPresent()
        && call(passage) >= last
        && call(passage) <= above.text().length();
  }

  private static int call(Passage footnote) {
    return footnote.place().anchor().orElseThrow().at();
  }

  private List<Passage> footnotesOf(Passage passage) {
    return footnotes.getOrDefault(passage.id(), List.of());
  }

  List<Passage> passages() {
    return passages;
  }

  int size() {
    return passages.size();
  }

  /** Positions of passages by their ids; empty where one of them is a footnote. */
  List<Integer> at(List<String> ids) {
    return positions.keySet().containsAll(ids)
        ? ids.stream().map(positions::get).toList()
        : List.of();
  }

  /** The position of a section's heading. */
  Optional<Integer> heading(Section section) {
    return Optional.ofNullable(headings.get(section.id()));
  }

  /**
   * The place of a passage in a table that is drawn as one; empty for other passages, and for rows
   * whose cells do not make up their text.
   */
  Optional<TableRow> row(int position) {
    Passage passage = passages.get(position);
    return passage
        .place()
        .row()
        .filter(tables::isDrawn)
        .filter(
            row ->
                String.join(
                        BETWEEN_CELLS,
                        row.ranges(passage.text()).stream()
                            .map(range -> range.of(passage.text()))
                            .toList())
                    .equals(passage.text()));
  }

  JoinedPassages parts(List<Integer> some) {
    List<Passage> joined = some.stream().map(passages::get).toList();
    List<JoinedPassages.Call> calls = new ArrayList<>();
    int start = 0;
    for (Passage passage : joined) {
      for (Passage footnote : footnotesOf(passage)) {
        JoinedPassages words = new JoinedPassages(List.of(footnote), List.of(FOOTNOTE), List.of());
        calls.add(new JoinedPassages.Call(start + call(footnote), footnote.id(), words));
      }
      start += passage.text().length() + 1;
    }
    return new JoinedPassages(joined, joined.stream().map(this::style).toList(), calls);
  }

  /** The id of the paragraph style in {@code styles.xml}. */
  private String style(Passage passage) {
    return switch (passage.kind()) {
      case COVER -> "Cover";
      case HEADING -> "Heading" + level(passage);
      case PARAGRAPH -> "Normal";
      case ITEM -> LABELLED.matcher(passage.text()).lookingAt() ? "ListItem" : "ListBullet";
      case ROW -> "TableRow";
      case FIGURE -> "Normal";
      case FOOTNOTE -> FOOTNOTE;
    };
  }

  private int level(Passage heading) {
    return Math.clamp(depths.getOrDefault(heading.section(), 1), 1, LEVELS);
  }
}
