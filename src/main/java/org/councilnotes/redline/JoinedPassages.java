package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;

/**
 * Passages of one note joined by line feeds, as in a comparison. Remembers which line feeds are
 * joints, as a text may contain others.
 */
final class JoinedPassages {

  private final Cell joined;
  private final TreeMap<Integer, String> joints = new TreeMap<>();
  private final NavigableSet<Integer> cuts = new TreeSet<>();
  private final String lastStyle;

  /**
   * @param passages one or more
   * @param styles one per passage
   */
  JoinedPassages(List<Passage> passages, List<String> styles) {
    joined = Cell.of(passages);
    int end = 0;
    for (int i = 0; i + 1 < passages.size(); i++) {
      end += passages.get(i).text().length();
      joints.put(end, styles.get(i));
      end++;
    }
    lastStyle = styles.getLast();
    joints.keySet().forEach(at -> cut(new TextRange(at, at + 1)));
    joined.marks().forEach(mark -> cut(mark.range()));
  }

  private void cut(TextRange range) {
    cuts.add(range.start());
    cuts.add(range.end());
  }

  int length() {
    return joined.text().length();
  }

  /** Offsets within a range where marks or joints begin or end, without the ends of the range. */
  NavigableSet<Integer> cuts(TextRange range) {
    return range.length() == 0
        ? new TreeSet<>()
        : cuts.subSet(range.start(), false, range.end(), false);
  }

  boolean isJoint(int at) {
    return joints.containsKey(at);
  }

  /** The plain mark of the word at an offset; of two marks the more restrictive. */
  Optional<State> state(int at) {
    TextRange place = new TextRange(at, at + 1);
    List<State> states =
        joined.marks().stream()
            .filter(m -> m.range().overlaps(place))
            .map(mark -> mark.state().plain())
            .toList();
    return List.of(State.BLANKED, State.DELETED, State.ADDED).stream()
        .filter(states::contains)
        .findFirst();
  }

  /** The spans of a range, all of one revision kind. */
  List<RedlineSpan> strands(TextRange range, RevisionKind revisionKind) {
    List<RedlineSpan> strands = new ArrayList<>();
    int start = range.start();
    for (int end : cuts(range)) {
      strands.add(strand(new TextRange(start, end), revisionKind));
      start = end;
    }
    if (start < range.end()) {
      strands.add(strand(new TextRange(start, range.end()), revisionKind));
    }
    return strands;
  }

  private RedlineSpan strand(TextRange piece, RevisionKind revisionKind) {
    String joint = joints.get(piece.start());
    return joint == null
        ? RedlineSpan.of(piece.of(joined.text()), revisionKind, state(piece.start()))
        : RedlineSpan.end(joint, revisionKind);
  }

  /** The end of the last passage. */
  RedlineSpan end(RevisionKind revisionKind) {
    return RedlineSpan.end(lastStyle, revisionKind);
  }

  /** All spans, of one revision kind. */
  List<RedlineSpan> all(RevisionKind revisionKind) {
    List<RedlineSpan> all = new ArrayList<>(strands(new TextRange(0, length()), revisionKind));
    all.add(end(revisionKind));
    return all;
  }
}
