package org.councilnotes.series;

import java.util.List;
import org.councilnotes.note.Section;

/** Analysing sections: which were kept, renumbered or renamed, moved, added, dropped. */
final class SectionAnalysis {

  private final List<Section> left;
  private final List<Section> right;
  private final List<Pair> counterparts;
  private final SectionAlignment alignment;

  SectionAnalysis(Body left, Body right, SectionAlignment alignment) {
    this.left = left.sections();
    this.right = right.sections();
    this.counterparts = alignment.pairs();
    this.alignment = alignment;
  }

  /** Each section of either side in one match. */
  List<Match> matches() {
    return Match.withRest(counterparts.stream().map(Match::of).toList(), left.size(), right.size());
  }

  /** Of two counterparts, by their positions. */
  Relation relation(int before, int after) {
    Pair pair = new Pair(before, after, 1);
    return Relation.of(isSame(before, after), alignment.isMoved(pair));
  }

  /** Whether label and heading stand as they were. */
  private boolean isSame(int leftPosition, int rightPosition) {
    Section before = left.get(leftPosition);
    Section after = right.get(rightPosition);
    return before.label().equals(after.label()) && before.heading().equals(after.heading());
  }
}
