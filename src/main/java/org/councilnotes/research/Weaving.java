package org.councilnotes.research;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Step.Edit;

/**
 * Two counterparts as one run of strands: those that are older give the older text, those that are
 * newer the newer one.
 */
final class Weaving {

  private final Parts older;
  private final Parts newer;
  private final List<Strand> strands = new ArrayList<>();

  private Weaving(Parts older, Parts newer) {
    this.older = older;
    this.newer = newer;
  }

  /**
   * The strands of two counterparts.
   *
   * @param edits from the older text to the newer one, in order
   */
  static List<Strand> of(Parts older, Parts newer, List<Edit> edits) {
    Weaving weaving = new Weaving(older, newer);
    int left = 0;
    int right = 0;
    for (Edit edit : edits) {
      weaving.common(new TextRange(left, edit.left().start()), right);
      weaving.change(edit.left(), edit.right());
      left = edit.left().end();
      right = edit.right().end();
    }
    weaving.common(new TextRange(left, older.length()), right);
    weaving.strands.add(newer.end(Ink.KEPT));
    return weaving.strands;
  }

  private void change(TextRange left, TextRange right) {
    strands.addAll(older.strands(left, Ink.WENT));
    strands.addAll(newer.strands(right, Ink.CAME));
  }

  /** Words of the same letters, cut wherever either note says something else of them. */
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
      strands.addAll(newer.strands(right, Ink.KEPT));
    } else {
      change(left, right);
    }
  }

  /** Words that stand in one note only went or came, whatever their letters. */
  private boolean standAlike(int left, int right) {
    return older.isJoint(left) == newer.isJoint(right)
        && is(State.DELETED, left, right)
        && is(State.BLANKED, left, right);
  }

  private boolean is(State state, int left, int right) {
    return older.state(left).filter(state::equals).equals(newer.state(right).filter(state::equals));
  }
}
