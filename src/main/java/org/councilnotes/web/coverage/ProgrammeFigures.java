package org.councilnotes.web.coverage;

import java.util.Optional;
import java.util.Set;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The figures about a programme, as its page shows them. */
@Component
final class ProgrammeFigures {

  /** Most indicators that are shown. */
  private static final int MOST = 15;

  private final IndicatorCache cache;
  private final Vocabulary vocabulary;

  ProgrammeFigures(IndicatorCache cache, Vocabulary vocabulary) {
    this.cache = cache;
    this.vocabulary = vocabulary;
  }

  /**
   * The figures about a programme, its parts and predecessors included.
   *
   * @param series id; empty where no series speaks of it
   * @return empty where nothing is counted in several editions
   */
  Optional<FigureTable> of(String programme, Optional<String> series, ArchiveReader world) {
    Set<String> codes = vocabulary.thesaurus().programmesUnder(Set.of(programme));
    return series
        .map(
            id -> {
              FollowedSeries all = cache.of(id, world);
              return FigureTable.first(all.about(codes), MOST);
            })
        .filter(table -> !table.rows().isEmpty());
  }
}
