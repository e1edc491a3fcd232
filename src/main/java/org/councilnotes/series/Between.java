package org.councilnotes.series;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.TextMark;
import org.councilnotes.series.Row.Cell;
import org.councilnotes.series.Step.Edit;

/**
 * Analysing: what became of each wording between two witnesses, be they neighbours or not, and
 * which of its words changed.
 */
final class Between {

  /**
   * So much of a part's words must stand in the whole that it was split off from or merged into.
   */
  private static final double CONTAINED = 0.5;

  private final Body older;
  private final Body newer;
  private final List<Optional<Cell>> before;
  private final List<Optional<Cell>> after;
  private final List<Optional<Step>> steps = new ArrayList<>();

  private Between(Collected all, int older, int newer) {
    this.older = all.bodies().get(older);
    this.newer = all.bodies().get(newer);
    this.before = all.cells(older);
    this.after = all.cells(newer);
  }

  /**
   * One step for each chain; empty where both lack it.
   *
   * @param older position of the witness that comes first
   */
  static List<Optional<Step>> steps(Collected all, int older, int newer) {
    Between between = new Between(all, older, newer);
    List<Chain> chains = all.chains();
    Set<Integer> moved = moved(all, older, newer);
    Unread unread = new Unread(all, older, newer);
    for (int row = 0; row < chains.size(); row++) {
      between.steps.add(between.step(row, moved.contains(row), unread));
    }
    return between.steps;
  }

  /** The rows of what moved. */
  private static Set<Integer> moved(Collected all, int older, int newer) {
    List<Pair> pairs = new ArrayList<>();
    for (Chain chain : all.chains()) {
      if (chain.isIn(older, newer)) {
        pairs.add(new Pair(chain.first(older), chain.first(newer), 1));
      }
    }
    Set<Integer> lefts =
        Moves.of(
                pairs,
                all.outlines().homesBetween(older, newer),
                pair -> all.length(older, newer, pair))
            .stream()
            .map(Pair::left)
            .collect(Collectors.toSet());
    Set<Integer> rows = new HashSet<>();
    for (int row = 0; row < all.chains().size(); row++) {
      Chain chain = all.chains().get(row);
      if (chain.isIn(older, newer) && lefts.contains(chain.first(older))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Optional<Step> step(int row, boolean moved, Unread unread) {
    Optional<Cell> left = before.get(row);
    Optional<Cell> right = after.get(row);
    if (left.isPresent() && right.isPresent()) {
      return Optional.of(step(left.get(), right.get(), moved));
    }
    if (left.isPresent()) {
      return Optional.of(Step.of(unread.isLost(row) ? Relation.NOT_ACCESSIBLE : Relation.DROPPED));
    }
    return right.map(cell -> Step.of(unread.wasLost(row) ? Relation.NOT_ACCESSIBLE : Relation.NEW));
  }

  private Step step(Cell left, Cell right, boolean moved) {
    if (isBlank(left) || isBlank(right)) {
      return Step.of(Relation.NOT_ACCESSIBLE);
    }
    List<Edit> edits = WordEdits.between(Deletions.apart(left), Deletions.apart(right));
    Relation relation = relation(left, right, Relation.of(edits.isEmpty(), moved));
    if (edits.isEmpty()) {
      return Step.of(relation);
    }
    Reading old = new Reading(Deletions.standing(left), older.period());
    Reading now = new Reading(Deletions.standing(right), newer.period());
    return new Step(relation, Optional.of(ExpectedChange.nature(old, now, edits)), edits);
  }

  private static boolean isBlank(Cell cell) {
    return cell.marked(TextMark.State.BLANKED).anyMatch(r -> r.length() == cell.text().length());
  }

  private static Relation relation(Cell left, Cell right, Relation whole) {
    int parts = Integer.compare(left.parts().size(), right.parts().size());
    if (parts == 0 || !areShared(parts < 0 ? right : left, parts < 0 ? left : right)) {
      return whole;
    }
    return parts < 0 ? Relation.SPLIT : Relation.MERGED;
  }

  /** Whether the words of every part stand in the whole. */
  private static boolean areShared(Cell parts, Cell whole) {
    Set<String> words = Set.copyOf(Wording.of(whole.text()).words());
    return parts.texts().map(Wording::of).allMatch(part -> isShared(part, words));
  }

  private static boolean isShared(Wording part, Set<String> words) {
    long shared = part.words().stream().filter(words::contains).count();
    return shared >= CONTAINED * part.words().size();
  }
}
