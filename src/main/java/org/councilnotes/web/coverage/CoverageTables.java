package org.councilnotes.web.coverage;

import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageCounter;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.ReportTimes;
import org.councilnotes.coverage.Trend;
import org.councilnotes.coverage.TrendCounter;
import org.councilnotes.coverage.TrendRequest;
import org.councilnotes.query.Filters;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.SnapshotCache;
import org.springframework.stereotype.Component;

/** The tables and lines that were asked for last; cached for each snapshot of the archive. */
@Component
public final class CoverageTables {

  private static final int MOST = 64;

  private final SeriesCatalogue catalogue;
  private final Vocabulary vocabulary;
  private final SnapshotCache<CoverageRequest, Coverage> tables = SnapshotCache.ofSize(MOST);
  private final SnapshotCache<TrendRequest, Trend> trends = SnapshotCache.ofSize(MOST);

  CoverageTables(SeriesCatalogue catalogue, Vocabulary vocabulary) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
  }

  public Coverage of(CoverageRequest request, ArchiveReader world) {
    return tables.get(world, request, still -> counted(request, still));
  }

  /** Whether a value of countries is a group of them. */
  boolean isGroup(String country) {
    return vocabulary.group(country).isPresent();
  }

  private Coverage counted(CoverageRequest request, ArchiveReader still) {
    return CoverageCounter.count(
        request, still, times(request.scope().filters(), still), this::isGroup);
  }

  public Trend of(TrendRequest request, ArchiveReader world) {
    return trends.get(
        world,
        request,
        still ->
            TrendCounter.count(request, still, times(request.lines().getFirst().filters(), still)));
  }

  private ReportTimes times(Filters filters, ArchiveReader still) {
    return ReportTimes.of(filters, still, catalogue::notDue);
  }
}
