package org.councilnotes.web.series;

import java.util.List;
import java.util.Optional;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesReader;
import org.councilnotes.web.Refusal;
import org.springframework.stereotype.Component;

/** Finds a series that is asked for by its id. */
@Component
public final class SeriesLookup {

  private final SeriesCatalogue catalogue;

  SeriesLookup(SeriesCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The series in a language, else in the one with the most editions.
   *
   * @throws Refusal 404 where there is no such series, or none in the language
   */
  public ArchivedSeries of(String id, Optional<String> language, SeriesReader world) {
    List<NoteSummary> notes = world.series(id);
    if (notes.isEmpty()) {
      throw Refusal.notFound("series", id);
    }
    return ArchivedSeries.of(id, notes, language, catalogue.notDue(id))
        .orElseThrow(() -> Refusal.notFound("series.language", id, language.orElse("")));
  }
}
