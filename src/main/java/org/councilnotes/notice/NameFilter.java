package org.councilnotes.notice;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.YearRange;

/**
 * A filter that words of a query mean.
 *
 * @param values of the facet, any of them; empty for a range of years
 * @param years a range of them, of {@link Facet#YEAR}; {@link YearRange#ALL} for values
 * @param newest how many of the newest editions these are; 0 where it does not matter
 */
public record NameFilter(Facet facet, List<String> values, YearRange years, int newest) {

  private static final String DASH = "\u2013";

  public NameFilter {
    values = List.copyOf(values);
  }

  static NameFilter of(Facet facet, String value) {
    return new NameFilter(facet, List.of(value), YearRange.ALL, 0);
  }

  static NameFilter of(YearRange years) {
    return new NameFilter(Facet.YEAR, List.of(), years, 0);
  }

  static NameFilter newest(List<String> editions) {
    return new NameFilter(Facet.EDITION, editions, YearRange.ALL, editions.size());
  }

  /** Filters with this one: an edition and a range of years take the place of others. */
  Filters in(Filters filters) {
    return all(List.of(this), filters);
  }

  /** Filters with all of these: any of the editions that they name, in place of those chosen. */
  static Filters all(List<NameFilter> more, Filters filters) {
    boolean hasEdition = more.stream().anyMatch(filter -> filter.facet.equals(Facet.EDITION));
    Filters all = hasEdition ? filters.withoutChoice(Facet.EDITION) : filters;
    for (NameFilter filter : more) {
      all = filter.addedTo(all);
    }
    return all;
  }

  private Filters addedTo(Filters filters) {
    if (values.isEmpty()) {
      return filters.withYears(years);
    }
    Filters all = filters;
    for (String value : values) {
      all = all.dropping(facet, value).with(facet, value);
    }
    return all;
  }

  /** Whether filters have it, or the opposite. */
  boolean isIn(Filters filters) {
    return values.isEmpty()
        ? filters.years().equals(years)
        : filters.anyOf(facet).containsAll(values)
            || values.stream().anyMatch(filters.noneOf(facet)::contains);
  }

  /** Filters without this one. */
  Filters outOf(Filters filters) {
    if (values.isEmpty()) {
      return filters.years().equals(years) ? filters.withYears(YearRange.ALL) : filters;
    }
    Filters less = filters;
    for (String value : values) {
      less = filters.anyOf(facet).contains(value) ? less.dropping(facet, value) : less;
    }
    return less;
  }

  /** Its values for a reader; a range of years without an end is open there. */
  public String label(FacetNames names) {
    return values.isEmpty()
        ? year(years.from()) + DASH + year(years.to())
        : values.stream().map(value -> names.label(facet, value)).collect(Collectors.joining(", "));
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "\u2026";
  }
}
