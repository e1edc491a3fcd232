package org.councilnotes.web.indicator;

import java.util.List;
import java.util.Optional;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesReader;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.SnapshotCache;
import org.springframework.stereotype.Component;

/** Figures of the series that were asked for last; cached for each snapshot of the archive. */
@Component
public final class IndicatorCache {

  /**
   * Most values of all cached series, each of less than a kilobyte; more than one series can have.
   */
  private static final long MOST_VALUES = 64_000;

  private final SeriesCatalogue catalogue;
  private final ConcurrencyLimit limit;
  private final SnapshotCache<Key, FollowedSeries> known =
      new SnapshotCache<>(MOST_VALUES, series -> 1 + series.indicators().values());

  private record Key(String series, Optional<String> language) {}

  IndicatorCache(SeriesCatalogue catalogue, RequestLimits limits) {
    this.catalogue = catalogue;
    this.limit = limits.comparisons();
  }

  /**
   * The figures of a series in a language, else in the one with the most editions.
   *
   * @throws Refusal where there is no such series, or too many are being read
   */
  public FollowedSeries of(String series, Optional<String> language, ArchiveReader world) {
    String chosen = held(series, language, world).series().language();
    return known.get(
        world,
        new Key(series, Optional.of(chosen)),
        still ->
            limit.run(() -> FollowedSeries.of(held(series, Optional.of(chosen), still), still)));
  }

  private ArchivedSeries held(String id, Optional<String> language, SeriesReader world) {
    List<NoteSummary> notes = world.series(id);
    if (notes.isEmpty()) {
      throw Refusal.notFound("series", id);
    }
    return ArchivedSeries.of(id, notes, language, catalogue.notDue(id))
        .orElseThrow(() -> Refusal.notFound("series.language", id, language.orElse("")));
  }
}
