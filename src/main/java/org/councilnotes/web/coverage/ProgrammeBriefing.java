package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.coverage.profile.NamedAmount;
import org.councilnotes.coverage.profile.NewestHits;
import org.councilnotes.coverage.profile.ProgrammeProfile;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.note.Passage;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.briefing.BriefingFiles;
import org.councilnotes.web.briefing.BriefingMessages;
import org.councilnotes.web.indicator.FigureFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The briefing of a programme, from what its page shows. */
@Controller
final class ProgrammeBriefing {

  private final ArchiveAccess archiveAccess;
  private final ProfileReader profiles;
  private final LatestEditionComparison editions;
  private final FigureFilter filter;
  private final Vocabulary vocabulary;
  private final BriefingFiles files;
  private final FacetNamesCache names;

  ProgrammeBriefing(
      ArchiveAccess archiveAccess,
      ProfileReader profiles,
      LatestEditionComparison editions,
      FigureFilter filter,
      Vocabulary vocabulary,
      BriefingFiles files,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.profiles = profiles;
    this.editions = editions;
    this.filter = filter;
    this.vocabulary = vocabulary;
    this.files = files;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * Sends the briefing as a Word file.
   *
   * @param series its id; without it, the one that says most of the programme
   */
  @GetMapping("/programmes/{code}/briefing.docx")
  ResponseEntity<byte[]> file(
      @PathVariable String code, @RequestParam Optional<String> series, Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    ProgrammeProfile profile = profiles.programme(code, series, false, world);
    return files.answer(
        profile.programme().code(), locale, () -> content(profile, world, files.in(locale)));
  }

  private BriefingFiles.Content content(
      ProgrammeProfile profile, ArchiveReader world, BriefingMessages words) {
    String code = profile.programme().code();
    ProgrammeView view = ProgrammeView.of(profile, names.in(words.locale()), words.locale());
    ProfileBriefing parts = new ProfileBriefing(Facet.COUNTRY, names.in(words.locale()), words);
    Optional<FollowedSeries> series = editions.series(profile.series().chosen(), world);
    return parts.content(
        code,
        view.name().equals(code) ? "" : view.name(),
        series,
        sections(profile, view, series, parts, world),
        world);
  }

  private List<BriefingSection> sections(
      ProgrammeProfile profile,
      ProgrammeView view,
      Optional<FollowedSeries> series,
      ProfileBriefing parts,
      ArchiveReader world) {
    BriefingMessages words = parts.words();
    String code = profile.programme().code();
    Optional<String> newest = ProfileBriefing.newest(profile.who());
    Optional<ComparisonView> compared = series.flatMap(held -> editions.compared(held, world));
    List<BriefingSection> sections = new ArrayList<>();
    sections.add(parts.facts(words.briefing("facts"), facts(profile, view, newest, parts)));
    sections.add(
        parts.roles(
            words.briefing("who", newest.orElse("")),
            profile.who(),
            profiles.programme(code, profile.series().chosen(), true, world).who(),
            profile.groups()));
    sections.add(
        parts.differences(
            EditionChanges.of(
                profile.changes(), Facet.COUNTRY, code, parts.names(), words.locale()),
            newest,
            compared));
    series
        .map(held -> filter.about(List.of(code), held))
        .flatMap(held -> parts.figures(held, code))
        .ifPresent(sections::add);
    sections.addAll(parts.texts(compared, isAbout(code), newest(code, world)));
    return sections;
  }

  private static NewestHits newest(String code, ArchiveReader world) {
    Filters about = Filters.NONE.with(Facet.PROGRAMME, code);
    return NewestHits.of(about, ProfileBriefing.MOST_QUOTES, world);
  }

  private Predicate<Passage> isAbout(String code) {
    Set<String> under = vocabulary.thesaurus().programmesUnder(Set.of(code));
    return passage ->
        passage.tags().programmes().stream().anyMatch(tag -> under.contains(tag.code()));
  }

  private static List<BriefingItem> facts(
      ProgrammeProfile profile,
      ProgrammeView view,
      Optional<String> newest,
      ProfileBriefing parts) {
    BriefingMessages words = parts.words();
    MoneyFormat money = new MoneyFormat(words.locale());
    List<BriefingItem> facts = new ArrayList<>();
    facts.addAll(parts.fact(words.of("programme.phases"), view.phases()));
    facts.addAll(
        parts.fact(
            words.of("programme.parent"),
            view.parent().map(ProgrammeView.Related::label).stream().toList()));
    facts.addAll(
        parts.fact(
            words.of("programme.parts"),
            view.parts().stream().map(ProgrammeView.Related::label).toList()));
    facts.addAll(
        parts.fact(
            words.briefing("money", newest.orElse("")),
            profile.scan().amounts().stream()
                .filter(amount -> amount.edition().equals(newest))
                .map(amount -> printed(amount, money))
                .distinct()
                .toList()));
    facts.addAll(
        parts.fact(
            words.briefing("places", newest.orElse("")),
            ProfileBriefing.places(profile.scan().meetings(), newest)));
    return facts;
  }

  private static String printed(NamedAmount amount, MoneyFormat money) {
    String sum = money.printed(amount.amount());
    return amount.purpose().isEmpty() ? sum : sum + " (" + amount.purpose() + ")";
  }
}
