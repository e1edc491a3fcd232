package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.councilnotes.search.Facet;

/**
 * The chosen values of one facet that are wanted, or those that are unwanted.
 *
 * @param kind {@code anyOf} or {@code noneOf}: the end of a message key
 */
record Chip(Facet facet, String kind, List<Value> values) {

  Chip {
    values = List.copyOf(values);
  }

  /** One value and the address of the same search without it. */
  record Value(String label, String removeHref) {}

  /** The chips of a search, in the order of the facets. */
  static List<Chip> of(SearchState state, BiFunction<Facet, String, String> labels) {
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : SearchView.ORDER) {
      add(
          chips,
          new Chip(facet, "anyOf", values(state.filters().anyOf(facet), facet, state, labels)));
      add(
          chips,
          new Chip(facet, "noneOf", values(state.filters().noneOf(facet), facet, state, labels)));
    }
    return chips;
  }

  private static void add(List<Chip> chips, Chip chip) {
    if (!chip.values.isEmpty()) {
      chips.add(chip);
    }
  }

  private static List<Value> values(
      Set<String> chosen,
      Facet facet,
      SearchState state,
      BiFunction<Facet, String, String> labels) {
    return chosen.stream()
        .map(v -> new Value(labels.apply(facet, v), state.dropping(facet, v).href()))
        .toList();
  }
}
