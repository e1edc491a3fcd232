package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Years;

/**
 * The chosen values of one facet that are wanted, or those that are unwanted.
 *
 * @param facet what it is called
 * @param kind {@code anyOf}, {@code noneOf} or {@code years}: the end of a message key
 */
record Chip(String facet, String kind, List<Value> values) {

  Chip {
    values = List.copyOf(values);
  }

  /** One value and the address of the same search without it. */
  record Value(String label, String removeHref) {}

  /** The chips of a search, in the order of the facets. */
  static List<Chip> of(SearchState state, List<Facet> facets, FacetNames names) {
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : facets) {
      List<Value> wanted = values(facet, Filters::anyOf, state, names);
      List<Value> unwanted = values(facet, Filters::noneOf, state, names);
      Stream.of(
              new Chip(names.title(facet), "anyOf", wanted),
              new Chip(names.title(facet), "noneOf", unwanted))
          .filter(chip -> !chip.values.isEmpty())
          .forEach(chips::add);
    }
    return chips;
  }

  /** The chip of a stretch of years; empty where none is chosen. */
  static Optional<Chip> ofYears(SearchState state, FacetNames names) {
    Years years = state.filters().years();
    if (years.isAll()) {
      return Optional.empty();
    }
    String label = text(years.from()) + "\u2013" + text(years.to());
    Value stretch = new Value(label, state.in(Years.ALL).href());
    return Optional.of(new Chip(names.title(Facet.YEAR), "years", List.of(stretch)));
  }

  private static String text(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "\u2026";
  }

  private static List<Value> values(
      Facet facet,
      BiFunction<Filters, Facet, Set<String>> chosen,
      SearchState state,
      FacetNames names) {
    return chosen.apply(state.filters(), facet).stream()
        .map(v -> new Value(names.label(facet, v), state.dropping(facet, v).href()))
        .toList();
  }
}
