package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.councilnotes.SampleArchive;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The searches that a policy officer would try first, over the sample notes. */
class PolicyOfficerSearchIntegrationTest {

  private static ArchiveReader archive;

  @BeforeAll
  static void open() {
    archive = SampleArchive.index().reader();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource({
    "91790/19, 91790-19",
    "ST 91790 2019 INIT, 91790-19",
    "ST-91790-2019-INIT, 91790-19",
    "st91790.en19.pdf, 91790-19",
    "91204/16, 91204-16",
    "91204/1/16 REV 1, 91204-1-16",
    "CORDROGUE 947, 91582-18",
    "COLAC 942, 91790-19",
  })
  void numberInAnySpellingOrCodeFindsItsNoteFirst(String typed, String note) {
    assertThat(search(typed, Filters.NONE).hits().getFirst().note().id()).isEqualTo(note);
  }

  @Test
  void phraseIsFoundOnlyWhereItStands() {
    SearchResult result = search("\"early warning system\"", Filters.NONE);
    assertThat(result.hits()).isNotEmpty();
    for (SearchHit hit : result.hits()) {
      String marked = hit.highlights().getFirst().of(hit.passage().text());
      assertThat(marked).isEqualToIgnoringCase("early warning system");
    }
  }

  @Test
  void programmeInOneCountryIsFoundByWordAndByTag() {
    SearchResult byWord = search("SEACOP", Filters.NONE.with(Facet.COUNTRY, "BR"));
    SearchResult byTag =
        search("", Filters.NONE.with(Facet.PROGRAMME, "SEACOP").with(Facet.COUNTRY, "BR"));
    assertThat(notes(byTag)).contains("91790-19").containsAll(notes(byWord));
    assertThat(byTag.hits())
        .allSatisfy(
            hit ->
                assertThat(hit.passage().tags().countries()).anyMatch(c -> c.code().equals("BR")));
  }

  @Test
  void nameOfAProgrammeFindsAllThatStandsUnderItBehindWhatNamesIt() {
    List<SearchHit> hits =
        search("SEACOP", Filters.NONE.with(Facet.YEAR, "2019")).hits().stream()
            .filter(hit -> hit.passage().kind().isBody())
            .toList();
    List<Boolean> names = hits.stream().map(hit -> !hit.highlights().isEmpty()).toList();
    assertThat(names).contains(true, false).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(hits)
        .filteredOn(hit -> hit.highlights().isEmpty())
        .allSatisfy(hit -> assertThat(hit.passage().text()).doesNotContain("SEACOP"));
  }

  @Test
  void allOfOneCountryIsCountedByProgramme() {
    SearchResult bolivia = search("", Filters.NONE.with(Facet.COUNTRY, "BO"));
    assertThat(bolivia.total().passages()).isPositive();
    for (SearchResult.FacetValue programme : bolivia.facet(Facet.PROGRAMME)) {
      Filters both =
          Filters.NONE.with(Facet.COUNTRY, "BO").with(Facet.PROGRAMME, programme.value());
      assertThat(search("", both).total().passages())
          .as(programme.value())
          .isEqualTo(programme.count());
    }
  }

  @Test
  void oneReportYearIsEveryEditionThatTouchesIt() {
    SearchResult result = search("", Filters.NONE.with(Facet.REPORT_YEAR, "2018"));
    assertThat(result.total().notes()).isEqualTo(2);
    assertThat(result.hits())
        .allSatisfy(hit -> assertThat(hit.note().report().years()).contains(2018));
  }

  @Test
  void filterOnAParentIncludesItsChildren() {
    long parent = count(Filters.NONE.with(Facet.PROGRAMME, "CRP"));
    long child = count(Filters.NONE.with(Facet.PROGRAMME, "SEACOP"));
    assertThat(parent).isGreaterThan(child);
    assertThat(count(Filters.NONE.with(Facet.PROGRAMME, "CRP").with(Facet.PROGRAMME, "SEACOP")))
        .isEqualTo(parent);
  }

  @Test
  void noneOfAndNotStatedShareOutTheRest() {
    long all = count(Filters.NONE);
    long brazil = count(Filters.NONE.with(Facet.COUNTRY, "BR"));
    assertThat(count(Filters.NONE.without(Facet.COUNTRY, "BR"))).isEqualTo(all - brazil);
    assertThat(count(Filters.NONE.with(Facet.COUNTRY, Facet.NOT_STATED))).isLessThan(all - brazil);
  }

  @ParameterizedTest
  @CsvSource({"TAMANDUA", "Kestrel", "90960/18", "WK 90155/2019"})
  void restrictedNoteIsFoundByNothing(String typed) {
    assertThat(search(typed, Filters.NONE).hits())
        .map(SearchHit::passage)
        .map(Passage::id)
        .noneMatch(id -> id.startsWith("90960-18") || id.startsWith("wk-90155-19"));
  }

  private static long count(Filters filters) {
    return search("", filters).total().passages();
  }

  private static Set<String> notes(SearchResult result) {
    return Set.copyOf(result.hits().stream().map(h -> h.note().id()).toList());
  }

  private static SearchResult search(String typed, Filters filters) {
    SearchRequest.Span most = new SearchRequest.Span(1, SearchRequest.LARGEST_PAGE);
    return archive.search(
        SearchRequest.of(typed, filters).withListing(ResultPageRequest.OF_PASSAGES.withSpan(most)));
  }
}
