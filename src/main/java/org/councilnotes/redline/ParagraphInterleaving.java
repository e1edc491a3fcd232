package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges two notes to one sequence of paragraphs and rows of tables that keeps the order of both.
 * What is not kept in place appears twice: deleted at its old place and inserted at the new one. So
 * do likely counterparts that are not in the common order.
 */
final class ParagraphInterleaving {

  private final RedlineNote older;
  private final RedlineNote newer;
  private final Map<String, CounterpartFinder.Footnote> footnotes;
  private final Map<Integer, String> samePoints;
  private final List<Counterpart> chain;
  private final Map<Integer, Counterpart> leaving = new HashMap<>();
  private final Map<Integer, Counterpart> arriving = new HashMap<>();
  private final Map<Counterpart, Integer> moves = new HashMap<>();
  private final List<RedlineBlock> blocks = new ArrayList<>();
  private int nextOlder;
  private int nextNewer;

  private ParagraphInterleaving(
      RedlineNote older, RedlineNote newer, CounterpartFinder.Found found) {
    this.older = older;
    this.newer = newer;
    footnotes = found.footnotes();
    samePoints = found.samePoints();
    List<Counterpart> whole = found.passages().stream().filter(Counterpart::isWhole).toList();
    chain = UnmovedCounterparts.of(whole, newer);
    Set<Counterpart> inPlace = new HashSet<>(chain);
    whole.stream()
        .filter(c -> !inPlace.contains(c) && !isRow(c) && !c.isLikely() && shares(c))
        .forEach(this::addMove);
  }

  /** The merged paragraphs of both notes. */
  static List<RedlineBlock> of(
      RedlineNote older, RedlineNote newer, CounterpartFinder.Found found) {
    ParagraphInterleaving interleaving = new ParagraphInterleaving(older, newer, found);
    for (Counterpart kept : interleaving.chain) {
      interleaving.fill(kept.older().getFirst(), kept.newer().getFirst());
      interleaving.blocks.add(interleaving.kept(kept));
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

  /** Whether a row of a table is part of it: Word has no moves of rows. */
  private boolean isRow(Counterpart counterpart) {
    return counterpart.older().stream().anyMatch(i -> older.row(i).isPresent())
        || counterpart.newer().stream().anyMatch(i -> newer.row(i).isPresent());
  }

  private void addMove(Counterpart counterpart) {
    moves.put(counterpart, moves.size() + 1);
    leaving.put(counterpart.older().getFirst(), counterpart);
    arriving.put(counterpart.newer().getFirst(), counterpart);
  }

  private List<RedlineSpan> strands(Counterpart counterpart) {
    return CounterpartMerge.of(
        older.parts(counterpart.older()),
        newer.parts(counterpart.newer()),
        counterpart.edits(),
        footnotes);
  }

  private RedlineBlock kept(Counterpart kept) {
    if (kept.isLikely()) {
      return RedlineBlock.likely(strands(kept));
    }
    Optional<RedlineRow.Side> before = side(older, kept.older());
    Optional<RedlineRow.Side> after = side(newer, kept.newer());
    return before.isPresent() && after.isPresent()
        ? RedlineBlock.of(new RedlineRow(before, after, kept.edits(), footnotes))
        : RedlineBlock.unmoved(strands(kept));
  }

  private RedlineBlock went(int position) {
    return side(older, List.of(position))
        .map(row -> RedlineBlock.of(RedlineRow.went(row)))
        .orElseGet(
            () -> RedlineBlock.unmoved(older.parts(List.of(position)).all(RevisionKind.WENT)));
  }

  private RedlineBlock came(int position) {
    return side(newer, List.of(position))
        .map(row -> RedlineBlock.of(RedlineRow.came(row)))
        .orElseGet(() -> cameAsParagraph(position));
  }

  private RedlineBlock cameAsParagraph(int position) {
    List<RedlineSpan> words = newer.parts(List.of(position)).all(RevisionKind.CAME);
    return Optional.ofNullable(samePoints.get(position))
        .map(other -> RedlineBlock.withComment(words, RedlineComments.samePoint(other)))
        .orElseGet(() -> RedlineBlock.unmoved(words));
  }

  /** A single passage that is a row of a table. */
  private static Optional<RedlineRow.Side> side(RedlineNote note, List<Integer> parts) {
    return parts.size() > 1
        ? Optional.empty()
        : note.row(parts.getFirst()).map(row -> new RedlineRow.Side(row, note.parts(parts)));
  }

  /** Adds the deleted and moved paragraphs before two positions, then the inserted ones. */
  private void fill(int toOlder, int toNewer) {
    while (nextOlder < toOlder) {
      Counterpart move = leaving.get(nextOlder);
      blocks.add(
          move == null ? went(nextOlder) : RedlineBlock.movedAway(strands(move), moves.get(move)));
      nextOlder += move == null ? 1 : move.older().size();
    }
    while (nextNewer < toNewer) {
      Counterpart move = arriving.get(nextNewer);
      blocks.add(
          move == null ? came(nextNewer) : RedlineBlock.movedHere(strands(move), moves.get(move)));
      nextNewer += move == null ? 1 : move.newer().size();
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

    /** Likely counterparts give way to certain ones. */
    private static long weight(Counterpart counterpart, RedlineNote newer) {
      return counterpart.isLikely() ? 1 : 1L + newer.parts(counterpart.newer()).length();
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
