package org.councilnotes.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Analysing: the steps of each wording from witness to witness. What comes back after a gap is not
 * new: it is measured against the last witness that had it.
 */
final class Returning {

  private record Two(int older, int newer) {}

  private final Collected all;
  private final List<List<Optional<Step>>> neighbours;

  /** Analysed only for the two of which something came back. */
  private final Map<Two, List<Optional<Step>>> others = new HashMap<>();

  Returning(Collected all) {
    this.all = all;
    this.neighbours =
        IntStream.range(1, all.bodies().size())
            .mapToObj(next -> Between.steps(all, next - 1, next))
            .toList();
  }

  /** The steps of one row, one per pair of neighbouring witnesses. */
  List<Optional<Step>> steps(int row) {
    List<Optional<Step>> steps = new ArrayList<>();
    for (int newer = 1; newer <= neighbours.size(); newer++) {
      Optional<Step> step = neighbours.get(newer - 1).get(row);
      steps.add(returned(row, newer).or(() -> step));
    }
    return steps;
  }

  private Optional<Step> returned(int row, int newer) {
    Chain chain = all.chains().get(row);
    if (!chain.isIn(newer) || chain.isIn(newer - 1)) {
      return Optional.empty();
    }
    return chain.lastBefore(newer).stream()
        .mapToObj(last -> between(last, newer).get(row))
        .flatMap(Optional::stream)
        .map(step -> new Step(Relation.RETURNED, step.nature(), step.edits()))
        .findFirst();
  }

  private List<Optional<Step>> between(int older, int newer) {
    return others.computeIfAbsent(new Two(older, newer), two -> Between.steps(all, older, newer));
  }
}
