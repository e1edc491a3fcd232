package org.councilnotes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.councilnotes.search.Facet;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.SearchResult.FacetValue;

/**
 * One facet as the search page shows it.
 *
 * @param first the values shown at once, chosen ones among them
 * @param rest the values shown on demand
 */
record FacetView(Facet facet, List<Value> first, List<Value> rest) {

  private static final int SHOWN_AT_ONCE = 8;
  private static final Set<Facet> ALWAYS_OPEN = Set.of(Facet.YEAR, Facet.PROGRAMME, Facet.COUNTRY);
  private static final Set<Facet> BY_YEAR = Set.of(Facet.YEAR, Facet.EVENT_YEAR);

  private static final Comparator<Value> NOT_STATED_LAST =
      Comparator.comparing(v -> v.value().equals(Facet.NOT_STATED));
  private static final Comparator<Value> NEWEST = Comparator.comparing(Value::value).reversed();

  FacetView {
    first = List.copyOf(first);
    rest = List.copyOf(rest);
  }

  /** Whether a value is wanted, unwanted, or neither. */
  enum Choice {
    OPEN,
    ANY_OF,
    NONE_OF
  }

  /**
   * One value.
   *
   * @param count passages that choosing it would give
   * @param excludeHref the same search without passages of this value
   */
  record Value(
      Facet facet, String value, String label, long count, Choice choice, String excludeHref) {

    public boolean isChosen() {
      return choice != Choice.OPEN;
    }

    public boolean isExcluded() {
      return choice == Choice.NONE_OF;
    }

    /** The name of the parameter that its check box sends. */
    public String parameter() {
      return isExcluded() ? SearchState.NONE_OF + facet.key() : facet.key();
    }

    /** The id of its check box, the same before and after it is ticked. */
    public String id() {
      return facet.key() + "-" + value.replace(' ', '_');
    }
  }

  static FacetView of(
      Facet facet,
      SearchState state,
      SearchResult result,
      BiFunction<Facet, String, String> labels) {
    List<Value> values = new ArrayList<>();
    counts(facet, state, result)
        .forEach((value, count) -> values.add(value(facet, value, count, state, labels)));
    values.sort(BY_YEAR.contains(facet) ? NOT_STATED_LAST.thenComparing(NEWEST) : NOT_STATED_LAST);
    return split(facet, values);
  }

  /** What was counted, and the chosen values that no passage has. */
  private static Map<String, Long> counts(Facet facet, SearchState state, SearchResult result) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (FacetValue counted : result.facet(facet)) {
      counts.put(counted.value(), counted.count());
    }
    Stream.concat(state.filters().anyOf(facet).stream(), state.filters().noneOf(facet).stream())
        .forEach(chosen -> counts.putIfAbsent(chosen, 0L));
    return counts;
  }

  private static Value value(
      Facet facet,
      String value,
      long count,
      SearchState state,
      BiFunction<Facet, String, String> labels) {
    return new Value(
        facet,
        value,
        labels.apply(facet, value),
        count,
        choice(facet, value, state),
        state.noneOf(facet, value).href());
  }

  private static Choice choice(Facet facet, String value, SearchState state) {
    if (state.filters().noneOf(facet).contains(value)) {
      return Choice.NONE_OF;
    }
    return state.filters().anyOf(facet).contains(value) ? Choice.ANY_OF : Choice.OPEN;
  }

  private static FacetView split(Facet facet, List<Value> values) {
    List<Value> first = new ArrayList<>();
    List<Value> rest = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean atOnce = i < SHOWN_AT_ONCE || values.get(i).isChosen();
      (atOnce ? first : rest).add(values.get(i));
    }
    return new FacetView(facet, first, rest);
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }

  public boolean isOpen() {
    return ALWAYS_OPEN.contains(facet) || first.stream().anyMatch(Value::isChosen);
  }

  public boolean hasMore() {
    return !rest.isEmpty();
  }
}
