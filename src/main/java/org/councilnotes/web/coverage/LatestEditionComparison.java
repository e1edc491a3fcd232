package org.councilnotes.web.coverage;

import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.compare.ComparisonCache;
import org.councilnotes.web.indicator.IndicatorCache;
import org.springframework.stereotype.Component;

/** The series that a profile shows, with its last two editions compared. */
@Component
final class LatestEditionComparison {

  private final IndicatorCache figures;
  private final ComparisonCache comparisons;

  LatestEditionComparison(IndicatorCache figures, ComparisonCache comparisons) {
    this.figures = figures;
    this.comparisons = comparisons;
  }

  /** The series with its figures; empty where no series speaks of the matter. */
  Optional<FollowedSeries> series(Optional<String> chosen, ArchiveReader world) {
    return chosen.map(id -> figures.of(id, Optional.empty(), world));
  }

  /** The last two editions, older first; empty where there are not two. */
  Optional<ComparisonView> compared(FollowedSeries series, ArchiveReader world) {
    List<NoteSummary> editions = series.editions();
    int count = editions.size();
    return count < 2
        ? Optional.empty()
        : Optional.of(
            comparisons.of(
                editions.subList(count - 2, count).stream().map(NoteSummary::id).toList(), world));
  }
}
