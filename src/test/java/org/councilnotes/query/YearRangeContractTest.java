package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Years: those that a note reports on, that of its date, and both together; stretches of them. */
public abstract class YearRangeContractTest extends ArchiveContractTest {

  protected YearRangeContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @BeforeEach
  void holdReports() {
    hold(report("90101/15", "2015-01-01", "2015-12-31"));
    hold(report("90101/17", "2016-06-01", "2017-05-31"));
    hold(report("90101/19", "2019-01-01", "2019-12-31"));
    hold(NoteDraft.numbered("90102/19").paragraph("A port.").build());
  }

  @Test
  void reportIsFoundByAnyOfItsYears() {
    assertThat(notes(YearRange.between(2017, 2019))).isEqualTo("90101-17 90101-19");
    assertThat(notes(YearRange.between(2016, 2016))).isEqualTo("90101-17");
    assertThat(notes(YearRange.between(2018, 2018))).isEmpty();
  }

  @Test
  void noteWithoutAPeriodHasTheYearOfItsDate() {
    hold(NoteDraft.numbered("90103/20").date("2020-03-02").paragraph("A port.").build());
    assertThat(notes(YearRange.between(2020, 2020))).isEqualTo("90103-20");
    assertThat(values(search("port"), Facet.YEAR))
        .isEqualTo("2015 1, 2016 1, 2017 1, 2019 1, 2020 1, none 1");
    assertThat(values(search("port"), Facet.REPORT_YEAR))
        .isEqualTo("none 2, 2015 1, 2016 1, 2017 1, 2019 1");
    assertThat(values(search("port"), Facet.DOC_YEAR)).isEqualTo("none 4, 2020 1");
  }

  @Test
  void reportHasTheYearsOfItsPeriodAndNotThatOfItsDate() {
    Note late =
        NoteDraft.numbered("90104/22")
            .date("2022-03-02")
            .report("ports", "2020-06-01", "2021-05-31")
            .paragraph("A port.")
            .build();
    hold(late);
    assertThat(notes(YearRange.between(2022, 2022))).isEmpty();
    assertThat(asked("docYear:2022")).isEqualTo("90104-22");
    assertThat(asked("year:2021")).isEqualTo("90104-22");
    assertThat(asked("reportYear:2021..2022")).isEqualTo("90104-22");
    assertThat(asked("reportYear:2022")).isEmpty();
    assertThat(asked("edition:2020-21")).isEqualTo("90104-22");
  }

  @Test
  void editionIsOneValueHoweverManyYearsItHas() {
    assertThat(values(search("port"), Facet.EDITION))
        .isEqualTo("2015 1, 2016-17 1, 2019 1, none 1");
  }

  @Test
  void stretchMayBeOpenAtEitherEnd() {
    assertThat(notes(new YearRange(OptionalInt.of(2017), OptionalInt.empty())))
        .isEqualTo("90101-17 90101-19");
    assertThat(notes(new YearRange(OptionalInt.empty(), OptionalInt.of(2016))))
        .isEqualTo("90101-15 90101-17");
  }

  @Test
  void stretchThatEndsBeforeItBeginsHoldsNothing() {
    assertThat(notes(YearRange.between(2019, 2015))).isEmpty();
  }

  @Test
  void yearsAreCountedAsIfNoneWereChosen() {
    SearchResult result = search("port", Filters.NONE.withYears(YearRange.between(2019, 2020)));
    assertThat(result.total().passages()).isEqualTo(1);
    assertThat(values(result, Facet.YEAR)).isEqualTo("2015 1, 2016 1, 2017 1, 2019 1, none 1");
    assertThat(values(result, Facet.SERIES)).isEqualTo("ports 1");
  }

  @Test
  void stretchAndChosenYearsMustBothHold() {
    Filters filters =
        Filters.NONE.withYears(YearRange.between(2016, 2019)).with(Facet.YEAR, "2015");
    assertThat(search("port", filters).hits()).isEmpty();
    assertThat(ids(search("port", filters.with(Facet.YEAR, "2016"))))
        .containsExactly("90101-17/cover/1");
  }

  private String notes(YearRange years) {
    return notes(search("port", Filters.NONE.withYears(years)));
  }

  private String asked(String query) {
    return notes(search(query));
  }

  private static String notes(SearchResult result) {
    return String.join(" ", result.hits().stream().map(hit -> hit.note().id()).sorted().toList());
  }

  private static Note report(String number, String from, String to) {
    return NoteDraft.numbered(number).report("ports", from, to).paragraph("A port.").build();
  }
}
