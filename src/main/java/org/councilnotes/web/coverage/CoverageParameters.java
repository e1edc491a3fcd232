package org.councilnotes.web.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.GroupMembers;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.SearchState;

/** Reads which table is wanted from the parameters of an address. */
public final class CoverageParameters {

  public static final String ROWS = "rows";
  public static final String COLUMNS = "columns";
  public static final String MEASURE = "measure";
  public static final String CONTEXT = "context";

  private CoverageParameters() {}

  /**
   * Reads the table. What is not given is countries by editions, and facts.
   *
   * @param parameters decoded values by name
   * @param state the search that the table is of
   * @throws Refusal for values that there are not, and for two times
   */
  public static CoverageRequest of(
      Map<String, List<String>> parameters, SearchState state, FacetValues facets) {
    Dimension rows = value(parameters, ROWS, Dimension::ofKey).orElse(Dimension.COUNTRY);
    Dimension columns = value(parameters, COLUMNS, Dimension::ofKey).orElse(Dimension.EDITION);
    if (rows == columns || (rows.isTime() && columns.isTime())) {
      throw Refusal.badRequest("coverage", rows.key(), columns.key());
    }
    return new CoverageRequest(
        state.toRequest(facets.parser()).forCounts(),
        rows,
        columns,
        value(parameters, MEASURE, Measure::ofKey).orElse(Measure.FACTS),
        value(parameters, CONTEXT, CoverageParameters::truth).orElse(false));
  }

  /**
   * The search of an address, with the members of groups of countries in place of the groups: a
   * table has countries, and facts are of countries.
   */
  public static SearchState state(
      Map<String, List<String>> parameters, FacetValues facets, Vocabulary vocabulary) {
    SearchState state = SearchState.of(parameters, facets);
    return state.withFilters(GroupMembers.in(state.filters(), vocabulary));
  }

  private static Optional<Boolean> truth(String value) {
    return switch (value) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static <T> Optional<T> value(
      Map<String, List<String>> parameters, String name, Function<String, Optional<T>> of) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst()
        .map(
            value ->
                of.apply(value)
                    .orElseThrow(() -> Refusal.badValue("value", name, value, name, value)));
  }
}
