package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.coverage.profile.CountryProfile;
import org.councilnotes.coverage.profile.NewestHits;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.briefing.BriefingFiles;
import org.councilnotes.web.briefing.BriefingMessages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The briefing of a country or territory, from what its page shows. */
@Controller
final class CountryBriefing {

  private final ArchiveAccess archiveAccess;
  private final ProfileReader profiles;
  private final LatestEditionComparison editions;
  private final Vocabulary vocabulary;
  private final BriefingFiles files;
  private final FacetNamesCache names;

  CountryBriefing(
      ArchiveAccess archiveAccess,
      ProfileReader profiles,
      LatestEditionComparison editions,
      Vocabulary vocabulary,
      BriefingFiles files,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.profiles = profiles;
    this.editions = editions;
    this.vocabulary = vocabulary;
    this.files = files;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * Sends the briefing as a Word file.
   *
   * @param series its id; without it, the one that says most of the country
   */
  @GetMapping("/countries/{code}/briefing.docx")
  ResponseEntity<byte[]> file(
      @PathVariable String code, @RequestParam Optional<String> series, Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    CountryProfile profile = profiles.country(code, series, false, world);
    return files.answer(profile.code(), locale, () -> content(profile, world, files.in(locale)));
  }

  private BriefingFiles.Content content(
      CountryProfile profile, ArchiveReader world, BriefingMessages words) {
    CountryView view =
        CountryView.of(profile, vocabulary, names.in(words.locale()), words.locale());
    ProfileBriefing parts = new ProfileBriefing(Facet.PROGRAMME, names.in(words.locale()), words);
    Optional<FollowedSeries> series = editions.series(profile.series().chosen(), world);
    return parts.content(
        view.name(),
        view.footnote().map(note -> "* " + note).orElse(""),
        series,
        sections(profile, view, series, parts, world),
        world);
  }

  private List<BriefingSection> sections(
      CountryProfile profile,
      CountryView view,
      Optional<FollowedSeries> series,
      ProfileBriefing parts,
      ArchiveReader world) {
    BriefingMessages words = parts.words();
    String code = profile.code();
    Optional<String> newest = ProfileBriefing.newest(profile.programmes());
    Optional<ComparisonView> compared = series.flatMap(held -> editions.compared(held, world));
    List<BriefingSection> sections = new ArrayList<>();
    sections.add(parts.facts(words.briefing("facts"), facts(profile, view, newest, parts)));
    sections.add(
        parts.roles(
            words.briefing("in-what", newest.orElse("")),
            profile.programmes(),
            profiles.country(code, profile.series().chosen(), true, world).programmes(),
            profile.groups()));
    sections.add(
        parts.differences(
            EditionChanges.of(
                profile.changes(), Facet.PROGRAMME, code, parts.names(), words.locale()),
            newest,
            compared));
    sections.addAll(
        parts.texts(
            compared,
            passage -> passage.tags().countries().stream().anyMatch(tag -> tag.code().equals(code)),
            NewestHits.of(
                Filters.NONE.with(Facet.COUNTRY, code), ProfileBriefing.MOST_QUOTES, world)));
    return sections;
  }

  private static List<BriefingItem> facts(
      CountryProfile profile, CountryView view, Optional<String> newest, ProfileBriefing parts) {
    BriefingMessages words = parts.words();
    List<BriefingItem> facts = new ArrayList<>();
    facts.addAll(
        parts.fact(
            words.of("country.groups"),
            view.groups().stream().map(CountryView.Membership::group).toList()));
    facts.addAll(
        parts.fact(
            words.briefing("hosting", newest.orElse("")),
            ProfileBriefing.places(profile.hosting().meetings(), newest)));
    return facts;
  }
}
