package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.corpus.Country;
import org.councilnotes.note.Evidence;
import org.councilnotes.note.Role;
import org.councilnotes.note.TextRange;
import org.councilnotes.tag.RoleRule.Side;

/**
 * What countries do where they are named. The first rule of the table decides whose words stand
 * beside them; where none does, one whose words end the line that opens their list or stand above
 * them; else the role is OTHER.
 */
final class Roles {

  /** What follows countries whose verb is left out: {@code Peru leads one group, Chile in ...}. */
  private static final Set<String> AFTER_LEFT_OUT =
      Set.of("in", "on", "for", "to", "from", "with", "en", "sur", "pour", "sobre", "para", "zu");

  private final List<RoleRule> rules;
  private final KnownBody bodies;

  Roles(List<Country> countries) {
    this.rules = RoleTable.read();
    this.bodies = new KnownBody(countries);
  }

  /**
   * A role and why.
   *
   * @param why the rule and its words, without a place where they stand above; empty for OTHER
   * @param verb whether a verb behind the countries says it
   */
  record Found(Role role, Optional<Evidence> why, boolean verb) {

    static final Found NONE = new Found(Role.OTHER, Optional.empty(), false);

    static final Found BODY =
        new Found(Role.BODY, Optional.of(Evidence.ofSection("known body")), false);

    static Found above(RoleRule rule) {
      return new Found(rule.role(), Optional.of(Evidence.ofSection(rule.written())), false);
    }

    static Found beside(RoleRule rule, Words words, int one, int other) {
      TextRange range = words.range(Math.min(one, other), Math.max(one, other));
      Evidence why = new Evidence(rule.written(), Optional.of(range));
      return new Found(rule.role(), Optional.of(why), rule.side() == Side.AFTER);
    }
  }

  /** One role for each enumeration of a passage, in their order. */
  List<Found> of(List<Enumeration> runs, Setting setting) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Enumeration run = runs.get(i);
      Optional<Found> own = beside(run);
      if (own.isEmpty() && i > 0 && all.getLast().verb() && isLeftOut(runs.get(i - 1), run)) {
        own = Optional.of(all.getLast());
      }
      all.add(own.or(() -> above(run, setting)).orElse(Found.NONE));
    }
    return List.copyOf(all);
  }

  private Optional<Found> beside(Enumeration run) {
    if (bodies.test(run)) {
      return Optional.of(Found.BODY);
    }
    Beside place = Beside.of(run);
    for (RoleRule rule : rules) {
      int reached = rule.of().test(run) ? place.reach(rule) : Cue.NOWHERE;
      if (reached != Cue.NOWHERE) {
        return Optional.of(Found.beside(rule, run.words(), place.near(rule), reached));
      }
    }
    return Optional.empty();
  }

  /** {@code Ghana is a beneficiary in Africa, Peru in Latin America}. */
  private static boolean isLeftOut(Enumeration before, Enumeration run) {
    Clause clause = Clause.around(run.words(), run.first(), run.last());
    int behind = run.last() + 1;
    return clause.has(before.last())
        && clause.has(behind)
        && AFTER_LEFT_OUT.contains(clause.words().folded(behind));
  }

  private Optional<Found> above(Enumeration run, Setting setting) {
    return setting
        .leadIn()
        .map(Beside::after)
        .flatMap(place -> atEnd(place, run))
        .or(
            () ->
                setting.above(run).stream().flatMap(words -> in(words, run).stream()).findFirst());
  }

  /** The line that opens a list says of each item what it would say of the first. */
  private Optional<Found> atEnd(Beside line, Enumeration run) {
    return rules.stream()
        .filter(rule -> rule.side() == Side.BEFORE && rule.of().test(run))
        .filter(rule -> line.reach(rule) != Cue.NOWHERE)
        .findFirst()
        .map(Found::above);
  }

  private Optional<Found> in(Words words, Enumeration run) {
    return rules.stream()
        .filter(rule -> rule.side() == Side.HEADING && rule.of().test(run))
        .filter(rule -> stands(rule.cue(), Clause.whole(words)))
        .findFirst()
        .map(Found::above);
  }

  private static boolean stands(Cue cue, Clause clause) {
    for (int i = clause.first(); i <= clause.last(); i++) {
      if (cue.reach(clause, i) != Cue.NOWHERE) {
        return true;
      }
    }
    return false;
  }
}
