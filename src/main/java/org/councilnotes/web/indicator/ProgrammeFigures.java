package org.councilnotes.web.indicator;

import java.util.List;
import java.util.Optional;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.ArchiveReader;
import org.springframework.stereotype.Component;

/** The figures about a programme, as its page shows them. */
@Component
public final class ProgrammeFigures {

  /** Most indicators on the page of a programme; the page of the figures has all. */
  private static final int MOST = 15;

  private final IndicatorCache cache;
  private final FigureFilter filter;

  ProgrammeFigures(IndicatorCache cache, FigureFilter filter) {
    this.cache = cache;
    this.filter = filter;
  }

  /** The first figures and the address of all. */
  public record Shown(FiguresView view, String href) {}

  /**
   * The figures about a programme.
   *
   * @param series id; empty where no series speaks of it
   * @return empty where nothing is counted in several editions
   */
  public Optional<Shown> of(
      String programme, Optional<String> series, ArchiveReader world, FacetNames names) {
    return series
        .map(
            id -> {
              FollowedSeries all = cache.of(id, Optional.empty(), world);
              FiguresView view =
                  FiguresView.first(filter.about(List.of(programme), all), MOST, names);
              String href = new FigureLinks(id, Optional.empty(), List.of(programme)).toPage(false);
              return new Shown(view, href);
            })
        .filter(shown -> !shown.view().rows().isEmpty());
  }
}
