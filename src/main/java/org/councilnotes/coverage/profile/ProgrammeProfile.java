package org.councilnotes.coverage.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * What one series says of a programme.
 *
 * @param parts codes of the programmes that are part of it
 * @param before codes of those that it came after
 * @param who countries by edition, facts
 * @param passages the same programme by edition, passages
 * @param shares the same, words
 * @param scan amounts of money and meetings
 * @param groups named as a whole, by country and edition
 * @param changes newest first
 */
public record ProgrammeProfile(
    Programme programme,
    List<String> parts,
    List<String> before,
    ProfileSeries series,
    Coverage who,
    Coverage passages,
    Coverage shares,
    ProfileScan scan,
    Map<Place, List<WholeGroup>> groups,
    List<EditionDifference> changes,
    NewestHits recent) {

  public ProgrammeProfile {
    parts = List.copyOf(parts);
    before = List.copyOf(before);
    groups = Map.copyOf(groups);
    changes = List.copyOf(changes);
  }

  /**
   * Reads a profile.
   *
   * @param series id of the series; without it, the one that says most of the programme
   * @param withContext whether what only headings tell counts, too
   * @param tables counts a table
   */
  public static ProgrammeProfile of(
      Programme programme,
      Optional<String> series,
      boolean withContext,
      Vocabulary vocabulary,
      ArchiveReader world,
      Function<CoverageRequest, Coverage> tables) {
    String code = programme.code();
    Filters all = Filters.NONE.with(Facet.PROGRAMME, code);
    ProfileSeries held = ProfileSeries.of(all, series, world);
    Filters own = held.in(all);
    Thesaurus thesaurus = vocabulary.thesaurus();
    Coverage who = tables.apply(request(own, Dimension.COUNTRY, Measure.FACTS, withContext));
    ProfileScan scan = ProfileScan.ofProgramme(code, own, withContext, thesaurus, world);
    Map<Place, List<WholeGroup>> groups =
        WholeGroup.byPlace(
            scan.groups(), group -> group.programmes().contains(code) ? group.members() : Set.of());
    return new ProgrammeProfile(
        programme,
        codes(vocabulary, other -> other.kin().parent(), code),
        codes(vocabulary, other -> other.kin().successor(), code),
        held,
        who,
        tables.apply(request(own, Dimension.PROGRAMME, Measure.PASSAGES, false)),
        tables.apply(request(own, Dimension.PROGRAMME, Measure.SHARE, false)),
        scan,
        groups,
        EditionDifferences.of(
            who,
            groups,
            scan,
            amount ->
                amount.programmes().stream().anyMatch(of -> thesaurus.programme(of).contains(code)),
            world),
        NewestHits.of(all, world));
  }

  private static CoverageRequest request(
      Filters filters, Dimension rows, Measure measure, boolean withContext) {
    return new CoverageRequest(
        SearchRequest.of("", filters), rows, Dimension.EDITION, measure, withContext);
  }

  private static List<String> codes(
      Vocabulary vocabulary, Function<Programme, Optional<String>> related, String code) {
    return vocabulary.programmes().stream()
        .filter(other -> related.apply(other).equals(Optional.of(code)))
        .map(Programme::code)
        .toList();
  }

  /** Whether what only headings tell is counted, too. */
  public boolean withContext() {
    return who.request().withContext();
  }

  /** The filters of the programme and of the series that is shown. */
  public Filters filters() {
    return who.request().scope().filters();
  }
}
