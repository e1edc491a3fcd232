package org.councilnotes.web.facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.FacetTree.Choice;
import org.councilnotes.web.facet.FacetTree.Row;
import org.councilnotes.web.facet.FacetTree.Value;

/**
 * Builds the tree of values of one facet: children under their parents, by count; years newest
 * first.
 */
final class FacetTreeBuilder {

  private static final Comparator<Value> NOT_STATED_LAST = Comparator.comparing(Value::isNotStated);
  private static final Comparator<Value> NEWEST = Comparator.comparing(Value::value).reversed();

  private final Facet facet;
  private final SearchState state;
  private final FacetNames names;
  private final Optional<Comparator<Value>> wanted;
  private final Map<String, List<Value>> byParent = new LinkedHashMap<>();

  FacetTreeBuilder(Facet facet, SearchState state, FacetNames names) {
    this(facet, state, names, Optional.empty());
  }

  private FacetTreeBuilder(
      Facet facet, SearchState state, FacetNames names, Optional<Comparator<Value>> wanted) {
    this.facet = facet;
    this.state = state;
    this.names = names;
    this.wanted = wanted;
  }

  /** A builder with another order. */
  FacetTreeBuilder in(Comparator<Value> order) {
    return new FacetTreeBuilder(facet, state, names, Optional.of(order));
  }

  /** The tree of the counted values, and of chosen values that no passage has. */
  FacetTree of(List<FacetValue> counted) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counted.forEach(value -> counts.put(value.value(), value.count()));
    Stream.concat(state.filters().anyOf(facet).stream(), state.filters().noneOf(facet).stream())
        .forEach(chosen -> counts.putIfAbsent(chosen, 0L));
    List<Value> top = new ArrayList<>();
    counts.forEach(
        (value, count) ->
            names
                .parent(facet, value)
                .filter(counts::containsKey)
                .map(parent -> byParent.computeIfAbsent(parent, p -> new ArrayList<>()))
                .orElse(top)
                .add(value(value, count)));
    return rows(top);
  }

  private FacetTree rows(List<Value> values) {
    values.sort(wanted.orElseGet(this::order));
    return FacetTree.of(
        values.stream()
            .map(value -> new Row(value, below(value), value.equals(values.getFirst())))
            .toList());
  }

  private FacetTree below(Value value) {
    return Optional.ofNullable(byParent.get(value.value()))
        .map(this::rows)
        .orElse(FacetTree.of(List.of()));
  }

  /**
   * The order of values with equal rank: in the facet of countries, values with children come
   * first; years and editions are sorted newest first.
   */
  private Comparator<Value> order() {
    if (facet.equals(Facet.COUNTRY)) {
      return NOT_STATED_LAST.thenComparing(value -> !byParent.containsKey(value.value()));
    }
    boolean newestFirst = facet.isOfYears() || facet.equals(Facet.EDITION);
    return newestFirst ? NOT_STATED_LAST.thenComparing(NEWEST) : NOT_STATED_LAST;
  }

  private Value value(String value, long count) {
    return new Value(
        facet,
        value,
        names.label(facet, value),
        names.footnote(facet, value),
        count,
        choice(value),
        state.noneOf(facet, value).href());
  }

  private Choice choice(String value) {
    if (state.filters().noneOf(facet).contains(value)) {
      return Choice.NONE_OF;
    }
    return state.filters().anyOf(facet).contains(value) ? Choice.ANY_OF : Choice.OPEN;
  }
}
