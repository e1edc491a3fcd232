package org.councilnotes.coverage.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Country;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * What one series says of a country or territory.
 *
 * @param memberships the groups that it belongs or belonged to
 * @param words by which it is known beside its names in locale data
 * @param programmes by edition, facts
 * @param hosting what it hosts or presides over
 * @param groups named as a whole, by programme and edition
 * @param changes newest first
 */
public record CountryProfile(
    String code,
    List<Membership> memberships,
    List<String> words,
    ProfileSeries series,
    Coverage programmes,
    ProfileScan hosting,
    Map<Place, List<WholeGroup>> groups,
    List<EditionDifference> changes,
    NewestHits recent) {

  public CountryProfile {
    memberships = List.copyOf(memberships);
    words = List.copyOf(words);
    groups = Map.copyOf(groups);
    changes = List.copyOf(changes);
  }

  /**
   * One membership in a group; without days it has always been one.
   *
   * @param group its code
   */
  public record Membership(String group, Optional<LocalDate> from, Optional<LocalDate> to) {}

  /**
   * Reads a profile.
   *
   * @param series id of the series; without it, the one that says most of the country
   * @param withContext whether what only headings tell counts, too
   * @param tables counts a table
   */
  public static CountryProfile of(
      String code,
      Optional<String> series,
      boolean withContext,
      Vocabulary vocabulary,
      ArchiveReader world,
      Function<CoverageRequest, Coverage> tables) {
    Filters all = Filters.NONE.with(Facet.COUNTRY, code);
    ProfileSeries held = ProfileSeries.of(all, series, world);
    Filters own = held.in(all);
    Thesaurus thesaurus = vocabulary.thesaurus();
    Coverage programmes =
        tables.apply(
            new CoverageRequest(
                SearchRequest.of("", own),
                Dimension.PROGRAMME,
                Dimension.EDITION,
                Measure.FACTS,
                withContext));
    Map<Place, List<WholeGroup>> groups =
        WholeGroup.byPlace(
            ProfileScan.ofGroups(code, own, thesaurus, world).groups(), WholeGroup::programmes);
    return new CountryProfile(
        code,
        vocabulary.groups().stream().flatMap(group -> memberships(group, code)).toList(),
        vocabulary.countries().stream()
            .filter(country -> country.code().equals(code))
            .flatMap(CountryProfile::words)
            .distinct()
            .toList(),
        held,
        programmes,
        ProfileScan.ofHosting(code, own, world),
        groups,
        EditionDifferences.of(programmes, groups),
        NewestHits.of(all, world));
  }

  private static Stream<Membership> memberships(CountryGroup group, String country) {
    return group.members().stream()
        .filter(member -> member.country().equals(country))
        .map(member -> new Membership(group.code(), member.from(), member.to()));
  }

  private static Stream<String> words(Country country) {
    Country.Words words = country.words();
    return Stream.of(
            words.names().aliases(),
            words.names().acronyms(),
            words.adjectives().values().stream().flatMap(List::stream).sorted().toList(),
            words.places().cities(),
            words.places().capitals(),
            words.bodies())
        .flatMap(List::stream);
  }

  /** Whether what only headings tell is counted, too. */
  public boolean withContext() {
    return programmes.request().withContext();
  }

  /** The filters of the country and of the series that is shown. */
  public Filters filters() {
    return programmes.request().scope().filters();
  }
}
