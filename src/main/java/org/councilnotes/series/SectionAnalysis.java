package org.councilnotes.series;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.Section;

/** Analysing sections: which were kept, renumbered or renamed, moved, added, dropped. */
final class SectionAnalysis {

  private final List<Section> left;
  private final List<Section> right;
  private final List<Pair> counterparts;
  private final Set<List<Integer>> moved;

  SectionAnalysis(Body left, Body right, SectionAlignment alignment) {
    this.left = left.sections();
    this.right = right.sections();
    this.counterparts = alignment.pairs();
    Function<Pair, List<Integer>> places = pair -> List.of(pair.left(), pair.right());
    this.moved =
        Moves.of(counterparts, alignment::homeAround, pair -> 1).stream()
            .map(places)
            .collect(Collectors.toSet());
  }

  /** Each section of either side in one match. */
  List<Match> matches() {
    return Match.withRest(counterparts.stream().map(Match::of).toList(), left.size(), right.size());
  }

  /** Of two counterparts, by their positions. */
  Relation relation(int before, int after) {
    return Relation.of(isSame(before, after), moved.contains(List.of(before, after)));
  }

  /** Whether label and heading stand as they were. */
  private boolean isSame(int leftPosition, int rightPosition) {
    Section before = left.get(leftPosition);
    Section after = right.get(rightPosition);
    return before.label().equals(after.label()) && before.heading().equals(after.heading());
  }
}
