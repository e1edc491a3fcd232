package org.councilnotes.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilnotes.NoteDraft;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.GeneratedArchive;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.YearRange;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.Test;

/** Tables of programmes, countries and editions. */
public abstract class CoverageContractTest extends ArchiveContractTest {

  private static final String SERIES = "annual-report";

  private static final ReportingPeriod NOT_DUE =
      new ReportingPeriod(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));

  private final ArchiveUnderTest under;

  protected CoverageContractTest(ArchiveUnderTest archive) {
    super(archive);
    under = archive;
  }

  private static NoteDraft edition(String number, int year) {
    return NoteDraft.numbered(number)
        .date(year + 1 + "-02-01")
        .report(SERIES, year + "-01-01", year + "-12-31");
  }

  private static Note of2015() {
    return edition("90115/16", 2015)
        .paragraph("Peru leads SEACOP.")
        .programme("SEACOP", "SEACOP")
        .country("PE", MentionRole.LEAD, "Peru")
        .participation("SEACOP", "PE", MentionRole.LEAD, "Peru")
        .paragraph("Chile hosts a seminar.")
        .country("CL", MentionRole.HOST, "Chile")
        .build();
  }

  private static Note of2018() {
    return edition("90118/19", 2018)
        .paragraph("Peru and Chile take part in SEACOP.")
        .programme("SEACOP", "SEACOP")
        .country("PE", MentionRole.PARTICIPANT, "Peru")
        .country("CL", MentionRole.PARTICIPANT, "Chile")
        .participation("SEACOP", "PE", MentionRole.PARTICIPANT, "Peru")
        .participation("SEACOP", "CL", MentionRole.PARTICIPANT, "Chile")
        .paragraph("Peru was there.")
        .country("PE", MentionRole.PARTICIPANT, "Peru")
        .participation("AIRCOP", "PE", MentionRole.PARTICIPANT, Grade.CONTEXT, "Peru")
        .build();
  }

  private Coverage table(
      Dimension rows, Dimension columns, Measure measure, boolean withContext, Filters filters) {
    CoverageRequest request =
        new CoverageRequest(SearchRequest.of("", filters), rows, columns, measure, withContext);
    try (ArchiveReader reader = reader();
        ArchiveReader still = reader.openSnapshot()) {
      EditionCalendar times = EditionCalendar.of(filters, still, series -> List.of(NOT_DUE));
      return CoverageCounter.count(request, still, times, "EU"::equals);
    }
  }

  @Test
  void cellsOfFactsSayTheRoleAndEmptyOnesWhy() {
    hold(of2015(), of2018(), edition("90119/20", 2019).paragraph("Nothing.").build());

    Coverage table =
        table(
            Dimension.COUNTRY,
            Dimension.EDITION,
            Measure.FACTS,
            false,
            Filters.NONE.with(Facet.SERIES, SERIES).with(Facet.PROGRAMME, "SEACOP"));

    assertThat(table.rows()).containsExactly("PE", "CL");
    assertThat(table.columns()).containsExactly("2015", "2016", "2017", "2018", "2019");
    assertThat(table.cell("PE", "2015")).contains(cell(1, "lead"));
    assertThat(table.cell("PE", "2018")).contains(cell(1, "participant"));
    assertThat(table.state("CL", "2015")).isEqualTo(CellState.NOT_MENTIONED);
    assertThat(table.state("CL", "2016")).isEqualTo(CellState.NO_REPORT_HELD);
    assertThat(table.state("CL", "2017")).isEqualTo(CellState.NO_REPORT_DUE);
    assertThat(table.state("CL", "2018")).isEqualTo(CellState.MENTIONED);
    assertThat(table.state("CL", "2019")).isEqualTo(CellState.NOT_MENTIONED);
  }

  /** An edition that a filter leaves out is no gap, and nobody has left with it. */
  @Test
  void editionsThatAFilterLeavesOutAreNoColumns() {
    hold(of2015(), of2018());
    Filters series = Filters.NONE.with(Facet.SERIES, SERIES);

    assertThat(facts(series.with(Facet.EDITION, "2018")).columns()).containsExactly("2018");
    assertThat(facts(series.withYears(YearRange.between(2010, 2016))).columns())
        .containsExactly("2015");
    assertThat(facts(series.with(Facet.EDITION, "nonsense")).columns()).isEmpty();
  }

  private Coverage facts(Filters filters) {
    return table(Dimension.COUNTRY, Dimension.EDITION, Measure.FACTS, false, filters);
  }

  @Test
  void linesEndWhereYearsDo() {
    hold(of2015(), of2018());
    Filters filters = Filters.NONE.withYears(YearRange.between(2018, 2020));
    TrendRequest request =
        new TrendRequest(
            List.of(SearchRequest.of("peru", filters)), Dimension.YEAR, TrendMeasure.OCCURRENCES);
    try (ArchiveReader reader = reader();
        ArchiveReader still = reader.openSnapshot()) {
      Trend trend = TrendCounter.count(request, still, EditionCalendar.NONE);

      assertThat(trend.times()).containsExactly("2018");
      assertThat(trend.lines().getFirst().passages()).isEqualTo(Map.of("2018", 2L));
      assertThat(trend.lines().getFirst().occurrences()).isEqualTo(Map.of("2018", 2L));
    }
  }

  @Test
  void sharesByProgrammeAreOfAllThatNamesIt() {
    hold(of2015(), of2018());

    Coverage table =
        table(
            Dimension.PROGRAMME,
            Dimension.COUNTRY,
            Measure.SHARE,
            false,
            Filters.NONE.with(Facet.PROGRAMME, "SEACOP"));

    assertThat(table.rows()).containsExactly("SEACOP");
    assertThat(table.cell("SEACOP", "CL").orElseThrow().words()).isEqualTo(11);
    assertThat(table.cell("SEACOP", "CL").orElseThrow().count()).isEqualTo(7);
  }

  @Test
  void versionForThePublicMayNameWhatItLeavesOut() {
    hold(of2015(), edition("90118/19 EXT 1", 2018).paragraph("Chile.").build());

    Coverage table =
        table(
            Dimension.COUNTRY,
            Dimension.EDITION,
            Measure.FACTS,
            false,
            Filters.NONE.with(Facet.SERIES, SERIES));

    assertThat(table.state("PE", "2018")).isEqualTo(CellState.NOT_ACCESSIBLE);
  }

  @Test
  void whatHeadingsTellIsAFactOnDemandOnly() {
    hold(of2018());
    Filters all = Filters.NONE;

    assertThat(table(Dimension.PROGRAMME, Dimension.COUNTRY, Measure.FACTS, false, all).rows())
        .containsExactlyInAnyOrder("SEACOP", "CRP");
    Coverage withContext = table(Dimension.PROGRAMME, Dimension.COUNTRY, Measure.FACTS, true, all);
    assertThat(withContext.rows()).containsExactlyInAnyOrder("SEACOP", "CRP", "AIRCOP");
    assertThat(withContext.cell("CRP", "PE")).contains(cell(2, "participant"));
  }

  @Test
  void rowsMayBeTimes() {
    hold(of2015(), of2018());

    Coverage table =
        table(Dimension.EDITION, Dimension.COUNTRY, Measure.PASSAGES, false, Filters.NONE);

    assertThat(table.rows()).containsExactly("2015", "2018");
    assertThat(table.columns()).containsExactly("PE", "CL");
    assertThat(table.cell("2018", "PE").orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void sharesAreOfTheWordsOfTheEdition() {
    hold(of2018());

    Coverage table =
        table(Dimension.PROGRAMME, Dimension.EDITION, Measure.SHARE, false, Filters.NONE);

    Cell cell = table.cell("SEACOP", "2018").orElseThrow();
    assertThat(cell.count()).isEqualTo(7);
    assertThat(cell.words()).isEqualTo(10);
    assertThat(cell.share()).isEqualTo(7_000);
  }

  /** So that a share of nothing is 0, and a share of a report that is not held is none. */
  @Test
  void wordsOfAnEditionAreKnownWhereTheCellIsEmpty() {
    hold(of2018(), edition("90116/17", 2016).paragraph("Ports are calm.").build());
    Filters filters = Filters.NONE.with(Facet.SERIES, SERIES);

    Coverage table = table(Dimension.PROGRAMME, Dimension.EDITION, Measure.SHARE, false, filters);
    Coverage turned = table(Dimension.EDITION, Dimension.PROGRAMME, Measure.SHARE, false, filters);

    assertThat(table.cell("SEACOP", "2016")).isEmpty();
    assertThat(table.words("SEACOP", "2016")).contains(3L);
    assertThat(table.words("SEACOP", "2018")).contains(10L);
    assertThat(table.columns()).contains("2017");
    assertThat(table.words("SEACOP", "2017")).isEmpty();
    assertThat(turned.words("2016", "SEACOP")).contains(3L);
  }

  @Test
  void twoTimesAreNoTable() {
    assertThatThrownBy(
            () ->
                new CoverageRequest(
                    SearchRequest.of(""), Dimension.EDITION, Dimension.YEAR, Measure.NOTES, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linesCountMatchesPassagesAndWordsByEdition() {
    hold(
        edition("90115/16", 2015).paragraph("Port after port.").paragraph("Ships.").build(),
        edition("90118/19", 2018).paragraph("No harbour.").build());
    Filters filters = Filters.NONE.with(Facet.SERIES, SERIES);
    TrendRequest request =
        new TrendRequest(
            List.of(SearchRequest.of("port", filters), SearchRequest.of("harbour", filters)),
            Dimension.EDITION,
            TrendMeasure.PER10000);
    try (ArchiveReader reader = reader();
        ArchiveReader still = reader.openSnapshot()) {
      Trend trend =
          TrendCounter.count(
              request, still, EditionCalendar.of(filters, still, series -> List.of(NOT_DUE)));

      assertThat(trend.times()).containsExactly("2015", "2016", "2017", "2018");
      Trend.Line port = trend.lines().getFirst();
      assertThat(port.occurrences()).isEqualTo(Map.of("2015", 2L));
      assertThat(port.passages()).isEqualTo(Map.of("2015", 1L));
      assertThat(trend.value(port, "2015")).hasValue(5_000);
      assertThat(trend.value(port, "2018")).hasValue(0);
      assertThat(trend.value(port, "2016")).isEmpty();
      assertThat(trend.states())
          .isEqualTo(Map.of("2016", CellState.NO_REPORT_HELD, "2017", CellState.NO_REPORT_DUE));
      assertThat(trend.value(trend.lines().getLast(), "2018")).hasValue(5_000);
    }
  }

  /** Every cell is what a search with the filters of its row and its column counts. */
  @Test
  void everyCellIsASearch() {
    new GeneratedArchive(3).writeTo(under);
    try (ArchiveReader reader = reader()) {
      for (Measure measure : List.of(Measure.PASSAGES, Measure.NOTES, Measure.SHARE)) {
        assertSearched(
            table(Dimension.PROGRAMME, Dimension.YEAR, measure, false, Filters.NONE), reader);
        assertSearched(
            table(Dimension.COUNTRY, Dimension.PROGRAMME, measure, false, Filters.NONE), reader);
      }
      Coverage facts =
          table(
              Dimension.COUNTRY,
              Dimension.YEAR,
              Measure.FACTS,
              false,
              Filters.NONE.with(Facet.PROGRAMME, "ALPHA"));
      assertThat(facts.cells()).isNotEmpty();
      facts.cells().forEach((place, cell) -> assertFacts(place, cell, reader));
    }
  }

  private static void assertSearched(Coverage table, ArchiveReader reader) {
    Facet rows = table.request().rows().facet();
    Facet columns = table.request().columns().facet();
    assertThat(table.cells()).isNotEmpty();
    table
        .cells()
        .forEach(
            (place, cell) -> {
              Filters filters = Filters.NONE.with(rows, place.row()).with(columns, place.column());
              SearchRequest search =
                  SearchRequest.of("", filters).forCounts().withCountedFacets(Set.of(rows));
              SearchResult found =
                  reader
                      .counts(List.of(search.counting(table.request().measure().unit())))
                      .getFirst();
              long expected =
                  table.request().measure() == Measure.NOTES
                      ? found.total().notes()
                      : table.request().measure() == Measure.PASSAGES
                          ? found.total().passages()
                          : counts(found.facet(rows)).get(place.row());
              assertThat(cell.count()).as("%s", place).isEqualTo(expected);
            });
  }

  private static void assertFacts(Coverage.Place place, Cell cell, ArchiveReader reader) {
    long facts = 0;
    for (String role : cell.roles()) {
      String value = new ParticipationValue("ALPHA", place.row(), role, true).indexed();
      Filters filters =
          Filters.NONE.with(Facet.YEAR, place.column()).with(Facet.PARTICIPATION, value);
      facts += reader.search(SearchRequest.of("", filters)).total().passages();
    }
    assertThat(cell.count()).as("%s", place).isEqualTo(facts);
  }

  private static Map<String, Long> counts(List<SearchResult.FacetValue> values) {
    return values.stream()
        .collect(Collectors.toMap(SearchResult.FacetValue::value, SearchResult.FacetValue::count));
  }

  private static Cell cell(long count, String... roles) {
    return new Cell(count, 0, new TreeSet<>(Set.of(roles)));
  }
}
