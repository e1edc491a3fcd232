package org.councilnotes.web.coverage;

import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageCounter;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.EditionCalendar;
import org.councilnotes.coverage.Trend;
import org.councilnotes.coverage.TrendCounter;
import org.councilnotes.coverage.TrendRequest;
import org.councilnotes.query.Filters;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.SnapshotCache;
import org.springframework.stereotype.Component;

/** The tables and lines that were asked for last; cached for each snapshot of the archive. */
@Component
public final class CoverageCache {

  /** Most cells of all cached tables, and most points of all cached lines. */
  private static final long MOST_CELLS = 200_000;

  private final SeriesCatalogue catalogue;
  private final Vocabulary vocabulary;
  private final ConcurrencyLimit limit;
  private final SnapshotCache<CoverageRequest, Coverage> tables =
      SnapshotCache.ofParts(MOST_CELLS, table -> table.rows().size() + table.cells().size());
  private final SnapshotCache<TrendRequest, Trend> trends =
      SnapshotCache.ofParts(
          MOST_CELLS, trend -> (long) trend.times().size() * trend.lines().size());

  CoverageCache(SeriesCatalogue catalogue, Vocabulary vocabulary, RequestLimits limits) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.limit = limits.comparisons();
  }

  /** A table; refused with 429 where too many are being counted. */
  public Coverage of(CoverageRequest request, ArchiveReader world) {
    return tables.get(world, request, still -> limit.run(() -> counted(request, still)));
  }

  /** Whether a value of countries is a group of them. */
  boolean isGroup(String country) {
    return vocabulary.group(country).isPresent();
  }

  /** A table that is not cached, for a profile that is. */
  Coverage counted(CoverageRequest request, ArchiveReader still) {
    return CoverageCounter.count(
        request, still, times(request.scope().filters(), still), this::isGroup);
  }

  /** Lines; refused with 429 where too many are being counted. */
  public Trend of(TrendRequest request, ArchiveReader world) {
    return trends.get(world, request, still -> limit.run(() -> counted(request, still)));
  }

  private Trend counted(TrendRequest request, ArchiveReader still) {
    return TrendCounter.count(request, still, times(request.lines().getFirst().filters(), still));
  }

  private EditionCalendar times(Filters filters, ArchiveReader still) {
    return EditionCalendar.of(filters, still, catalogue::notDue);
  }
}
