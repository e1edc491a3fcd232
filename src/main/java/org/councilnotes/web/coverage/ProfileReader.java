package org.councilnotes.web.coverage;

import java.util.Optional;
import org.councilnotes.coverage.profile.CountryProfile;
import org.councilnotes.coverage.profile.ProfileScan;
import org.councilnotes.coverage.profile.ProgrammeProfile;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.SnapshotCache;
import org.springframework.stereotype.Component;

/**
 * The profiles of programmes and countries that were asked for last; cached for each snapshot of
 * the archive.
 */
@Component
public final class ProfileReader {

  /** Most rows of amounts and meetings, and most cells of tables, of all cached profiles. */
  private static final long MOST_ROWS = 20_000;

  private final CoverageCache tables;
  private final Vocabulary vocabulary;
  private final FacetValues facets;
  private final ConcurrencyLimit limit;
  private final SnapshotCache<Key, ProgrammeProfile> programmes =
      new SnapshotCache<>(
          MOST_ROWS, profile -> profile.who().cells().size() + rows(profile.scan()));
  private final SnapshotCache<Key, CountryProfile> countries =
      new SnapshotCache<>(
          MOST_ROWS, profile -> profile.programmes().cells().size() + rows(profile.hosting()));

  /**
   * What a profile depends on.
   *
   * @param code of a programme or country
   */
  private record Key(String code, Optional<String> series, boolean withContext) {}

  ProfileReader(
      CoverageCache tables, Vocabulary vocabulary, FacetValues facets, RequestLimits limits) {
    this.tables = tables;
    this.vocabulary = vocabulary;
    this.facets = facets;
    this.limit = limits.comparisons();
  }

  /** The series, where the archive has it, so that no other name is a key of the cache. */
  private static Optional<String> held(Optional<String> series, ArchiveReader world) {
    return series.filter(id -> !id.isBlank()).filter(id -> !world.series(id).isEmpty());
  }

  private static long rows(ProfileScan scan) {
    return 1L + scan.amounts().size() + scan.meetings().size();
  }

  /**
   * What a series says of a programme.
   *
   * @param code in any case
   * @param series its id; without it, the one that says most of the programme
   * @param withContext whether what only headings tell counts, too
   * @throws Refusal 404 for an unknown programme, 429 where too many are being read
   */
  public ProgrammeProfile programme(
      String code, Optional<String> series, boolean withContext, ArchiveReader world) {
    Programme programme =
        vocabulary.programmes().stream()
            .filter(known -> known.code().equalsIgnoreCase(code))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("programme", code));
    Optional<String> held = held(series, world);
    return programmes.get(
        world,
        new Key(programme.code(), held, withContext),
        still ->
            limit.run(
                () ->
                    ProgrammeProfile.of(
                        programme,
                        held,
                        withContext,
                        vocabulary,
                        still,
                        table -> tables.counted(table, still))));
  }

  /**
   * What a series says of a country or territory.
   *
   * @param code or a name
   * @param series its id; without it, the one that says most of the country
   * @param withContext whether what only headings tell counts, too
   * @throws Refusal 404 for an unknown country and for a group, 429 where too many are being read
   */
  public CountryProfile country(
      String code, Optional<String> series, boolean withContext, ArchiveReader world) {
    String country =
        facets
            .resolve(Facet.COUNTRY, code)
            .filter(value -> !tables.isGroup(value) && !value.equals(Facet.NOT_STATED))
            .orElseThrow(() -> Refusal.notFound("country", code));
    Optional<String> held = held(series, world);
    return countries.get(
        world,
        new Key(country, held, withContext),
        still ->
            limit.run(
                () ->
                    CountryProfile.of(
                        country,
                        held,
                        withContext,
                        vocabulary,
                        still,
                        table -> tables.counted(table, still))));
  }
}
