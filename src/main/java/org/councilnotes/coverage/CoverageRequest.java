package org.councilnotes.coverage;

import java.util.List;
import org.councilnotes.query.Facet;
import org.councilnotes.query.SearchRequest;

/**
 * Which table is wanted. Illegal where rows and columns are the same, or both are times.
 *
 * @param scope the passages that are counted. Where facts are, its programmes, countries and roles
 *     are those of the facts
 * @param withContext whether participations that only headings tell are counted as facts, too
 */
public record CoverageRequest(
    SearchRequest scope, Dimension rows, Dimension columns, Measure measure, boolean withContext) {

  /** Facets that choose facts where facts are counted, and passages elsewhere. */
  public static final List<Facet> OF_FACTS =
      List.of(Facet.PROGRAMME, Facet.COUNTRY, Facet.ROLE, Facet.PARTICIPATION);

  public CoverageRequest {
    if (rows == columns || (rows.isTime() && columns.isTime())) {
      throw new IllegalArgumentException(rows.key() + " by " + columns.key());
    }
  }

  /** The request for the same table with rows and columns exchanged. */
  CoverageRequest transposed() {
    return new CoverageRequest(
        scope, /* rows= */ columns, /* columns= */ rows, measure, withContext);
  }
}
