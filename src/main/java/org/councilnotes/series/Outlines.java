package org.councilnotes.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.councilnotes.note.Section;
import org.councilnotes.series.Comparison.SectionRow;
import org.councilnotes.series.Comparison.SectionStep;

/**
 * The sections of all witnesses as chains of counterparts, and what became of each from one witness
 * to the next. A section that comes back after a gap under the same heading goes on with its chain.
 */
final class Outlines {

  private final List<Body> bodies;
  private final List<SectionAlignment> alignments;
  private final List<Partings> partings;
  private final List<SectionAnalysis> steps;
  private final List<Chain> chains;

  /** For each witness the chain of each of its sections, by id. */
  private final List<Map<String, Integer>> homes = new ArrayList<>();

  /**
   * Joins the outlines of all witnesses.
   *
   * @param collations of each pair of neighbours
   */
  Outlines(List<Body> bodies, List<Collation> collations) {
    this.bodies = bodies;
    this.alignments = collations.stream().map(Collation::sections).toList();
    this.partings =
        IntStream.range(0, collations.size())
            .mapToObj(
                step ->
                    new Partings(
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
    List<List<Match>> matches = steps.stream().map(SectionAnalysis::matches).toList();
    this.chains =
        TableOrder.of(
            Chains.of(sizes(), matches, returns(matches)), bodies.size(), TableOrder.NO_OPENER);
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

  /** Where a passage of two witnesses is at home: the same for all that stayed in one section. */
  Function<Pair, Optional<String>> homesBetween(int older, int newer) {
    Body before = bodies.get(older);
    Body after = bodies.get(newer);
    if (newer == older + 1) {
      SectionAlignment sections = alignments.get(older);
      return pair -> sections.home(before.sectionOf(pair.left()), after.sectionOf(pair.right()));
    }
    Homes between =
        new Homes(new Outline(before), new Outline(after), homes.get(older), homes.get(newer));
    return pair ->
        between
            .home(before.sectionOf(pair.left()), after.sectionOf(pair.right()))
            .map(chain -> Integer.toString(chain));
  }

  /** The first passage in a witness of the section that a passage of another one opens. */
  int opened(int witness, int passage, int other) {
    Body body = bodies.get(witness);
    String section = body.sectionOf(passage);
    Integer chain = homes.get(witness).get(section);
    if (chain == null || body.firstOf(section) != passage || !chains.get(chain).isIn(other)) {
      return TableOrder.NOWHERE;
    }
    Body there = bodies.get(other);
    return there.firstOf(there.sections().get(chains.get(chain).first(other)).id());
  }

  /** In the order of the table. */
  List<SectionRow> rows() {
    return chains.stream().map(this::row).toList();
  }

  private SectionRow row(Chain chain) {
    List<Optional<Section>> cells =
        IntStream.range(0, bodies.size()).mapToObj(witness -> section(chain, witness)).toList();
    List<Optional<SectionStep>> told =
        IntStream.range(0, steps.size()).mapToObj(step -> step(chain, step)).toList();
    return new SectionRow(cells, told);
  }

  private Optional<Section> section(Chain chain, int witness) {
    return chain.parts().get(witness).stream().findFirst().map(bodies.get(witness).sections()::get);
  }

  private Optional<SectionStep> step(Chain chain, int step) {
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
              .map(heir -> new SectionStep(Relation.MERGED, Optional.of(heir)))
              .orElseGet(() -> SectionStep.of(Relation.DROPPED)));
    }
    return after.map(section -> added(chain, step, section));
  }

  private SectionStep added(Chain chain, int step, Section section) {
    if (chain.lastBefore(step + 1).isPresent()) {
      return SectionStep.of(Relation.RETURNED);
    }
    return partings
        .get(step)
        .origin(section)
        .map(origin -> new SectionStep(Relation.SPLIT, Optional.of(origin)))
        .orElseGet(() -> SectionStep.of(Relation.NEW));
  }

  private List<Return> returns(List<List<Match>> matches) {
    List<Return> returns = new ArrayList<>();
    Map<String, Return> ended = new HashMap<>();
    for (int witness = 2; witness < bodies.size(); witness++) {
      int last = witness - 2;
      matches.get(last).stream()
          .filter(Match::isDropped)
          .map(match -> match.left().getFirst())
          .forEach(s -> ended.put(title(last, s), new Return(last, last, new Pair(s, s, 1))));
      for (Match match : matches.get(witness - 1)) {
        Return was = match.isNew() ? ended.remove(title(witness, match.right().getFirst())) : null;
        if (was != null) {
          Pair pair = new Pair(was.pair().left(), match.right().getFirst(), 1);
          returns.add(new Return(was.from(), witness, pair));
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
    return Wording.fold(own.heading().isBlank() ? own.label() : own.heading())
        + "\n"
        + Wording.fold(above);
  }
}
