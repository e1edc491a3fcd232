package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.note.text.TextMark.State;
import org.councilnotes.note.text.TextRange;

/**
 * Merges two notes to one sequence of paragraphs that keeps the order of both. What is not kept in
 * place appears twice: deleted at its old place and inserted at the new one.
 */
final class ParagraphInterleaving {

  private final RedlineNote older;
  private final RedlineNote newer;
  private final List<Counterpart> chain;
  private final Map<Integer, Counterpart> leaving = new HashMap<>();
  private final Map<Integer, Counterpart> arriving = new HashMap<>();
  private final Map<Counterpart, Integer> moves = new HashMap<>();
  private final List<RedlineBlock> blocks = new ArrayList<>();
  private int nextOlder;
  private int nextNewer;

  private ParagraphInterleaving(
      RedlineNote older, RedlineNote newer, List<Counterpart> counterparts) {
    this.older = older;
    this.newer = newer;
    List<Counterpart> whole = counterparts.stream().filter(Counterpart::isWhole).toList();
    chain = UnmovedCounterparts.of(whole, newer);
    Set<Counterpart> inPlace = new HashSet<>(chain);
    whole.stream().filter(c -> !inPlace.contains(c) && shares(c)).forEach(this::addMove);
  }

  /** The merged paragraphs of both notes. */
  static List<RedlineBlock> of(
      RedlineNote older, RedlineNote newer, List<Counterpart> counterparts) {
    ParagraphInterleaving interleaving = new ParagraphInterleaving(older, newer, counterparts);
    for (Counterpart kept : interleaving.chain) {
      interleaving.fill(kept.older().getFirst(), kept.newer().getFirst());
      interleaving.blocks.add(RedlineBlock.unmoved(interleaving.strands(kept)));
      interleaving.nextOlder = kept.older().getLast() + 1;
      interleaving.nextNewer = kept.newer().getLast() + 1;
    }
    interleaving.fill(older.size(), newer.size());
    return interleaving.blocks;
  }

  /** Whether the two have a word in common. Without one, they are not shown as moved. */
  private boolean shares(Counterpart counterpart) {
    return strands(counterpart).stream()
        .anyMatch(
            redlineSpan ->
                redlineSpan.ink() == RevisionKind.KEPT && !redlineSpan.words().isBlank());
  }

  private void addMove(Counterpart counterpart) {
    moves.put(counterpart, moves.size() + 1);
    leaving.put(counterpart.older().getFirst(), counterpart);
    arriving.put(counterpart.newer().getFirst(), counterpart);
  }

  private List<RedlineSpan> strands(Counterpart counterpart) {
    return CounterpartMerge.of(
        older.parts(counterpart.older()), newer.parts(counterpart.newer()), counterpart.edits());
  }

  /** Adds the deleted and moved paragraphs before two positions, then the inserted ones. */
  private void fill(int toOlder, int toNewer) {
    while (nextOlder < toOlder) {
      Counterpart move = leaving.get(nextOlder);
      blocks.add(
          move == null
              ? RedlineBlock.unmoved(older.parts(List.of(nextOlder)).all(RevisionKind.WENT))
              : RedlineBlock.movedAway(strands(move), moves.get(move)));
      nextOlder += move == null ? 1 : move.older().size();
    }
    while (nextNewer < toNewer) {
      Counterpart move = arriving.get(nextNewer);
      blocks.add(
          move == null
              ? RedlineBlock.unmoved(newer.parts(List.of(nextNewer)).all(RevisionKind.CAME))
              : RedlineBlock.movedHere(strands(move), moves.get(move)));
      nextNewer += move == null ? 1 : move.newer().size();
    }
  }

  /**
   * Merges two counterparts to a sequence of spans. Those of the older note give the older text,
   * those of the newer note the newer one.
   */
  private static final class CounterpartMerge {

    private final JoinedPassages older;
    private final JoinedPassages newer;
    private final List<RedlineSpan> strands = new ArrayList<>();

    private CounterpartMerge(JoinedPassages older, JoinedPassages newer) {
      this.older = older;
      this.newer = newer;
    }

    /**
     * The spans of two counterparts.
     *
     * @param edits from the older text to the newer one, in order
     */
    static List<RedlineSpan> of(JoinedPassages older, JoinedPassages newer, List<Edit> edits) {
      CounterpartMerge counterpartMerge = new CounterpartMerge(older, newer);
      int left = 0;
      int right = 0;
      for (Edit edit : edits) {
        counterpartMerge.common(new TextRange(left, edit.left().start()), right);
        counterpartMerge.change(edit.left(), edit.right());
        left = edit.left().end();
        right = edit.right().end();
      }
      counterpartMerge.common(new TextRange(left, older.length()), right);
      counterpartMerge.strands.add(newer.end(RevisionKind.KEPT));
      return counterpartMerge.strands;
    }

    private void change(TextRange left, TextRange right) {
      strands.addAll(older.strands(left, RevisionKind.WENT));
      strands.addAll(newer.strands(right, RevisionKind.CAME));
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
        strands.addAll(newer.strands(right, RevisionKind.KEPT));
      } else {
        change(left, right);
      }
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
      return older
          .state(left)
          .filter(state::equals)
          .equals(newer.state(right).filter(state::equals));
    }
  }

  /**
   * Selects the counterparts that keep their place: the heaviest subset in the same order in both
   * notes. All others are shown as moved.
   *
   * <p>The heaviest increasing subsequence, found from left to right with the best run up to each
   * position in the older note (Fredman, On computing the length of longest increasing
   * subsequences, 1975, with weights).
   */
  private static final class UnmovedCounterparts {

    /** A subsequence by its last counterpart. */
    private record Run(Counterpart last, long weight, Optional<Run> before) {}

    private UnmovedCounterparts() {}

    /**
     * The counterparts that keep their place, in the order of both notes.
     *
     * @param newer its text lengths are the weights
     */
    static List<Counterpart> of(List<Counterpart> all, RedlineNote newer) {
      NavigableMap<Integer, Run> best = new TreeMap<>();
      all.stream()
          .filter(c -> !c.moved())
          .sorted(Comparator.comparing(c -> c.newer().getFirst()))
          .forEach(c -> extend(best, c, weight(c, newer)));
      return best.isEmpty() ? List.of() : inOrder(best.lastEntry().getValue());
    }

    private static long weight(Counterpart counterpart, RedlineNote newer) {
      return 1L + newer.parts(counterpart.newer()).length();
    }

    /** Keeps for each position the heaviest run up to it. Weights grow with positions. */
    private static void extend(NavigableMap<Integer, Run> best, Counterpart next, long weight) {
      int start = next.older().getFirst();
      int end = next.older().getLast();
      Optional<Run> before = Optional.ofNullable(best.lowerEntry(start)).map(Map.Entry::getValue);
      Run run = new Run(next, before.map(Run::weight).orElse(0L) + weight, before);
      Map.Entry<Integer, Run> floor = best.floorEntry(end);
      if (floor != null && floor.getValue().weight() >= run.weight()) {
        return;
      }
      best.put(end, run);
      Map.Entry<Integer, Run> higher = best.higherEntry(end);
      while (higher != null && higher.getValue().weight() <= run.weight()) {
        best.remove(higher.getKey());
        higher = best.higherEntry(end);
      }
    }

    private static List<Counterpart> inOrder(Run last) {
      List<Counterpart> chain = new ArrayList<>();
      Optional<Run> run = Optional.of(last);
      while (run.isPresent()) {
        chain.add(run.get().last());
        run = run.get().before();
      }
      Collections.reverse(chain);
      return chain;
    }
  }
}
