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
 * @param snapshot of the world
 */
public record FollowedSeries(
    String id,
    String language,
    List<NoteSummary> editions,
    List<EditionGap> gaps,
    SeriesIndicators indicators,
    String snapshot) {

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
        held.series().id(),
        held.series().language(),
        editions.stream().filter(edition -> read.contains(edition.id())).toList(),
        held.gaps(),
        indicators,
        world.snapshot());
  }

  /** Only what passages count that name some programmes or stand under their headings. */
  public FollowedSeries about(Set<String> programmes) {
    return new FollowedSeries(id, language, editions, gaps, indicators.about(programmes), snapshot);
  }

  /**
   * The indicators as they are shown: those of several editions first, those that change before the
   * others.
   *
   * @param withSingle whether those of one edition follow
   */
  public List<Indicator> listed(boolean withSingle) {
    return indicators.indicators().stream()
        .filter(one -> withSingle || one.isFollowed())
        .sorted(
            Comparator.comparing((Indicator one) -> !one.isFollowed())
                .thenComparing(one -> !one.isChanging()))
        .toList();
  }

  /** The number of indicators that only one edition tells. */
  public long single() {
    return indicators.indicators().stream().filter(one -> !one.isFollowed()).count();
  }

  /** How an edition is called. */
  public String name(int edition) {
    return editions.get(edition).shortName();
  }
}
