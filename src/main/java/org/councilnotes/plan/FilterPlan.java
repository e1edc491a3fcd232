package org.councilnotes.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.store.schema.CountryRolePair;
import org.councilnotes.store.schema.IndexFields;

/**
 * Filters as plans, which leap over what they do not hold for. What passes is held against the
 * filters themselves by the engine.
 */
public record FilterPlan(Filters filters) {

  /** A role is the role of a country, where both are asked for. */
  public static final Set<Facet> PAIRED = Set.of(Facet.COUNTRY, Facet.ROLE);

  /** The facets that something is chosen in. */
  public Set<Facet> chosen() {
    Set<Facet> chosen = new TreeSet<>(filters.anyOf().keySet());
    if (!filters.years().isAll()) {
      chosen.add(Facet.YEAR);
    }
    return chosen;
  }

  /** Whether a role is the role of a country: both are chosen. */
  public boolean isPaired() {
    return filters.anyOf().keySet().containsAll(PAIRED);
  }

  /** For a country what is chosen as its role, and the other way round; empty for other facets. */
  public Set<String> chosenInPair(Facet facet) {
    if (!PAIRED.contains(facet)) {
      return Set.of();
    }
    return filters.anyOf(facet.equals(Facet.ROLE) ? Facet.COUNTRY : Facet.ROLE);
  }

  /** What all filters hold for, and perhaps more. */
  public MatchPlan whole(MatchPlan plan) {
    List<MatchPlan> conditions = List.copyOf(conditions().values());
    return conditions.isEmpty() ? plan : both(plan, conditions, conditions.size());
  }

  /**
   * What all filters hold for, or all but those of one facet, whose values show their alternatives;
   * and perhaps more.
   */
  public MatchPlan sideways(MatchPlan plan) {
    List<MatchPlan> conditions = List.copyOf(conditions().values());
    return conditions.size() < 2 ? plan : both(plan, conditions, conditions.size() - 1);
  }

  private static MatchPlan both(MatchPlan plan, List<MatchPlan> conditions, int needed) {
    MatchPlan.Parts most = new MatchPlan.Parts();
    conditions.forEach(most::may);
    return new MatchPlan.Parts().must(plan).filter(most.atLeast(needed)).whole();
  }

  /** What is wanted in each facet that something is chosen in. */
  public Map<Facet, MatchPlan> conditions() {
    Map<Facet, MatchPlan> conditions = new TreeMap<>();
    for (Facet facet : chosen()) {
      List<MatchPlan> all = new ArrayList<>();
      if (!filters.anyOf(facet).isEmpty()) {
        all.add(FieldPlanner.oneOf(facet, filters.anyOf(facet)));
      }
      if (facet.equals(Facet.YEAR) && !filters.years().isAll()) {
        all.add(FieldPlanner.dated(facet, filters.years()));
      }
      conditions.put(facet, MatchPlan.filtered(all));
    }
    return conditions;
  }

  /** What is not wanted. */
  public List<MatchPlan> unwanted() {
    List<MatchPlan> unwanted = new ArrayList<>();
    filters.noneOf().forEach((facet, values) -> unwanted.add(FieldPlanner.oneOf(facet, values)));
    return unwanted;
  }

  /** A chosen role as the role of a chosen country; empty where not both are chosen. */
  public Optional<MatchPlan> pair() {
    return isPaired()
        ? Optional.of(
            new MatchPlan.OneOf(
                IndexFields.COUNTRY_ROLE,
                CountryRolePair.pairs(filters.anyOf(Facet.COUNTRY), filters.anyOf(Facet.ROLE))))
        : Optional.empty();
  }
}
