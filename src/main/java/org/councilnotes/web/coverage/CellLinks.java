package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.web.address.SearchState;

/**
 * The searches that find what the cells of a table count. A table has thousands of cells: what the
 * cells of a column have in common is made once.
 */
final class CellLinks {

  private final CoverageRequest request;
  private final SearchState state;
  private final Map<String, Filters> known = new HashMap<>();

  /**
   * Links of one table.
   *
   * @param state the search that the table is of
   */
  CellLinks(CoverageRequest request, SearchState state) {
    this.request = request;
    this.state = state;
  }

  /** The address of a search that finds what a cell counts. */
  String href(String row, String column, Cell cell) {
    Filters filters =
        request.measure() == Measure.FACTS
            ? ofFacts(row, column, cell)
            : chosen(
                known.computeIfAbsent(
                    column, value -> chosen(state.filters(), request.columns(), value)),
                request.rows(),
                row);
    return state.withFilters(filters).href();
  }

  private static Filters chosen(Filters filters, Dimension dimension, String value) {
    return filters.withoutChoice(dimension.facet()).with(dimension.facet(), value);
  }

  private Filters ofFacts(String row, String column, Cell cell) {
    String time = request.rows().isTime() ? row : column;
    List<String> facts = new ArrayList<>();
    for (String programme : values(Dimension.PROGRAMME, row, column)) {
      for (String country : values(Dimension.COUNTRY, row, column)) {
        for (String role : cell.roles()) {
          facts.add(fact(programme, country, role, true));
          if (request.withContext()) {
            facts.add(fact(programme, country, role, false));
          }
        }
      }
    }
    return known.computeIfAbsent(time, this::atTime).with(Facet.PARTICIPATION, facts);
  }

  /** The filters without those of facts, at a time where the table has times. */
  private Filters atTime(String time) {
    Filters all = state.filters();
    for (Facet facet : CoverageRequest.OF_FACTS) {
      all = all.withoutChoice(facet);
    }
    for (Dimension dimension : List.of(request.rows(), request.columns())) {
      all = dimension.isTime() ? chosen(all, dimension, time) : all;
    }
    return all;
  }

  private static String fact(String programme, String country, String role, boolean isFact) {
    return new ParticipationValue(programme, country, role, isFact).indexed();
  }

  /** The value of the cell where it is a row or column, else what is chosen, else any. */
  private List<String> values(Dimension dimension, String row, String column) {
    if (request.rows() == dimension) {
      return List.of(row);
    }
    if (request.columns() == dimension) {
      return List.of(column);
    }
    List<String> chosen = List.copyOf(state.filters().anyOf(dimension.facet()));
    return chosen.isEmpty() ? List.of(ParticipationValue.ANY) : chosen;
  }
}
