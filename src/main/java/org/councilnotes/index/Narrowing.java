package org.councilnotes.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Years;

/**
 * Filters as queries, which leap over what they do not hold for. What passes is held against the
 * filters themselves by a {@link Sieve}.
 */
record Narrowing(Filters filters) {

  static final Set<Facet> PAIRED = Set.of(Facet.COUNTRY, Facet.ROLE);

  /** Years have four digits; what is not stated sorts after the last. */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9999;

  /** The facets that something is chosen in. */
  Set<Facet> chosen() {
    Set<Facet> chosen = new TreeSet<>(filters.anyOf().keySet());
    if (!filters.years().isAll()) {
      chosen.add(Facet.YEAR);
    }
    return chosen;
  }

  /** Whether a role is the role of a country: both are chosen. */
  boolean isPaired() {
    return filters.anyOf().keySet().containsAll(PAIRED);
  }

  /** For a country what is chosen as its role, and the other way round; empty for other facets. */
  Set<String> chosenInPair(Facet facet) {
    if (!PAIRED.contains(facet)) {
      return Set.of();
    }
    return filters.anyOf(facet.equals(Facet.ROLE) ? Facet.COUNTRY : Facet.ROLE);
  }

  /** What all filters hold for, and perhaps more. */
  Query whole(Query query) {
    BooleanQuery.Builder whole = new BooleanQuery.Builder().add(query, Occur.MUST);
    List<Query> conditions = conditions();
    conditions.forEach(condition -> whole.add(condition, Occur.FILTER));
    return conditions.isEmpty() ? query : whole.build();
  }

  /**
   * What all filters hold for, or all but those of one facet, whose values show their alternatives;
   * and perhaps more.
   */
  Query sideways(Query query) {
    List<Query> conditions = conditions();
    if (conditions.size() < 2) {
      return query;
    }
    BooleanQuery.Builder most = new BooleanQuery.Builder();
    conditions.forEach(condition -> most.add(condition, Occur.SHOULD));
    most.setMinimumNumberShouldMatch(conditions.size() - 1);
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(most.build(), Occur.FILTER)
        .build();
  }

  private List<Query> conditions() {
    List<Query> conditions = new ArrayList<>();
    for (Facet facet : chosen()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      if (!filters.anyOf(facet).isEmpty()) {
        all.add(oneOf(Schema.facet(facet), filters.anyOf(facet)), Occur.FILTER);
      }
      if (facet.equals(Facet.YEAR) && !filters.years().isAll()) {
        all.add(during(filters.years()), Occur.FILTER);
      }
      conditions.add(all.build());
    }
    return conditions;
  }

  private static Query during(Years years) {
    return TermRangeQuery.newStringRange(
        Schema.facet(Facet.YEAR),
        Integer.toString(years.from().orElse(FIRST_YEAR)),
        Integer.toString(years.to().orElse(LAST_YEAR)),
        true,
        true);
  }

  private static Query oneOf(String field, Collection<String> values) {
    return KeywordField.newSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
