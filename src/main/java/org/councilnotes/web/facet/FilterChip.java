package org.councilnotes.web.facet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.YearRange;
import org.councilnotes.web.address.SearchState;

/**
 * The chosen values of one facet, either included or excluded.
 *
 * @param facet title of the facet
 * @param kind {@code anyOf}, {@code noneOf} or {@code years}: last part of a message key
 */
public record FilterChip(String facet, String kind, List<Value> values) {

  public FilterChip {
    values = List.copyOf(values);
  }

  /** One value, and the address of the page without it. */
  public record Value(String label, String removeHref) {}

  /**
   * The chips of a search: a range of years, then in the order of the facets.
   *
   * @param page address of the page with a search
   */
  public static List<FilterChip> of(
      SearchState state,
      Collection<Facet> facets,
      FacetNames names,
      Function<SearchState, String> page) {
    List<FilterChip> chips = new ArrayList<>();
    years(state, names, page).ifPresent(chips::add);
    for (Facet facet : facets) {
      Stream.of(
              new FilterChip(
                  names.title(facet), "anyOf", values(facet, Filters::anyOf, state, names, page)),
              new FilterChip(
                  names.title(facet), "noneOf", values(facet, Filters::noneOf, state, names, page)))
          .filter(chip -> !chip.values.isEmpty())
          .forEach(chips::add);
    }
    return chips;
  }

  /** The chip of a range of years; empty where none is chosen. */
  private static Optional<FilterChip> years(
      SearchState state, FacetNames names, Function<SearchState, String> page) {
    YearRange years = state.filters().years();
    if (years.isAll()) {
      return Optional.empty();
    }
    String label = text(years.from()) + "\u2013" + text(years.to());
    Value stretch = new Value(label, page.apply(state.in(YearRange.ALL)));
    return Optional.of(new FilterChip(names.title(Facet.YEAR), "years", List.of(stretch)));
  }

  private static String text(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "\u2026";
  }

  private static List<Value> values(
      Facet facet,
      BiFunction<Filters, Facet, Set<String>> chosen,
      SearchState state,
      FacetNames names,
      Function<SearchState, String> page) {
    return chosen.apply(state.filters(), facet).stream()
        .map(v -> new Value(names.label(facet, v), page.apply(state.withoutValue(facet, v))))
        .toList();
  }
}
