package org.councilnotes.web.coverage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.coverage.RowArrangement;
import org.councilnotes.coverage.RowGrouping;
import org.councilnotes.coverage.RowOrder;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.GroupMembers;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.springframework.stereotype.Component;

/** Reads which table is wanted from the parameters of an address. */
@Component
public final class CoverageParameters {

  /** For a method that reads a table from all parameters of its address. */
  @QueryParameters(
      value = {ROWS, COLUMNS, MEASURE, CONTEXT, GROUP_BY, ORDER},
      search = true)
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface Known {}

  public static final String ROWS = "rows";
  public static final String COLUMNS = "columns";
  public static final String MEASURE = "measure";
  public static final String CONTEXT = "context";

  /** What rows are put together by; {@code group} is a facet. */
  public static final String GROUP_BY = "groupBy";

  /** The order of rows; {@code sort} is that of hits. */
  public static final String ORDER = "order";

  private final FacetValues facets;
  private final Vocabulary vocabulary;

  CoverageParameters(FacetValues facets, Vocabulary vocabulary) {
    this.facets = facets;
    this.vocabulary = vocabulary;
  }

  /**
   * Reads the table. What is not given is countries by editions, and facts.
   *
   * @param parameters decoded values by name
   * @param state the search that the table is of
   * @throws Refusal for values that there are not, and for two times
   */
  public CoverageRequest request(Map<String, List<String>> parameters, SearchState state) {
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

  /** In which groups and order rows are asked for; it may not fit the table. */
  RowArrangement arranged(Map<String, List<String>> parameters) {
    return new RowArrangement(
        value(parameters, GROUP_BY, RowGrouping::ofKey).orElse(RowArrangement.USUAL.grouping()),
        value(parameters, ORDER, RowOrder::ofKey).orElse(RowArrangement.USUAL.order()));
  }

  /**
   * In which groups and order the rows of a file stand.
   *
   * @throws Refusal where rows have no such groups, or columns no times to order by
   */
  public RowArrangement arrangement(Map<String, List<String>> parameters, CoverageRequest request) {
    RowArrangement asked = arranged(parameters);
    if (!asked.fits(request)) {
      throw Refusal.badRequest("coverage.arrangement", asked.grouping().key(), asked.order().key());
    }
    return asked;
  }

  /** The parameters of a table that are not those of its search, for an address. */
  static String[] parts(CoverageRequest request, RowArrangement arrangement) {
    return new String[] {
      SearchState.parameter(ROWS, request.rows().key()),
      SearchState.parameter(COLUMNS, request.columns().key()),
      SearchState.parameter(MEASURE, request.measure().key()),
      SearchState.parameter(CONTEXT, Boolean.toString(request.withContext())),
      SearchState.parameter(GROUP_BY, arrangement.grouping().key()),
      SearchState.parameter(ORDER, arrangement.order().key())
    };
  }

  /**
   * The search of an address, with the members of groups of countries in place of the groups: a
   * table has countries, and facts are of countries.
   */
  public SearchState state(Map<String, List<String>> parameters) {
    SearchState state = asked(parameters);
    return state.withFilters(GroupMembers.in(state.filters(), vocabulary));
  }

  /** The search of an address as it is, without what led to it. */
  SearchState asked(Map<String, List<String>> parameters) {
    return SearchState.of(parameters, facets).withTyped("").from("");
  }

  private static Optional<Boolean> truth(String value) {
    return switch (value) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * The first stated value of a parameter; empty where there is none.
   *
   * @throws Refusal where it means nothing
   */
  static <T> Optional<T> value(
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
