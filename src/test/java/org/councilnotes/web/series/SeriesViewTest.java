package org.councilnotes.web.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.series.ChangeStatistics;
import org.councilnotes.series.EditionChange;
import org.councilnotes.store.ArchivedSeries;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.series.Timeline.Bar;
import org.councilnotes.web.series.Timeline.Kind;
import org.junit.jupiter.api.Test;

/** A series with gaps, versions and a report on two years. */
class SeriesViewTest {

  private static final String ID = "ports-annual-report";

  private static final ReportingPeriod NOT_DUE =
      new ReportingPeriod(LocalDate.parse("2013-01-01"), LocalDate.parse("2013-12-31"));

  private final List<Note> notes =
      Stream.of(
              report("90100/11", "2010-01-01", "2010-12-31"),
              report("90101/13", "2012-01-01", "2012-12-31"),
              report("90102/16", "2014-01-01", "2015-12-31"),
              report("90102/1/16 REV 1", "2014-01-01", "2015-12-31"))
          .map(NoteDraft::build)
          .toList();

  private final SeriesView view = view();

  @Test
  void whatIsMissingStandsBetweenTheEditions() {
    assertThat(view.entries())
        .extracting(
            entry ->
                entry.edition().map(e -> e.note().shortName()).orElse("")
                    + entry.gap().map(gap -> gap.kind().key()).orElse(""))
        .containsExactly("2010", "not-held", "2012", "not-due", "2014-15");
    assertThat(view.line().bars())
        .extracting(Bar::kind)
        .containsExactly(Kind.EDITION, Kind.EDITION, Kind.EDITION, Kind.NOT_HELD, Kind.NOT_DUE);
  }

  @Test
  void aReportOnTwoYearsIsTwiceAsLong() {
    List<String> widths = view.line().bars().stream().map(Bar::width).toList();

    assertThat(widths.getFirst()).isEqualTo("16.66%");
    assertThat(widths.get(2)).isEqualTo("33.32%");
    assertThat(view.line().lanes()).isEqualTo(1);
  }

  @Test
  void versionsAreFoldedAndComparedInOneClick() {
    EditionView newest = view.entries().getLast().edition().orElseThrow();

    assertThat(newest.note().id()).isEqualTo("90102-1-16");
    assertThat(newest.isFolded()).isTrue();
    assertThat(newest.pairs().getFirst().href())
        .isEqualTo("/compare?note=90102-16&note=90102-1-16");
  }

  @Test
  void onlyTheTwoNewestEditionsAreTicked() {
    assertThat(view.entries().stream().flatMap(e -> e.edition().stream()))
        .extracting(EditionView::chosen)
        .containsExactly(false, true, true);
  }

  private SeriesView view() {
    ArchivedSeries held =
        ArchivedSeries.of(
                ID,
                notes.stream().map(NoteSummary::of).toList(),
                Optional.empty(),
                List.of(NOT_DUE))
            .orElseThrow();
    EditionChange step =
        new EditionChange(
            "90101-13", "90102-1-16", ChangeStatistics.between(notes.get(1), notes.getLast()), 0);
    return SeriesView.of(held, List.of(step), "Ports", tag -> tag);
  }

  private static NoteDraft report(String number, String from, String to) {
    return NoteDraft.numbered(number)
        .report(ID, from, to)
        .heading("I", "I.", "Ports")
        .paragraph("Port officers of seven countries were trained.");
  }
}
