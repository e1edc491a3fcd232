package org.councilnotes.web.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.profile.ProgrammeProfile;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.store.ArchiveReader;
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
  private final ProfileReader profiles;
  private final ProgrammeFigures figures;
  private final FacetNamesCache names;

  ProgrammePage(
      ArchiveAccess archiveAccess,
      ProfileReader profiles,
      ProgrammeFigures figures,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.profiles = profiles;
    this.figures = figures;
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
    ArchiveReader world = archiveAccess.forReader();
    ProgrammeProfile profile = profiles.programme(code, series, context, world);
    FacetNames labels = names.in(locale);
    String known = profile.programme().code();
    String path = NoteLink.toProgramme(known);
    ProfileAddress address = new ProfileAddress(path, profile.series(), context);
    SearchState state = SearchState.START.withFilters(profile.filters()).from(address.here());
    return new ModelAndView(
            "programme",
            "view",
            CoverageView.of(profile.who(), profile.groups(), state, labels, locale))
        .addObject("programme", ProgrammeView.of(profile, labels, locale))
        .addObject("series", SeriesChoice.of(profile.series(), path, labels))
        .addObject(
            "changes", EditionChanges.of(profile.changes(), Facet.COUNTRY, known, labels, locale))
        .addObject("passages", CoverageView.of(profile.passages(), state, labels, locale))
        .addObject("shares", CoverageView.of(profile.shares(), state, labels, locale))
        .addObject(
            "named", MoneyAndMeetingsView.of(profile.scan(), Optional.of(known), labels, locale))
        .addObject("recent", RecentPassages.of(profile.recent(), of(known), address.here()))
        .addObject("figures", figures.of(known, profile.series().chosen(), world))
        .addObject("context", context)
        .addAllObjects(links(address, profile.filters()));
  }

  private static Filters of(String programme) {
    return Filters.NONE.with(Facet.PROGRAMME, programme);
  }

  private static Map<String, String> links(ProfileAddress address, Filters filters) {
    return Map.of(
        "otherHref",
        address.other(),
        "jsonHref",
        address.api(),
        "tableHref",
        SearchState.START
            .withFilters(filters)
            .addressOf("/coverage", "rows=country", "columns=edition"));
  }
}
