package org.councilnotes.collate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.councilnotes.collate.Comparison.SectionRow;
import org.councilnotes.collate.Comparison.SectionStep;
import org.councilnotes.collate.align.AlignmentMatch;
import org.councilnotes.collate.align.MoveDetection;
import org.councilnotes.collate.align.PairwiseAlignment;
import org.councilnotes.collate.align.ScoredPair;
import org.councilnotes.collate.align.SectionAlignment;
import org.councilnotes.collate.align.SectionTree;
import org.councilnotes.collate.align.WitnessBody;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.note.Section;

/**
 * The sections of all witnesses as chains of counterparts, and what became of each from one witness
 * to the next. A section that returns after a gap under the same heading continues its chain.
 */
final class SectionChains {

  private final List<WitnessBody> bodies;
  private final List<SectionAlignment> alignments;
  private final List<SectionSplits> partings;
  private final List<SectionAnalysis> steps;
  private final List<AlignmentChain> chains;

  /** For each witness the chain of each of its sections, by id. */
  private final List<Map<String, Integer>> homes = new ArrayList<>();

  /**
   * Joins the sections of all witnesses.
   *
   * @param collations alignments of each pair of neighbours
   */
  SectionChains(List<WitnessBody> bodies, List<PairwiseAlignment> collations) {
    this.bodies = bodies;
    this.alignments = collations.stream().map(PairwiseAlignment::sections).toList();
    this.partings =
        IntStream.range(0, collations.size())
            .mapToObj(
                step ->
                    new SectionSplits(
                        bodies.get(step),
                        bodies.get(step + 1),
                        alignments.get(step),
                        collations.get(step).matches()))
            .toList();
    this.steps =
        IntStream.range(0, alignments.size())
            .mapToObj(
                step ->
                    new SectionAnalysis(
                        bodies.get(step), bodies.get(step + 1), alignments.get(step)))
            .toList();
    List<List<AlignmentMatch>> matches = steps.stream().map(SectionAnalysis::matches).toList();
    this.chains =
        TableRowOrder.of(
            ChainBuilder.of(sizes(), matches, returns(matches)),
            bodies.size(),
            TableRowOrder.NO_OPENER);
    for (int witness = 0; witness < bodies.size(); witness++) {
      homes.add(homes(witness));
    }
  }

  private List<Integer> sizes() {
    return bodies.stream().map(body -> body.sections().size()).toList();
  }

  private Map<String, Integer> homes(int witness) {
    Map<String, Integer> result = new HashMap<>();
    List<Section> sections = bodies.get(witness).sections();
    for (int chain = 0; chain < chains.size(); chain++) {
      for (int section : chains.get(chain).parts().get(witness)) {
        result.putIfAbsent(sections.get(section).id(), chain);
      }
    }
    return result;
  }

  /**
   * The unmoved section of a pair of passages in two witnesses: equal for all passages that stayed
   * in one section.
   */
  Function<ScoredPair, Optional<String>> homesBetween(int older, int newer) {
    WitnessBody before = bodies.get(older);
    WitnessBody after = bodies.get(newer);
    if (newer == older + 1) {
      SectionAlignment sections = alignments.get(older);
      return pair -> sections.home(before.sectionOf(pair.left()), after.sectionOf(pair.right()));
    }
    UnmovedSections between =
        new UnmovedSections(
            new SectionTree(before), new SectionTree(after), homes.get(older), homes.get(newer));
    return pair ->
        between
            .home(before.sectionOf(pair.left()), after.sectionOf(pair.right()))
            .map(chain -> Integer.toString(chain));
  }

  /**
   * The first passage, in another witness, of the counterpart of the section that a passage opens.
   */
  int opened(int witness, int passage, int other) {
    WitnessBody body = bodies.get(witness);
    String section = body.sectionOf(passage);
    Integer chain = homes.get(witness).get(section);
    if (chain == null || body.firstOf(section) != passage || !chains.get(chain).isIn(other)) {
      return TableRowOrder.NOWHERE;
    }
    WitnessBody there = bodies.get(other);
    return there.firstOf(there.sections().get(chains.get(chain).first(other)).id());
  }

  /** The rows in the order of the table. */
  List<SectionRow> rows() {
    return chains.stream().map(this::row).toList();
  }

  private SectionRow row(AlignmentChain chain) {
    List<Optional<Section>> cells =
        IntStream.range(0, bodies.size()).mapToObj(witness -> section(chain, witness)).toList();
    List<Optional<SectionStep>> told =
        IntStream.range(0, steps.size()).mapToObj(step -> step(chain, step)).toList();
    return new SectionRow(cells, told);
  }

  private Optional<Section> section(AlignmentChain chain, int witness) {
    return chain.parts().get(witness).stream().findFirst().map(bodies.get(witness).sections()::get);
  }

  private Optional<SectionStep> step(AlignmentChain chain, int step) {
    Optional<Section> before = section(chain, step);
    Optional<Section> after = section(chain, step + 1);
    if (before.isPresent() && after.isPresent()) {
      return Optional.of(
          SectionStep.of(steps.get(step).relation(chain.first(step), chain.first(step + 1))));
    }
    if (before.isPresent()) {
      return Optional.of(
          partings
              .get(step)
              .heir(before.get())
              .map(heir -> new SectionStep(PassageRelation.MERGED, Optional.of(heir)))
              .orElseGet(() -> SectionStep.of(PassageRelation.DROPPED)));
    }
    return after.map(section -> added(chain, step, section));
  }

  private SectionStep added(AlignmentChain chain, int step, Section section) {
    if (chain.lastBefore(step + 1).isPresent()) {
      return SectionStep.of(PassageRelation.RETURNED);
    }
    return partings
        .get(step)
        .origin(section)
        .map(origin -> new SectionStep(PassageRelation.SPLIT, Optional.of(origin)))
        .orElseGet(() -> SectionStep.of(PassageRelation.NEW));
  }

  private List<ReturnedText> returns(List<List<AlignmentMatch>> matches) {
    List<ReturnedText> returns = new ArrayList<>();
    Map<String, ReturnedText> ended = new HashMap<>();
    for (int witness = 2; witness < bodies.size(); witness++) {
      int last = witness - 2;
      matches.get(last).stream()
          .filter(AlignmentMatch::isDropped)
          .map(match -> match.left().getFirst())
          .forEach(
              s ->
                  ended.put(title(last, s), new ReturnedText(last, last, new ScoredPair(s, s, 1))));
      for (AlignmentMatch match : matches.get(witness - 1)) {
        ReturnedText was =
            match.isNew() ? ended.remove(title(witness, match.right().getFirst())) : null;
        if (was != null) {
          ScoredPair pair = new ScoredPair(was.pair().left(), match.right().getFirst(), 1);
          returns.add(new ReturnedText(was.from(), witness, pair));
        }
      }
    }
    return returns;
  }

  /** With the heading above: many chapters have a section on results. */
  private String title(int witness, int section) {
    List<Section> sections = bodies.get(witness).sections();
    Section own = sections.get(section);
    String above =
        sections.stream()
            .filter(s -> s.contains(own) && !s.id().equals(own.id()))
            .reduce((outer, inner) -> inner)
            .map(Section::heading)
            .orElse("");
    return NormalizedWording.fold(own.heading().isBlank() ? own.label() : own.heading())
        + "\n"
        + NormalizedWording.fold(above);
  }

  /** Analysing sections: which were kept, renumbered or renamed, moved, added, dropped. */
  private static final class SectionAnalysis {

    private final List<Section> left;
    private final List<Section> right;
    private final List<ScoredPair> counterparts;
    private final SectionAlignment alignment;

    SectionAnalysis(WitnessBody left, WitnessBody right, SectionAlignment alignment) {
      this.left = left.sections();
      this.right = right.sections();
      this.counterparts = alignment.pairs();
      this.alignment = alignment;
    }

    /** Every section of both sides, each in one match. */
    List<AlignmentMatch> matches() {
      return AlignmentMatch.withRest(
          counterparts.stream().map(AlignmentMatch::of).toList(), left.size(), right.size());
    }

    /** The relation of two counterparts, by their positions. */
    PassageRelation relation(int before, int after) {
      ScoredPair pair = new ScoredPair(before, after, 1);
      return PassageRelation.of(isSame(before, after), alignment.isMoved(pair));
    }

    /** Whether label and heading stand as they were. */
    private boolean isSame(int leftPosition, int rightPosition) {
      Section before = left.get(leftPosition);
      Section after = right.get(rightPosition);
      return before.label().equals(after.label()) && before.heading().equals(after.heading());
    }
  }

  /**
   * Which sections without a counterpart are parts of others: one that is new, but has most of its
   * words from a section that goes on elsewhere, was split off; one that is gone, but whose words
   * went mostly into a section that was there before, was merged.
   */
  private static final class SectionSplits {

    /** So much of a section's words must come from the other, or go there. */
    private static final double MOST = 0.5;

    private final WitnessBody left;
    private final WitnessBody right;
    private final SectionAlignment sections;

    /** Words by section on either side, and those that they share. */
    private final Map<String, Integer> leftWords = new HashMap<>();

    private final Map<String, Integer> rightWords = new HashMap<>();
    private final Map<Link, Integer> shared = new HashMap<>();

    private record Link(String from, String to) {}

    SectionSplits(
        WitnessBody left,
        WitnessBody right,
        SectionAlignment sections,
        List<AlignmentMatch> matches) {
      this.left = left;
      this.right = right;
      this.sections = sections;
      count(left, leftWords);
      count(right, rightWords);
      for (AlignmentMatch match : matches) {
        for (int i : match.left()) {
          match.right().forEach(j -> share(i, j));
        }
      }
    }

    private static void count(WitnessBody body, Map<String, Integer> words) {
      for (int passage = 0; passage < body.size(); passage++) {
        words.merge(body.sectionOf(passage), words(body, passage), Integer::sum);
      }
    }

    private static int words(WitnessBody body, int passage) {
      return body.wordings().get(passage).words().size();
    }

    private void share(int i, int j) {
      int words = Math.min(words(left, i), words(right, j));
      shared.merge(new Link(left.sectionOf(i), right.sectionOf(j)), words, Integer::sum);
    }

    /** The section of the older witness that a new section was split off from. */
    Optional<Section> origin(Section added) {
      return shared.entrySet().stream()
          .filter(route -> route.getKey().to().equals(added.id()))
          .filter(route -> sections.counterpart(route.getKey().from()).isPresent())
          .max(Comparator.comparing(route -> route.getValue()))
          .filter(route -> isMost(route.getValue(), rightWords.get(added.id())))
          .flatMap(route -> section(left, route.getKey().from()));
    }

    /** The section of the newer witness that a dropped section was merged into. */
    Optional<Section> heir(Section dropped) {
      return shared.entrySet().stream()
          .filter(route -> route.getKey().from().equals(dropped.id()))
          .filter(route -> sections.isCounterpart(route.getKey().to()))
          .max(Comparator.comparing(route -> route.getValue()))
          .filter(route -> isMost(route.getValue(), leftWords.get(dropped.id())))
          .flatMap(route -> section(right, route.getKey().to()));
    }

    private static boolean isMost(int part, int whole) {
      return part >= MOST * whole;
    }

    private static Optional<Section> section(WitnessBody body, String id) {
      return body.sections().stream().filter(s -> s.id().equals(id)).findFirst();
    }
  }

  /**
   * Where texts of two witnesses that are no neighbours are at home: in one section, of both, that
   * did not move, and neither did those around it.
   */
  private static final class UnmovedSections {

    private final SectionTree left;
    private final SectionTree right;
    private final Map<String, Integer> leftChains;
    private final Map<String, Integer> rightChains;
    private final BitSet movedLefts = new BitSet();
    private final BitSet movedRights = new BitSet();

    /**
     * @param leftChains the chain of counterparts of each section of the left witness, by id
     */
    UnmovedSections(
        SectionTree left,
        SectionTree right,
        Map<String, Integer> leftChains,
        Map<String, Integer> rightChains) {
      this.left = left;
      this.right = right;
      this.leftChains = leftChains;
      this.rightChains = rightChains;
      for (ScoredPair pair :
          MoveDetection.of(pairs(), pair -> Optional.of(Section.COVER), this::weight)) {
        movedLefts.set(pair.left());
        movedRights.set(pair.right());
      }
    }

    private List<ScoredPair> pairs() {
      Map<Integer, Integer> rights = new HashMap<>();
      rightChains.forEach((section, chain) -> rights.put(chain, right.position(section)));
      List<ScoredPair> pairs = new ArrayList<>();
      leftChains.forEach(
          (section, chain) -> {
            Integer after = rights.get(chain);
            if (after != null) {
              pairs.add(new ScoredPair(left.position(section), after, 1));
            }
          });
      return pairs;
    }

    private long weight(ScoredPair pair) {
      return Math.min(left.words(pair.left()), right.words(pair.right()));
    }

    /**
     * The chain of two sections, by id, if they are counterparts that did not move; the cover, or
     * no section, counts as one.
     */
    Optional<Integer> home(String before, String after) {
      int chain = leftChains.getOrDefault(before, TableRowOrder.NOWHERE);
      return chain == rightChains.getOrDefault(after, TableRowOrder.NOWHERE)
              && left.ancestorsOf(before).stream().noneMatch(movedLefts::get)
              && right.ancestorsOf(after).stream().noneMatch(movedRights::get)
          ? Optional.of(chain)
          : Optional.empty();
    }
  }
}
