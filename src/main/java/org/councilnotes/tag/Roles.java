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

  /** Words that may be said again in front of each of several countries. */
  private static final Set<String> REPEATED =
      Set.of(
          "with", "in", "by", "from", "for", "to", "of", "con", "avec", "mit", "en", "au", "par");

  private static final Set<Side> HEADS = Set.of(Side.HEAD, Side.HEADING);
  private static final Set<Side> HEADINGS = Set.of(Side.HEADING);

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
      if (own.isEmpty() && i > 0 && isCarriedOn(runs.get(i - 1), all.getLast(), run)) {
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

  /** Whether the words that said the role of the last countries are left out for the next. */
  private static boolean isCarriedOn(Enumeration last, Found found, Enumeration next) {
    Clause clause = Clause.around(next.words(), next.first(), next.last());
    return clause.has(last.last())
        && (found.verb() ? isLeftOut(clause, next) : isRepeated(clause, last, next));
  }

  /** {@code Ghana is a beneficiary in Africa, Peru in Latin America}. */
  private static boolean isLeftOut(Clause clause, Enumeration next) {
    int behind = next.last() + 1;
    return clause.has(behind) && AFTER_LEFT_OUT.contains(clause.words().folded(behind));
  }

  /** {@code It works with Ghana and, on the coast, with Togo}. */
  private static boolean isRepeated(Clause clause, Enumeration last, Enumeration next) {
    int one = Beside.of(last).before();
    int other = Beside.of(next).before();
    return clause.has(one)
        && clause.has(other)
        && REPEATED.contains(clause.words().folded(other))
        && clause.words().folded(one).equals(clause.words().folded(other));
  }

  private Optional<Found> above(Enumeration run, Setting setting) {
    return setting
        .leadIn()
        .map(Beside::after)
        .flatMap(place -> atEnd(place, run))
        .or(
            () ->
                setting.heads().stream()
                    .flatMap(words -> in(words, run, HEADS).stream())
                    .findFirst())
        .or(() -> setting.headingOf(run).flatMap(words -> in(words, run, HEADINGS)));
  }

  /** The line that opens a list says of each item what it would say of the first. */
  private Optional<Found> atEnd(Beside line, Enumeration run) {
    return rules.stream()
        .filter(rule -> rule.side() == Side.BEFORE && rule.of().test(run))
        .filter(rule -> line.reach(rule) != Cue.NOWHERE)
        .findFirst()
        .map(Found::above);
  }

  private Optional<Found> in(Words words, Enumeration run, Set<Side> sides) {
    return rules.stream()
        .filter(rule -> sides.contains(rule.side()) && rule.of().test(run))
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
