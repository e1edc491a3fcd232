package org.councilnotes.web.coverage;

import java.util.Optional;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.SnapshotCache;
import org.councilnotes.web.series.SeriesLookup;
import org.springframework.stereotype.Component;

/** Figures of the series that were asked for last; cached for each snapshot of the archive. */
@Component
final class IndicatorCache {

  /**
   * Most values of all cached series, each of less than a kilobyte; more than one series can have.
   */
  private static final long MOST_VALUES = 64_000;

  private final SeriesLookup lookup;
  private final ConcurrencyLimit limit;
  private final SnapshotCache<String, FollowedSeries> known =
      new SnapshotCache<>(MOST_VALUES, series -> 1 + series.indicators().values());

  IndicatorCache(SeriesLookup lookup, RequestLimits limits) {
    this.lookup = lookup;
    this.limit = limits.comparisons();
  }

  /**
   * The figures of a series, in the language with the most editions.
   *
   * @throws Refusal where there is no such series, or too many are being read
   */
  FollowedSeries of(String series, ArchiveReader world) {
    return known.get(
        world,
        series,
        still ->
            limit.run(() -> FollowedSeries.of(lookup.of(series, Optional.empty(), still), still)));
  }
}
