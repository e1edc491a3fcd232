package org.councilnotes.web.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a country or territory: its programmes, what it hosts, and what was said last. */
@Controller
final class CountryPage {

  private static final List<String> HOSTING =
      List.of(MentionRole.HOST.key(), MentionRole.PRESIDENCY.key());

  private final ArchiveAccess archiveAccess;
  private final CoverageCache tables;
  private final Vocabulary vocabulary;
  private final FacetValues facets;
  private final FacetNamesCache names;

  CountryPage(
      ArchiveAccess archiveAccess,
      CoverageCache tables,
      Vocabulary vocabulary,
      FacetValues facets,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.vocabulary = vocabulary;
    this.facets = facets;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * Shows a country in one series.
   *
   * @param series its id; without it, the one that says most of the country
   */
  @GetMapping("/countries/{code}")
  ModelAndView page(
      @PathVariable String code, @RequestParam Optional<String> series, Locale locale) {
    String country =
        facets
            .resolve(Facet.COUNTRY, code)
            .filter(value -> !tables.isGroup(value) && !value.equals(Facet.NOT_STATED))
            .orElseThrow(() -> Refusal.notFound("country", code));
    ArchiveReader world = archiveAccess.forReader();
    FacetNames labels = names.in(locale);
    Filters filters = Filters.NONE.with(Facet.COUNTRY, country);
    SeriesChoice choice =
        SeriesChoice.of(filters, series, NoteLink.toCountry(country), world, labels);
    Filters own = choice.in(filters);
    CoverageRequest request =
        new CoverageRequest(
            SearchRequest.of("", own),
            Dimension.PROGRAMME,
            Dimension.EDITION,
            Measure.FACTS,
            false);
    String here =
        choice
            .chosen()
            .map(id -> NoteLink.toCountry(country) + "?" + SearchState.parameter("series", id))
            .orElse(NoteLink.toCountry(country));
    CoverageView what =
        CoverageView.of(
            tables.of(request, world),
            SearchState.START.withFilters(own).from(here),
            labels,
            locale);
    return new ModelAndView("country", "view", what)
        .addObject("country", CountryView.of(country, vocabulary, labels, locale))
        .addObject("series", choice)
        .addObject("changes", EditionChanges.of(what))
        .addObject("hosting", RecentPassages.inRoles(country, HOSTING, world, here))
        .addObject("recent", RecentPassages.of(filters, world, here))
        .addObject(
            "tableHref",
            SearchState.START
                .withFilters(own)
                .addressOf("/coverage", "rows=programme", "columns=edition"));
  }
}
