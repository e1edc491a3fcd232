package org.councilnotes.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.councilnotes.collate.align.AlignmentMatch;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;

/**
 * The step "analyse" of the Gothenburg model through all witnesses: the steps of texts from witness
 * to witness. A text that returns after a gap, or stands again after it was struck through, is not
 * new: it is compared with the last witness in which it stood.
 */
public final class WordingSteps {

  private final AlignedWitnesses all;
  private final List<WitnessStep> legs;

  WordingSteps(AlignedWitnesses all) {
    this.all = all;
    this.legs =
        IntStream.range(1, all.bodies().size()).mapToObj(n -> new WitnessStep(all, n)).toList();
    addReturns();
    addStandingAgain();
  }

  /** From one witness to the next. */
  private static final class WitnessStep {
    private final PairAnalysis pairAnalysis;
    private final Map<AlignmentMatch, WordingStep> steps = new HashMap<>();
    private final Map<Integer, AlignmentMatch> byLeft = new HashMap<>();
    private final Map<Integer, AlignmentMatch> byRight = new HashMap<>();

    WitnessStep(AlignedWitnesses all, int newer) {
      List<AlignmentMatch> matches = all.matches().get(newer - 1);
      pairAnalysis = new PairAnalysis(all, newer - 1, newer, matches);
      for (AlignmentMatch match : matches) {
        pairAnalysis.step(match).ifPresent(step -> steps.put(match, step));
        match.left().forEach(text -> byLeft.put(text, match));
        match.right().forEach(text -> byRight.put(text, match));
      }
    }

    Optional<WordingStep> step(List<Integer> lefts, List<Integer> rights) {
      Set<AlignmentMatch> own = new LinkedHashSet<>();
      lefts.forEach(text -> own.add(byLeft.get(text)));
      rights.forEach(text -> own.add(byRight.get(text)));
      if (own.size() < 2) {
        return own.stream().findFirst().flatMap(this::step);
      }
      List<AlignmentMatch> several = List.copyOf(own);
      return pairAnalysis.together(
          several, several.stream().flatMap(match -> step(match).stream()).toList());
    }

    /** Whether the texts of a match were struck through in the older witness and stand now. */
    boolean stands(AlignmentMatch match) {
      return !match.isNew()
          && step(match).filter(step -> step.relation() == PassageRelation.NEW).isPresent();
    }

    private Optional<WordingStep> step(AlignmentMatch match) {
      return Optional.ofNullable(steps.get(match));
    }
  }

  private void addReturns() {
    record Two(int older, int newer) {}
    Map<Two, List<AlignmentMatch>> byWitnesses = new HashMap<>();
    for (ReturnedText back : all.returns()) {
      byWitnesses
          .computeIfAbsent(new Two(back.from(), back.to()), two -> new ArrayList<>())
          .add(AlignmentMatch.of(back.pair()));
    }
    byWitnesses.forEach(
        (two, matches) -> {
          PairAnalysis pairAnalysis = new PairAnalysis(all, two.older(), two.newer(), matches);
          WitnessStep leg = legs.get(two.newer() - 1);
          for (AlignmentMatch match : matches) {
            WordingStep step = pairAnalysis.step(match).orElseThrow();
            leg.steps.put(
                leg.byRight.get(match.right().getFirst()),
                new WordingStep(PassageRelation.RETURNED, step.nature(), step.edits()));
          }
        });
  }

  private void addStandingAgain() {
    for (int newer = 2; newer < all.bodies().size(); newer++) {
      WitnessStep leg = legs.get(newer - 1);
      for (AlignmentMatch match : all.matches().get(newer - 1)) {
        if (leg.stands(match)) {
          returned(newer, match).ifPresent(step -> leg.steps.put(match, step));
        }
      }
    }
  }

  /** The step of a text that was struck through, from the last witness before in which it stood. */
  private Optional<WordingStep> returned(int newer, AlignmentMatch match) {
    List<Integer> texts = match.left();
    for (int witness = newer - 1; witness > 0 && !texts.isEmpty(); witness--) {
      int from = witness;
      texts =
          texts.stream()
              .flatMap(text -> predecessorsOf(from, text).stream())
              .distinct()
              .sorted()
              .toList();
      if (!texts.isEmpty() && !all.bodies().get(from - 1).areStruck(texts)) {
        AlignmentMatch back = new AlignmentMatch(texts, match.right());
        return new PairAnalysis(all, from - 1, newer, List.of(back))
            .step(back)
            .map(step -> new WordingStep(PassageRelation.RETURNED, step.nature(), step.edits()));
      }
    }
    return Optional.empty();
  }

  /**
   * The step of some texts to a witness; empty where there are none that stand on either side.
   *
   * @param lefts positions in the witness before it
   * @param rights positions in it
   */
  public Optional<WordingStep> step(int newer, List<Integer> lefts, List<Integer> rights) {
    return legs.get(newer - 1).step(lefts, rights);
  }

  /** The steps of a chain, one for each pair of neighbouring witnesses. */
  List<Optional<WordingStep>> steps(AlignmentChain chain) {
    return IntStream.range(1, chain.parts().size())
        .mapToObj(newer -> step(newer, chain.parts().get(newer - 1), chain.parts().get(newer)))
        .toList();
  }

  /** Positions of the texts in the next witness that a text became. */
  public List<Integer> successorsOf(int witness, int text) {
    return witness < legs.size() ? legs.get(witness).byLeft.get(text).right() : List.of();
  }

  /** Positions of the texts in the witness before that became a text. */
  public List<Integer> predecessorsOf(int witness, int text) {
    return witness > 0 ? legs.get(witness - 1).byRight.get(text).left() : List.of();
  }
}
