package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.ReportingPeriod;
import org.junit.jupiter.api.Test;

/** The editions of a series, their versions, and the time that none of them covers. */
class ArchivedSeriesTest {

  private static final String ID = "ports-annual-report";

  @Test
  void editionsThatFollowEachOtherLeaveNoGap() {
    assertThat(gaps(report(17, "2016-06-01", "2017-05-31"), report(18, "2017-06-01", "2018-05-31")))
        .isEmpty();
  }

  @Test
  void aFewDaysAreNoGap() {
    assertThat(gaps(report(17, "2016-06-01", "2017-05-05"), report(18, "2017-06-01", "2018-05-31")))
        .isEmpty();
  }

  @Test
  void aYearWithoutReportIsNotHeld() {
    assertThat(gaps(report(17, "2016-01-01", "2016-12-31"), report(19, "2018-01-01", "2018-12-31")))
        .containsExactly("not-held 2017-01-01/2017-12-31");
  }

  @Test
  void aReportOnTwoYearsCoversBoth() {
    assertThat(
            gaps(
                report(17, "2016-01-01", "2016-12-31"),
                report(19, "2017-01-01", "2018-12-31"),
                report(20, "2018-01-01", "2018-06-30"),
                report(21, "2019-01-01", "2019-12-31")))
        .isEmpty();
  }

  @Test
  void aStretchForWhichNoReportWasDueIsToldApart() {
    assertThat(
            gaps(
                List.of(period("2017-01-01", "2017-12-31"), period("2021-01-01", "2021-12-31")),
                report(17, "2016-01-01", "2016-12-31"),
                report(20, "2019-01-01", "2019-12-31")))
        .containsExactly(
            "not-due 2017-01-01/2017-12-31",
            "not-held 2018-01-01/2018-12-31",
            "not-due 2021-01-01/2021-12-31");
  }

  @Test
  void anEditionIsNoGapThoughNoneWasDue() {
    assertThat(
            gaps(
                List.of(period("2016-07-01", "2017-03-31")),
                report(17, "2016-01-01", "2016-12-31"),
                report(18, "2017-01-01", "2017-12-31")))
        .isEmpty();
  }

  @Test
  void anEditionOfUnknownPeriodMayCoverWhatIsOpen() {
    NoteDraft unknown = numbered(18).date("2018-03-01").series(ID);

    assertThat(
            gaps(
                report(17, "2016-01-01", "2016-12-31"),
                unknown,
                report(19, "2018-01-01", "2018-12-31")))
        .isEmpty();
  }

  @Test
  void versionsAreOneEditionAndWhatIsAddedBelongsToIt() {
    ArchivedSeries held =
        held(
                List.of(),
                Stream.of(
                    report("90204/1/16 REV 1"),
                    report("90204/16"),
                    report("90204/16 ADD 1"),
                    report("90204/1/16 REV 1").language("fr")))
            .orElseThrow();

    assertThat(held.editions()).hasSize(1);
    SeriesEdition edition = held.editions().getFirst();
    assertThat(edition.note().id()).isEqualTo("90204-1-16");
    assertThat(edition.versions())
        .extracting(NoteSummary::id)
        .containsExactly("90204-16", "90204-1-16");
    assertThat(edition.additions()).extracting(NoteSummary::id).containsExactly("90204-16-add-1");
    assertThat(held.languages()).extracting(SeriesEditions::language).containsExactly("en", "fr");
  }

  private static List<String> gaps(NoteDraft... drafts) {
    return gaps(List.of(), drafts);
  }

  private static List<String> gaps(List<ReportingPeriod> notDue, NoteDraft... drafts) {
    return held(notDue, Stream.of(drafts)).orElseThrow().gaps().stream()
        .map(gap -> gap.kind().key() + " " + gap.stretch().from() + "/" + gap.stretch().to())
        .toList();
  }

  private static Optional<ArchivedSeries> held(
      List<ReportingPeriod> notDue, Stream<NoteDraft> drafts) {
    List<NoteSummary> notes = drafts.map(NoteDraft::build).map(NoteSummary::of).toList();
    return ArchivedSeries.of(ID, notes, Optional.empty(), notDue);
  }

  private static NoteDraft report(String number) {
    return NoteDraft.numbered(number).report(ID, "2015-06-01", "2016-05-31");
  }

  private static NoteDraft report(int year, String from, String to) {
    return numbered(year).report(ID, from, to);
  }

  private static NoteDraft numbered(int year) {
    return NoteDraft.numbered("90204/" + year);
  }

  private static ReportingPeriod period(String from, String to) {
    return new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to));
  }
}
