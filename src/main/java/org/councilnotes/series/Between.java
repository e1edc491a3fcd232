package org.councilnotes.series;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.TextMark;
import org.councilnotes.series.Row.Cell;
import org.councilnotes.series.Step.Edit;

/**
 * Analysing: what became of each text between two witnesses, be they neighbours or not, and which
 * of its words changed.
 */
final class Between {

  private final Body older;
  private final Body newer;
  private final Set<Pair> moved;
  private final Unread unread;

  /**
   * Looks at two witnesses.
   *
   * @param matches of their texts; a text in none is one that does not matter
   */
  Between(Collected all, int older, int newer, List<Match> matches) {
    this.older = all.bodies().get(older);
    this.newer = all.bodies().get(newer);
    this.unread = new Unread(this.older, this.newer, matches);
    List<Pair> pairs =
        matches.stream().filter(m -> !m.isNew() && !m.isDropped()).map(Match::first).toList();
    this.moved = Moves.of(pairs, all.outlines().homesBetween(older, newer), this::length);
  }

  private long length(Pair pair) {
    return Math.min(
        older.passages().get(pair.left()).text().length(),
        newer.passages().get(pair.right()).text().length());
  }

  /** What became of the texts of a match. */
  Step step(Match match) {
    if (match.isNew()) {
      return Step.of(unread.wasLost(match) ? Relation.NOT_ACCESSIBLE : Relation.NEW);
    }
    if (match.isDropped()) {
      return Step.of(unread.isLost(match) ? Relation.NOT_ACCESSIBLE : Relation.DROPPED);
    }
    Relation kind = Relation.of(/* same= */ true, moved.contains(match.first()));
    if (match.isSplit() || match.isMerged()) {
      kind = match.isSplit() ? Relation.SPLIT : Relation.MERGED;
    }
    return step(older.cell(match.left()), newer.cell(match.right()), kind);
  }

  /**
   * The step from one cell to another.
   *
   * @param kind what it is where no words changed
   */
  private Step step(Cell left, Cell right, Relation kind) {
    if (isBlank(left) || isBlank(right)) {
      return Step.of(Relation.NOT_ACCESSIBLE);
    }
    List<Edit> edits = WordEdits.between(Deletions.apart(left), Deletions.apart(right));
    if (edits.isEmpty()) {
      return Step.of(kind);
    }
    Reading old = new Reading(Deletions.standing(left), older.period());
    Reading now = new Reading(Deletions.standing(right), newer.period());
    return new Step(kind.withChange(), Optional.of(ExpectedChange.nature(old, now, edits)), edits);
  }

  /**
   * The step of several matches that are parts of one wording.
   *
   * @param steps of the matches by themselves
   */
  Step together(List<Match> matches, List<Step> steps) {
    Set<Relation> relations = steps.stream().map(Step::relation).collect(Collectors.toSet());
    List<Integer> left = matches.stream().flatMap(m -> m.left().stream()).sorted().toList();
    List<Integer> right = matches.stream().flatMap(m -> m.right().stream()).sorted().toList();
    if (left.isEmpty() || right.isEmpty()) {
      return steps.getFirst();
    }
    return step(older.cell(left), newer.cell(right), kind(relations));
  }

  private static Relation kind(Set<Relation> relations) {
    if (relations.contains(Relation.SPLIT)) {
      return Relation.SPLIT;
    }
    if (relations.contains(Relation.MERGED)) {
      return Relation.MERGED;
    }
    return relations.stream().allMatch(Relation::isMove) ? Relation.MOVED : Relation.SAME;
  }

  private static boolean isBlank(Cell cell) {
    return TextMark.blankAll(cell.marks(), cell.text());
  }
}
