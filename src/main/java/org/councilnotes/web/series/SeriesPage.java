package org.councilnotes.web.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.SeriesJson;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.query.Facet;
import org.councilnotes.series.EditionChange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.web.RegisterPermission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** The list of all series and the page of one, as HTML and as JSON. */
@Controller
final class SeriesPage {

  private final ArchiveAccess archiveAccess;
  private final FacetLabels labels;
  private final SeriesLookup lookup;
  private final SeriesChanges changes;
  private final RegisterPermission fetching;

  SeriesPage(
      ArchiveAccess archiveAccess,
      FacetLabels labels,
      SeriesLookup lookup,
      SeriesChanges changes,
      RegisterPermission fetching) {
    this.archiveAccess = archiveAccess;
    this.labels = labels;
    this.lookup = lookup;
    this.changes = changes;
    this.fetching = fetching;
  }

  @GetMapping("/series")
  ModelAndView list(Locale locale) {
    SeriesList list =
        SeriesList.of(archiveAccess.forReader().notes(), labels.labelFunction(locale), locale);
    return new ModelAndView("series-list", "list", list);
  }

  @GetMapping("/api/series")
  @ResponseBody
  JsonNode listed(Locale locale) {
    return SeriesList.of(archiveAccess.forReader().notes(), labels.labelFunction(locale), locale)
        .json();
  }

  /** One series in one language: the language asked for, else the one with the most editions. */
  @GetMapping("/series/{id}")
  ModelAndView series(
      @PathVariable String id, @RequestParam Optional<String> language, Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    ArchivedSeries held = lookup.of(id, language, world);
    SeriesView view =
        SeriesView.of(
            held,
            changes.of(held.series(), world),
            name(id, locale),
            tag -> labels.of(Facet.LANGUAGE, tag, locale));
    return new ModelAndView("series", "view", view).addObject("fetching", fetching.allowed());
  }

  @GetMapping("/api/series/{id}")
  @ResponseBody
  JsonNode one(@PathVariable String id, @RequestParam Optional<String> language, Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    ArchivedSeries held = lookup.of(id, language, world);
    List<EditionChange> steps = changes.of(held.series(), world);
    return SeriesJson.write(held, steps, name(id, locale));
  }

  private String name(String id, Locale locale) {
    return labels.of(Facet.SERIES, id, locale);
  }
}
