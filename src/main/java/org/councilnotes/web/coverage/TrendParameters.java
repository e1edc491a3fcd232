package org.councilnotes.web.coverage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.TrendMeasure;
import org.councilnotes.coverage.TrendRequest;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;

/** Reads which lines are wanted from the parameters of an address. */
public final class TrendParameters {

  /** For a method that reads lines from all parameters of its address. */
  @QueryParameters(
      value = {BY, MEASURE},
      search = true)
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  public @interface Known {}

  private static final String BY = "by";
  private static final String MEASURE = "measure";
  private static final String QUERY = "q";

  private TrendParameters() {}

  /** The texts of the lines, blank ones left out. */
  private static List<String> queries(Map<String, List<String>> parameters) {
    return parameters.getOrDefault(QUERY, List.of()).stream()
        .map(Whitespace::squeeze)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Reads the lines; empty where no text is given.
   *
   * @param state the filters that all lines have
   * @throws Refusal for values that there are not, and for too many lines
   */
  public static Optional<TrendRequest> of(
      Map<String, List<String>> parameters, SearchState state, FacetValues facets) {
    List<String> queries = queries(parameters);
    if (queries.size() > TrendRequest.MOST_LINES) {
      throw Refusal.badRequest("trends", TrendRequest.MOST_LINES);
    }
    Dimension by =
        CoverageParameters.value(parameters, BY, Dimension::ofKey).orElse(Dimension.EDITION);
    if (!by.isTime()) {
      throw Refusal.badValue("value", BY, by.key(), BY, by.key());
    }
    TrendMeasure measure =
        CoverageParameters.value(parameters, MEASURE, TrendMeasure::ofKey)
            .orElse(TrendMeasure.PER10000);
    return queries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrendRequest(
                queries.stream()
                    .map(text -> state.withText(text).toRequest(facets.parser()).forCounts())
                    .toList(),
                by,
                measure));
  }
}
