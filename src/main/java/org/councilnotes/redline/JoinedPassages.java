package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;

/**
 * Passages of one note joined by line feeds, as in a comparison. Remembers which line feeds are
 * joints, as a text may contain others, and where footnotes are called.
 */
final class JoinedPassages {

  private final Cell joined;
  private final Map<Integer, String> joints;
  private final NavigableSet<Integer> cuts = new TreeSet<>();
  private final String lastStyle;
  private final List<Call> calls;

  /**
   * A footnote and its call.
   *
   * @param at offset in the joined text
   * @param footnote id of its passage
   */
  record Call(int at, String footnote, JoinedPassages words) {}

  /**
   * @param passages one or more
   * @param styles one per passage
   * @param calls in order
   */
  JoinedPassages(List<Passage> passages, List<String> styles, List<Call> calls) {
    this(Cell.of(passages), joints(passages, styles), styles.getLast(), calls);
  }

  private JoinedPassages(
      Cell joined, Map<Integer, String> joints, String lastStyle, List<Call> calls) {
    this.joined = joined;
    this.joints = joints;
    this.lastStyle = lastStyle;
    this.calls = List.copyOf(calls);
    joints.keySet().forEach(at -> cut(new TextRange(at, at + 1)));
    joined.marks().forEach(mark -> cut(mark.range()));
    calls.forEach(call -> cuts.add(call.at()));
  }

  private static Map<Integer, String> joints(List<Passage> passages, List<String> styles) {
    Map<Integer, String> joints = new HashMap<>();
    int end = 0;
    for (int i = 0; i + 1 < passages.size(); i++) {
      end += passages.get(i).text().length();
      joints.put(end, styles.get(i));
      end++;
    }
    return joints;
  }

  /** A part of a single passage, such as a cell, with the footnotes that are called in it. */
  JoinedPassages part(TextRange range, String style) {
    List<Call> inside =
        calls.stream()
            .filter(call -> call.at() >= range.start() && call.at() <= range.end())
            .map(call -> new Call(call.at() - range.start(), call.footnote(), call.words()))
            .toList();
    return new JoinedPassages(joined.part(range), new HashMap<>(), style, inside);
  }

  private void cut(TextRange range) {
    cuts.add(range.start());
    cuts.add(range.end());
  }

  String text() {
    return joined.text();
  }

  int length() {
    return joined.text().length();
  }

  List<Call> calls() {
    return calls;
  }

  /**
   * Offsets within a range where marks or joints begin or end or footnotes are called, without the
   * ends of the range.
   */
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

  /** The span of a range without cuts in it. */
  RedlineSpan strand(TextRange piece, RevisionKind revisionKind) {
    String joint = joints.get(piece.start());
    return joint == null
        ? RedlineSpan.of(piece.of(joined.text()), revisionKind, state(piece.start()))
        : RedlineSpan.end(joint, revisionKind);
  }

  /** The end of the last passage. */
  RedlineSpan end(RevisionKind revisionKind) {
    return RedlineSpan.end(lastStyle, revisionKind);
  }

  /** All spans with their end, of one revision kind. */
  List<RedlineSpan> all(RevisionKind revisionKind) {
    List<RedlineSpan> all = new ArrayList<>(words(revisionKind));
    all.add(end(revisionKind));
    return all;
  }

  /** All spans without their end, of one revision kind. */
  List<RedlineSpan> words(RevisionKind revisionKind) {
    List<RedlineSpan> words = new ArrayList<>();
    OneSide side = new OneSide(this, words);
    side.add(new TextRange(0, length()), revisionKind);
    side.addCalls(length(), revisionKind);
    return words;
  }

  /** Adds the spans of one text from left to right, with the calls of footnotes between them. */
  static final class OneSide {

    private final JoinedPassages text;
    private final List<RedlineSpan> spans;
    private int called;

    OneSide(JoinedPassages text, List<RedlineSpan> spans) {
      this.text = text;
      this.spans = spans;
    }

    /** Adds a stretch that stands in one note only. */
    void add(TextRange range, RevisionKind revisionKind) {
      if (range.length() == 0) {
        return;
      }
      addCalls(range.start(), revisionKind);
      int start = range.start();
      NavigableSet<Integer> ends = new TreeSet<>(text.cuts(range));
      ends.add(range.end());
      for (int end : ends) {
        spans.add(text.strand(new TextRange(start, end), revisionKind));
        addCalls(end, revisionKind);
        start = end;
      }
    }

    /** Adds the calls up to an offset that are not yet added. */
    void addCalls(int end, RevisionKind revisionKind) {
      callsTo(end).forEach(call -> spans.add(RedlineSpan.call(call.words(), revisionKind)));
    }

    /** Takes the calls up to an offset that are not yet taken. */
    List<Call> callsTo(int end) {
      int first = called;
      while (called < text.calls.size() && text.calls.get(called).at() <= end) {
        called++;
      }
      return text.calls.subList(first, called);
    }
  }
}
