package org.councilnotes.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Analysing: the steps of texts from witness to witness. What comes back after a gap is not new: it
 * is measured against the last witness that had it.
 */
final class Journey {

  private final Collected all;
  private final List<Leg> legs;

  Journey(Collected all) {
    this.all = all;
    this.legs = IntStream.range(1, all.bodies().size()).mapToObj(n -> new Leg(all, n)).toList();
    addReturns();
  }

  /** From one witness to the next. */
  private static final class Leg {
    private final Between between;
    private final Map<Match, Step> steps = new HashMap<>();
    private final Map<Integer, Match> byLeft = new HashMap<>();
    private final Map<Integer, Match> byRight = new HashMap<>();

    Leg(Collected all, int newer) {
      List<Match> matches = all.matches().get(newer - 1);
      between = new Between(all, newer - 1, newer, matches);
      for (Match match : matches) {
        steps.put(match, between.step(match));
        match.left().forEach(text -> byLeft.put(text, match));
        match.right().forEach(text -> byRight.put(text, match));
      }
    }

    Optional<Step> step(List<Integer> lefts, List<Integer> rights) {
      Set<Match> own = new LinkedHashSet<>();
      lefts.forEach(text -> own.add(byLeft.get(text)));
      rights.forEach(text -> own.add(byRight.get(text)));
      if (own.size() < 2) {
        return own.stream().findFirst().map(steps::get);
      }
      List<Match> several = List.copyOf(own);
      return Optional.of(between.together(several, several.stream().map(steps::get).toList()));
    }
  }

  private void addReturns() {
    record Two(int older, int newer) {}
    Map<Two, List<Match>> byWitnesses = new HashMap<>();
    for (Return back : all.returns()) {
      byWitnesses
          .computeIfAbsent(new Two(back.from(), back.to()), two -> new ArrayList<>())
          .add(Match.of(back.pair()));
    }
    byWitnesses.forEach(
        (two, matches) -> {
          Between between = new Between(all, two.older(), two.newer(), matches);
          Leg leg = legs.get(two.newer() - 1);
          for (Match match : matches) {
            Step step = between.step(match);
            leg.steps.put(
                leg.byRight.get(match.right().getFirst()),
                new Step(Relation.RETURNED, step.nature(), step.edits()));
          }
        });
  }

  /**
   * What became of some texts on the way to a witness; empty where there are none on either side.
   *
   * @param lefts positions in the witness before it
   * @param rights positions in it
   */
  Optional<Step> step(int newer, List<Integer> lefts, List<Integer> rights) {
    return legs.get(newer - 1).step(lefts, rights);
  }

  /** The steps of a chain, one per pair of neighbouring witnesses. */
  List<Optional<Step>> steps(Chain chain) {
    return IntStream.range(1, chain.parts().size())
        .mapToObj(newer -> step(newer, chain.parts().get(newer - 1), chain.parts().get(newer)))
        .toList();
  }

  /** The texts of the next witness that a text became. */
  List<Integer> next(int witness, int text) {
    return witness < legs.size() ? legs.get(witness).byLeft.get(text).right() : List.of();
  }

  /** The texts of the witness before that became a text. */
  List<Integer> before(int witness, int text) {
    return witness > 0 ? legs.get(witness - 1).byRight.get(text).left() : List.of();
  }
}
