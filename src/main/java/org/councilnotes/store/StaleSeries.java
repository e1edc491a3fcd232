package org.councilnotes.store;

import java.util.Collection;
import java.util.List;

/**
 * A series in one language whose lineage must be computed. Holds ids only: after a large import
 * every series is stale.
 *
 * @param language BCP 47
 * @param editions ids of the notes, see {@link SeriesEditions#editions}
 */
public record StaleSeries(String id, String language, List<String> editions) {

  public StaleSeries {
    editions = List.copyOf(editions);
  }

  /**
   * A series in each of its languages.
   *
   * @param notes every note of the series, in any order
   */
  public static List<StaleSeries> of(String id, Collection<NoteSummary> notes) {
    return SeriesEditions.of(id, notes).stream().map(StaleSeries::of).toList();
  }

  private static StaleSeries of(SeriesEditions series) {
    return new StaleSeries(
        series.id(), series.language(), series.editions().stream().map(NoteSummary::id).toList());
  }
}
