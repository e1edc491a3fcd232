package org.councilnotes.series;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.series.Row.Cell;
import org.councilnotes.series.Step.Edit;

/** Analysing passages: what became of each wording, and which of its words changed. */
final class PassageAnalysis {

  private final Body left;
  private final Body right;
  private final List<Match> matches;
  private final SectionAlignment sections;
  private final Set<Pair> moved;

  PassageAnalysis(Body left, Body right, List<Match> matches, SectionAlignment sections) {
    this.left = left;
    this.right = right;
    this.matches = matches;
    this.sections = sections;
    List<Pair> pairs =
        matches.stream().filter(m -> !m.isNew() && !m.isDropped()).map(Match::first).toList();
    this.moved =
        Moves.of(
            pairs,
            pair -> sections.home(left.sectionOf(pair.left()), right.sectionOf(pair.right())),
            this::length);
  }

  private long length(Pair pair) {
    return Math.min(
        left.passages().get(pair.left()).text().length(),
        right.passages().get(pair.right()).text().length());
  }

  /** All passages of both sides, in reading order. */
  List<Row> rows() {
    return ReadingOrder.of(matches, this::opens).stream().map(this::row).toList();
  }

  /** The first passage of the counterpart section, for the first passage of a section. */
  private int opens(int passage) {
    String section = left.sectionOf(passage);
    return left.firstOf(section) == passage
        ? sections.counterpart(section).map(right::firstOf).orElse(ReadingOrder.NOWHERE)
        : ReadingOrder.NOWHERE;
  }

  private Row row(Match match) {
    Optional<Cell> before = cell(match.left(), left);
    Optional<Cell> after = cell(match.right(), right);
    return new Row(List.of(before, after), List.of(Optional.of(step(match, before, after))));
  }

  private static Optional<Cell> cell(List<Integer> parts, Body body) {
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Cell.of(parts.stream().map(body.passages()::get).toList()));
  }

  private Step step(Match match, Optional<Cell> before, Optional<Cell> after) {
    if (before.isEmpty()) {
      return Step.of(Relation.NEW);
    }
    if (after.isEmpty()) {
      return Step.of(Relation.DROPPED);
    }
    Reading old = new Reading(Deletions.standing(before.get()), left.period());
    Reading now = new Reading(Deletions.standing(after.get()), right.period());
    List<Edit> edits =
        WordEdits.between(Deletions.apart(before.get()), Deletions.apart(after.get()));
    Relation relation = relation(match, edits.isEmpty());
    return edits.isEmpty()
        ? Step.of(relation)
        : new Step(relation, Optional.of(ExpectedChange.nature(old, now, edits)), edits);
  }

  private Relation relation(Match match, boolean same) {
    if (match.isSplit()) {
      return Relation.SPLIT;
    }
    if (match.isMerged()) {
      return Relation.MERGED;
    }
    return Relation.of(same, moved.contains(match.first()));
  }
}
