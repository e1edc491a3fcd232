package org.councilnotes.search;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.ReportingPeriod;

/**
 * A series in one language and what a world holds of it.
 *
 * @param languages the series in each of its languages, this one too, by their tags
 * @param editions oldest first
 * @param gaps that no edition covers, oldest first
 */
public record HeldSeries(
    Series series, List<Series> languages, List<Edition> editions, List<Gap> gaps) {

  public HeldSeries {
    languages = List.copyOf(languages);
    editions = List.copyOf(editions);
    gaps = List.copyOf(gaps);
  }

  /**
   * A series of this world.
   *
   * @param notes every note of the series that the world holds
   * @param language the one asked for, else the one with the most editions
   * @param notDue the periods for which no edition was due
   * @return empty where the world holds no edition of it in that language
   */
  public static Optional<HeldSeries> of(
      String id, List<NoteSummary> notes, Optional<String> language, List<ReportingPeriod> notDue) {
    List<Series> languages = Series.of(id, notes);
    return Series.in(language, languages)
        .map(
            series ->
                new HeldSeries(
                    series,
                    languages,
                    series.editions().stream().map(note -> Edition.of(note, notes)).toList(),
                    Gaps.of(series.editions(), notDue)));
  }
}
