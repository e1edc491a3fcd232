package org.councilnotes.query;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which part of the archive is searched. Chosen values of one facet are alternatives; the choices
 * of several facets must all match; excluded values must not match. Also a range of years, and the
 * versions of a document.
 *
 * @param anyOf values in the order chosen; a facet without values is absent
 * @param noneOf excluded values, likewise
 * @param years range of years, besides those chosen in the facet
 */
public record Filters(
    Map<Facet, Set<String>> anyOf,
    Map<Facet, Set<String>> noneOf,
    YearRange years,
    VersionScope versions) {

  /** No filter; the latest version of each document. */
  public static final Filters NONE =
      new Filters(Map.of(), Map.of(), YearRange.ALL, VersionScope.LATEST);

  public Filters {
    anyOf = copy(anyOf);
    noneOf = copy(noneOf);
  }

  public Set<String> anyOf(Facet facet) {
    return anyOf.getOrDefault(facet, Set.of());
  }

  public Set<String> noneOf(Facet facet) {
    return noneOf.getOrDefault(facet, Set.of());
  }

  /** The facets in which a value is chosen, in their order. */
  public Set<Facet> facets() {
    Set<Facet> facets = new TreeSet<>(anyOf.keySet());
    facets.addAll(noneOf.keySet());
    return facets;
  }

  /** Whether no value is chosen or excluded and no years are given, whatever the versions. */
  public boolean isEmpty() {
    return anyOf.isEmpty() && noneOf.isEmpty() && years.isAll();
  }

  /** These filters with one more chosen value. */
  public Filters with(Facet facet, String value) {
    return new Filters(plus(anyOf, facet, Set.of(value)), noneOf, years, versions);
  }

  /** These filters with more chosen values of a facet. */
  public Filters with(Facet facet, Collection<String> values) {
    return new Filters(plus(anyOf, facet, values), noneOf, years, versions);
  }

  /** These filters with one more excluded value. */
  public Filters without(Facet facet, String value) {
    return new Filters(anyOf, plus(noneOf, facet, Set.of(value)), years, versions);
  }

  /** These filters without a value, chosen or excluded. */
  public Filters dropping(Facet facet, String value) {
    return new Filters(minus(anyOf, facet, value), minus(noneOf, facet, value), years, versions);
  }

  /** These filters for other years. */
  public Filters withYears(YearRange newYears) {
    return new Filters(anyOf, noneOf, newYears, versions);
  }

  /** These filters over other versions. */
  public Filters withVersions(VersionScope newVersions) {
    return new Filters(anyOf, noneOf, years, newVersions);
  }

  /** These filters without the chosen values of a facet; excluded values stay. */
  public Filters withoutChoice(Facet facet) {
    Map<Facet, Set<String>> others = new TreeMap<>(anyOf);
    others.remove(facet);
    return new Filters(others, noneOf, facet.equals(Facet.YEAR) ? YearRange.ALL : years, versions);
  }

  /**
   * The chosen values of a facet as a query; {@link QueryExpression.Everything} where nothing is
   * chosen.
   */
  public QueryExpression chosenIn(Facet facet) {
    List<QueryExpression> values =
        anyOf(facet).stream()
            .<QueryExpression>map(value -> new QueryExpression.Valued(facet, value))
            .toList();
    QueryExpression any =
        values.isEmpty() ? new QueryExpression.Everything() : new QueryExpression.Any(values);
    boolean isAll = years.isAll() || !facet.equals(Facet.YEAR);
    return isAll ? any : any.within(new QueryExpression.Dated(facet, years));
  }

  /** No filters, with the same versions. */
  public Filters cleared() {
    return NONE.withVersions(versions);
  }

  private static Map<Facet, Set<String>> minus(
      Map<Facet, Set<String>> values, Facet facet, String value) {
    Map<Facet, Set<String>> less = new TreeMap<>();
    less.putAll(values);
    Set<String> set = new LinkedHashSet<>(less.getOrDefault(facet, Set.of()));
    set.remove(value);
    less.put(facet, set);
    return less;
  }

  private static Map<Facet, Set<String>> plus(
      Map<Facet, Set<String>> values, Facet facet, Collection<String> added) {
    Map<Facet, Set<String>> more = new TreeMap<>();
    more.putAll(values);
    Set<String> set = new LinkedHashSet<>(more.getOrDefault(facet, Set.of()));
    set.addAll(added);
    more.put(facet, set);
    return more;
  }

  private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> values) {
    Map<Facet, Set<String>> copy = new TreeMap<>();
    values.forEach(
        (facet, set) -> {
          if (!set.isEmpty()) {
            copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(set)));
          }
        });
    return Collections.unmodifiableMap(copy);
  }
}
