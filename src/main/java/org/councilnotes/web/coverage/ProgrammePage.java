package org.councilnotes.web.coverage;

import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a programme: what it is, who takes part in it, and how much is said of it. */
@Controller
final class ProgrammePage {

  private final ArchiveAccess archiveAccess;
  private final CoverageCache tables;
  private final Vocabulary vocabulary;
  private final ProgrammeMap map;
  private final FacetNamesCache names;

  ProgrammePage(
      ArchiveAccess archiveAccess,
      CoverageCache tables,
      Vocabulary vocabulary,
      ProgrammeMap map,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.vocabulary = vocabulary;
    this.map = map;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * Shows a programme in one series.
   *
   * @param series its id; without it, the one that says most of the programme
   * @param context whether participations that only headings tell are shown, too
   */
  @GetMapping("/programmes/{code}")
  ModelAndView page(
      @PathVariable String code,
      @RequestParam Optional<String> series,
      @RequestParam(defaultValue = "false") boolean context,
      Locale locale) {
    Programme programme =
        vocabulary.programmes().stream()
            .filter(known -> known.code().equalsIgnoreCase(code))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("programme", code));
    ArchiveReader world = archiveAccess.forReader();
    FacetNames labels = names.in(locale);
    Filters filters = Filters.NONE.with(Facet.PROGRAMME, programme.code());
    SeriesChoice choice =
        SeriesChoice.of(filters, series, NoteLink.toProgramme(programme.code()), world, labels);
    Filters own = choice.in(filters);
    String here = here(programme, choice, context);
    SearchState state = SearchState.START.withFilters(own).from(here);
    CoverageView who = view(state, Dimension.COUNTRY, Measure.FACTS, context, world, locale);
    return new ModelAndView("programme", "view", who)
        .addObject("programme", ProgrammeView.of(programme, vocabulary, labels, locale))
        .addObject("series", choice)
        .addObject("changes", EditionChanges.of(who))
        .addObject("map", map.of(state, programme.code(), context, world, locale))
        .addObject(
            "passages", view(state, Dimension.PROGRAMME, Measure.PASSAGES, false, world, locale))
        .addObject("shares", view(state, Dimension.PROGRAMME, Measure.SHARE, false, world, locale))
        .addObject("recent", RecentPassages.of(filters, world, here))
        .addObject("context", context)
        .addObject("otherHref", here(programme, choice, !context))
        .addObject(
            "tableHref",
            SearchState.START
                .withFilters(own)
                .addressOf("/coverage", "rows=country", "columns=edition"));
  }

  /** The page with or without what only headings tell. */
  private static String here(Programme programme, SeriesChoice choice, boolean context) {
    String series = choice.chosen().map(id -> "&" + SearchState.parameter("series", id)).orElse("");
    return NoteLink.toProgramme(programme.code()) + "?context=" + context + series;
  }

  private CoverageView view(
      SearchState state,
      Dimension rows,
      Measure measure,
      boolean context,
      ArchiveReader world,
      Locale locale) {
    CoverageRequest request =
        new CoverageRequest(
            SearchRequest.of("", state.filters()), rows, Dimension.EDITION, measure, context);
    Coverage table = tables.of(request, world);
    return CoverageView.of(table, state, names.in(locale), locale);
  }
}
