package org.councilnotes.tag;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.tag.RoleRule.Side;
import org.councilnotes.tag.Roles.Found;

/** Roles that are said right beside the countries of one passage. */
final class RolesBeside {

  private static final Set<Side> SIDES = Set.of(Side.BEFORE, Side.AFTER);

  private final RuleIndex index;
  private final KnownBody bodies;
  private int first = Cue.NOWHERE;
  private int last = Cue.NOWHERE;
  private List<RoleRule> possible = List.of();

  RolesBeside(RuleIndex index, KnownBody bodies) {
    this.index = index;
    this.bodies = bodies;
  }

  /** The first rule of the table that holds of an enumeration. */
  Optional<Found> of(List<Enumeration> runs, int number) {
    Enumeration run = runs.get(number);
    if (bodies.test(run)) {
      return Optional.of(Found.BODY);
    }
    int next = number + 1 < runs.size() ? runs.get(number + 1).first() : Integer.MAX_VALUE;
    Beside place = Beside.of(run, next);
    for (RoleRule rule : possibleIn(place.clause())) {
      int reached = rule.of().test(run) ? place.reach(rule) : Cue.NOWHERE;
      if (reached != Cue.NOWHERE) {
        return Optional.of(Found.beside(rule, run.words(), place.near(rule), reached));
      }
    }
    return Optional.empty();
  }

  /** Those of the last clause are kept, as countries of one clause come one after the other. */
  private List<RoleRule> possibleIn(Clause clause) {
    if (clause.first() != first || clause.last() != last) {
      possible = index.in(clause, SIDES);
      first = clause.first();
      last = clause.last();
    }
    return possible;
  }
}
