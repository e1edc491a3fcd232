package org.councilnotes.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.EditionGap;
import org.councilnotes.store.NoteSummary;

/**
 * A series that a world holds, with its indicators.
 *
 * @param editions those that were read, oldest first, as in the cells of the indicators
 * @param gaps that no edition covers, oldest first
 */
public record FollowedSeries(
    List<NoteSummary> editions, List<EditionGap> gaps, SeriesIndicators indicators) {

  public FollowedSeries {
    editions = List.copyOf(editions);
    gaps = List.copyOf(gaps);
  }

  /** Reads a series of a world, from one snapshot. */
  public static FollowedSeries of(ArchivedSeries held, ArchiveReader world) {
    List<NoteSummary> editions = held.series().editions();
    SeriesIndicators indicators =
        SeriesIndicators.of(
            editions.stream().map(NoteSummary::id).toList(),
            held.series().language(),
            world::note,
            world::wordingHistories);
    Set<String> read = Set.copyOf(indicators.notes());
    return new FollowedSeries(
        editions.stream().filter(edition -> read.contains(edition.id())).toList(),
        held.gaps(),
        indicators);
  }

  /** Only what passages count that name some programmes or stand under their headings. */
  public FollowedSeries about(Set<String> programmes) {
    return new FollowedSeries(editions, gaps, indicators.about(programmes));
  }

  /** The indicators that several editions tell, those that change before the others. */
  public List<Indicator> followed() {
    return indicators.indicators().stream()
        .filter(Indicator::isFollowed)
        .sorted(Comparator.comparing((Indicator one) -> !one.isChanging()))
        .toList();
  }
}
