package org.councilnotes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.series.Comparison;
import org.councilnotes.series.Relation;
import org.councilnotes.series.Step;

/**
 * What happened between two of the notes compared, counted.
 *
 * @param counts how many wordings have each relation
 * @param expected how many of those changed only as in every edition
 */
record CompareTotal(ComparePair pair, Map<Relation, Integer> counts, long expected) {

  static CompareTotal of(ComparePair pair) {
    List<Optional<Step>> steps = pair.steps();
    long expected =
        steps.stream()
            .flatMap(Optional::stream)
            .filter(step -> step.relation() == Relation.CHANGED)
            .filter(step -> step.nature().equals(Optional.of(Step.Nature.EXPECTED)))
            .count();
    return new CompareTotal(pair, Comparison.summary(steps), expected);
  }

  /** The two compared by themselves. */
  public String href() {
    return NoteLink.toComparison(pair.older().note().id(), pair.newer().note().id());
  }

  public String older() {
    return pair.older().label();
  }

  public String newer() {
    return pair.newer().label();
  }
}
