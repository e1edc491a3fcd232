package org.councilnotes.web.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.profile.CountryProfile;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitOrder;
import org.councilnotes.vocabulary.Vocabulary;
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

  private final ArchiveAccess archiveAccess;
  private final ProfileReader profiles;
  private final Vocabulary vocabulary;
  private final FacetNamesCache names;

  CountryPage(
      ArchiveAccess archiveAccess,
      ProfileReader profiles,
      Vocabulary vocabulary,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.profiles = profiles;
    this.vocabulary = vocabulary;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * Shows a country in one series.
   *
   * @param series its id; without it, the one that says most of the country
   * @param context whether participations that only headings tell are shown, too
   */
  @GetMapping("/countries/{code}")
  ModelAndView page(
      @PathVariable String code,
      @RequestParam Optional<String> series,
      @RequestParam(defaultValue = "false") boolean context,
      Locale locale) {
    CountryProfile profile = profiles.country(code, series, context, archiveAccess.forReader());
    FacetNames labels = names.in(locale);
    String path = NoteLink.toCountry(profile.code());
    ProfileAddress address = new ProfileAddress(path, profile.series(), context);
    SearchState state = SearchState.START.withFilters(profile.filters()).from(address.here());
    Filters all = Filters.NONE.with(Facet.COUNTRY, profile.code());
    return new ModelAndView(
            "country",
            "view",
            CoverageView.of(profile.programmes(), profile.groups(), state, labels, locale))
        .addObject("country", CountryFacts.of(profile, vocabulary, labels, locale))
        .addObject("series", SeriesChoice.of(profile.series(), path, labels))
        .addObject(
            "changes",
            EditionChanges.of(profile.changes(), Facet.PROGRAMME, profile.code(), labels, locale))
        .addObject(
            "named", MoneyAndMeetingsView.of(profile.hosting(), Optional.empty(), labels, locale))
        .addObject("recent", RecentPassages.of(profile.recent(), all, address.here()))
        .addObject("context", context)
        .addAllObjects(links(address, profile.filters()));
  }

  private static Map<String, String> links(ProfileAddress address, Filters filters) {
    Filters hosting = filters;
    for (MentionRole role : new MentionRole[] {MentionRole.HOST, MentionRole.PRESIDENCY}) {
      hosting = hosting.with(Facet.ROLE, role.key());
    }
    return Map.of(
        "otherHref",
        address.other(),
        "jsonHref",
        address.api(),
        "hostingHref",
        SearchState.START
            .withFilters(hosting)
            .sortedBy(HitOrder.NEWEST)
            .from(address.here())
            .href(),
        "tableHref",
        SearchState.START
            .withFilters(filters)
            .addressOf("/coverage", "rows=programme", "columns=edition"));
  }
}
