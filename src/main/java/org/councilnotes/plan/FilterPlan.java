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
 * Filters as match plans, by which a store skips passages. A plan may match more than the filters
 * do; the store applies the exact filters to what it matches.
 */
public record FilterPlan(Filters filters) {

  /** Country and role. If both are chosen, one mention must have both. */
  public static final Set<Facet> PAIRED = Set.of(Facet.COUNTRY, Facet.ROLE);

  /** The facets in which a value is chosen. */
  public Set<Facet> chosen() {
    Set<Facet> chosen = new TreeSet<>(filters.anyOf().keySet());
    if (!filters.years().isAll()) {
      chosen.add(Facet.YEAR);
    }
    return chosen;
  }

  /** Whether both a country and a role are chosen. */
  public boolean isPaired() {
    return filters.anyOf().keySet().containsAll(PAIRED);
  }

  /** For the facet of countries the chosen roles, and vice versa; empty for other facets. */
  public Set<String> chosenInPair(Facet facet) {
    if (!PAIRED.contains(facet)) {
      return Set.of();
    }
    return filters.anyOf(facet.equals(Facet.ROLE) ? Facet.COUNTRY : Facet.ROLE);
  }

  /** A plan with all filters. */
  public MatchPlan whole(MatchPlan plan) {
    List<MatchPlan> conditions = List.copyOf(conditions().values());
    return conditions.isEmpty() ? plan : both(plan, conditions, conditions.size());
  }

  /**
   * A plan with all filters, or with all but those of any one facet, as sideways counts need them.
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

  /** The condition of each facet in which a value is chosen. */
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

  /** The excluded values. */
  public List<MatchPlan> unwanted() {
    List<MatchPlan> unwanted = new ArrayList<>();
    filters.noneOf().forEach((facet, values) -> unwanted.add(FieldPlanner.oneOf(facet, values)));
    return unwanted;
  }

  /** A chosen role of a chosen country in one mention; empty where not both are chosen. */
  public Optional<MatchPlan> pair() {
    return isPaired()
        ? Optional.of(
            new MatchPlan.OneOf(
                IndexFields.COUNTRY_ROLE,
                CountryRolePair.pairs(filters.anyOf(Facet.COUNTRY), filters.anyOf(Facet.ROLE))))
        : Optional.empty();
  }
}
