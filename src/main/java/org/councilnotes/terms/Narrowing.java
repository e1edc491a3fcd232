package org.councilnotes.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;

/**
 * Filters as plans, which leap over what they do not hold for. What passes is held against the
 * filters themselves by the engine.
 */
public record Narrowing(Filters filters) {

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
  public Plan whole(Plan plan) {
    List<Plan> conditions = List.copyOf(conditions().values());
    return conditions.isEmpty() ? plan : both(plan, conditions, conditions.size());
  }

  /**
   * What all filters hold for, or all but those of one facet, whose values show their alternatives;
   * and perhaps more.
   */
  public Plan sideways(Plan plan) {
    List<Plan> conditions = List.copyOf(conditions().values());
    return conditions.size() < 2 ? plan : both(plan, conditions, conditions.size() - 1);
  }

  private static Plan both(Plan plan, List<Plan> conditions, int needed) {
    Plan.Parts most = new Plan.Parts();
    conditions.forEach(most::may);
    return new Plan.Parts().must(plan).filter(most.atLeast(needed)).whole();
  }

  /** What is wanted in each facet that something is chosen in. */
  public Map<Facet, Plan> conditions() {
    Map<Facet, Plan> conditions = new TreeMap<>();
    for (Facet facet : chosen()) {
      List<Plan> all = new ArrayList<>();
      if (!filters.anyOf(facet).isEmpty()) {
        all.add(FieldPlans.oneOf(facet, filters.anyOf(facet)));
      }
      if (facet.equals(Facet.YEAR) && !filters.years().isAll()) {
        all.add(FieldPlans.dated(facet, filters.years()));
      }
      conditions.put(facet, Plan.filtered(all));
    }
    return conditions;
  }

  /** What is not wanted. */
  public List<Plan> unwanted() {
    List<Plan> unwanted = new ArrayList<>();
    filters.noneOf().forEach((facet, values) -> unwanted.add(FieldPlans.oneOf(facet, values)));
    return unwanted;
  }

  /** A chosen role as the role of a chosen country; empty where not both are chosen. */
  public Optional<Plan> pair() {
    return isPaired()
        ? Optional.of(
            new Plan.OneOf(
                Fields.COUNTRY_ROLE,
                CountryRole.pairs(filters.anyOf(Facet.COUNTRY), filters.anyOf(Facet.ROLE))))
        : Optional.empty();
  }
}
