package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.redline.CounterpartFinder.Footnote;
import org.councilnotes.redline.JoinedPassages.Call;

/**
 * Merges two counterparts to a sequence of spans. Those of the older note give the older text,
 * those of the newer note the newer one. A footnote that both call at the same place is called
 * once.
 */
final class CounterpartMerge {

  private final JoinedPassages older;
  private final JoinedPassages newer;
  private final Map<String, Footnote> footnotes;
  private final List<RedlineSpan> strands = new ArrayList<>();
  private final JoinedPassages.OneSide before;
  private final JoinedPassages.OneSide after;

  private CounterpartMerge(
      JoinedPassages older, JoinedPassages newer, Map<String, Footnote> footnotes) {
    this.older = older;
    this.newer = newer;
    this.footnotes = footnotes;
    before = new JoinedPassages.OneSide(older, strands);
    after = new JoinedPassages.OneSide(newer, strands);
  }

  /**
   * The spans of two counterparts.
   *
   * @param edits from the older text to the newer one, in order
   * @param footnotes those of both notes, by id in the newer one
   */
  static List<RedlineSpan> of(
      JoinedPassages older,
      JoinedPassages newer,
      List<Edit> edits,
      Map<String, Footnote> footnotes) {
    CounterpartMerge merge = new CounterpartMerge(older, newer, footnotes);
    int left = 0;
    int right = 0;
    merge.addCalls(0, 0);
    for (Edit edit : edits) {
      merge.common(new TextRange(left, edit.left().start()), right);
      merge.change(edit.left(), edit.right());
      left = edit.left().end();
      right = edit.right().end();
    }
    merge.common(new TextRange(left, older.length()), right);
    merge.strands.add(newer.end(RevisionKind.KEPT));
    return merge.strands;
  }

  private void change(TextRange left, TextRange right) {
    before.add(left, RevisionKind.WENT);
    after.add(right, RevisionKind.CAME);
  }

  /** Adds words common to both, cut wherever a mark begins or ends in either note. */
  private void common(TextRange left, int right) {
    int shift = right - left.start();
    NavigableSet<Integer> ends = new TreeSet<>(older.cuts(left));
    newer.cuts(new TextRange(right, left.end() + shift)).forEach(cut -> ends.add(cut - shift));
    ends.add(left.end());
    int start = left.start();
    for (int end : ends) {
      piece(new TextRange(start, end), new TextRange(start + shift, end + shift));
      start = end;
    }
  }

  private void piece(TextRange left, TextRange right) {
    if (left.length() == 0) {
      return;
    }
    if (standAlike(left.start(), right.start())) {
      strands.add(newer.strand(right, RevisionKind.KEPT));
      addCalls(left.end(), right.end());
    } else {
      change(left, right);
    }
  }

  /** Adds the calls up to the same place of both texts. */
  private void addCalls(int left, int right) {
    List<Call> gone = before.callsTo(left);
    List<Call> here = after.callsTo(right);
    Set<String> both = new HashSet<>();
    here.forEach(call -> older(call, gone).forEach(own -> both.add(own.footnote())));
    gone.stream()
        .filter(call -> !both.contains(call.footnote()))
        .forEach(call -> strands.add(RedlineSpan.call(call.words(), RevisionKind.WENT)));
    here.forEach(call -> strands.add(call(call, older(call, gone))));
  }

  /** The call of the same footnote among those of the older note; none or one. */
  private List<Call> older(Call call, List<Call> calls) {
    Footnote footnote = footnotes.get(call.footnote());
    return footnote == null
        ? List.of()
        : calls.stream().filter(own -> own.footnote().equals(footnote.older())).toList();
  }

  private RedlineSpan call(Call call, List<Call> own) {
    Footnote footnote = footnotes.get(call.footnote());
    return own.isEmpty() || footnote == null
        ? RedlineSpan.call(call.words(), RevisionKind.CAME)
        : RedlineSpan.call(
            of(own.getFirst().words(), call.words(), footnote.edits(), Map.of()),
            RevisionKind.KEPT);
  }

  /**
   * Whether equal words are shown as kept. With a joint, a deletion or a blank in one note only,
   * they are shown as deleted and inserted.
   */
  private boolean standAlike(int left, int right) {
    return older.isJoint(left) == newer.isJoint(right)
        && is(State.DELETED, left, right)
        && is(State.BLANKED, left, right);
  }

  private boolean is(State state, int left, int right) {
    return older.state(left).filter(state::equals).equals(newer.state(right).filter(state::equals));
  }
}
