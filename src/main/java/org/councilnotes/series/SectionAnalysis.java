package org.councilnotes.series;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Section;
import org.councilnotes.series.Comparison.SectionRow;

/** Analysing sections: which were kept, renumbered or renamed, moved, added, dropped. */
final class SectionAnalysis {

  private final List<Section> left;
  private final List<Section> right;
  private final List<Match> counterparts;
  private final SectionAlignment alignment;

  SectionAnalysis(Body left, Body right, SectionAlignment alignment) {
    this.left = left.sections();
    this.right = right.sections();
    this.counterparts = alignment.pairs().stream().map(Match::of).toList();
    this.alignment = alignment;
  }

  /** All sections of both sides, in reading order. */
  List<SectionRow> rows() {
    List<Match> matches = Match.withRest(counterparts, left.size(), right.size());
    return ReadingOrder.of(matches, section -> ReadingOrder.NOWHERE).stream()
        .map(this::row)
        .toList();
  }

  private SectionRow row(Match match) {
    Optional<Section> before = match.left().stream().findFirst().map(left::get);
    Optional<Section> after = match.right().stream().findFirst().map(right::get);
    return new SectionRow(List.of(before, after), relation(match));
  }

  private Relation relation(Match match) {
    if (match.isNew()) {
      return Relation.NEW;
    }
    if (match.isDropped()) {
      return Relation.DROPPED;
    }
    Pair pair = match.first();
    return Relation.of(isSame(pair), alignment.isMoved(pair));
  }

  /** Whether label and heading stand as they were. */
  private boolean isSame(Pair pair) {
    Section before = left.get(pair.left());
    Section after = right.get(pair.right());
    return before.label().equals(after.label()) && before.heading().equals(after.heading());
  }
}
