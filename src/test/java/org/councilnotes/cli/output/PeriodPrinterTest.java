package org.councilnotes.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.Test;

class PeriodPrinterTest {

  @Test
  void notesWithPeriodsInDoubtAreListedWithWhatTheyState() {
    String printed =
        printed(
            note("90001/19", stated(2017, "Report 2017"), stated(2018, "in 2018")),
            note("90002/20"));

    assertThat(printed.lines())
        .containsExactly(
            "period?   90001/19: states 2017-01-01/2017-12-31 (\u201cReport 2017\u201d),"
                + " 2018-01-01/2018-12-31 (\u201cin 2018\u201d)",
            "1 reporting period to be decided, in sidecars (.meta.yaml), such as period:"
                + " 2018-06-01/2019-05-31");
  }

  @Test
  void nothingIsPrintedWhereNoPeriodIsInDoubt() {
    assertThat(printed(note("90002/20"))).isEmpty();
  }

  private static String printed(Note... notes) {
    StringWriter out = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(new StringWriter()));
    new PeriodPrinter(console).print(Arrays.stream(notes).map(NoteSummary::of).toList());
    return out.toString();
  }

  private static Note note(String number, StatedPeriod... doubtful) {
    return NoteDraft.numbered(number)
        .cover(number)
        .build()
        .withReport(
            new ReportMetadata(
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(doubtful)));
  }

  private static StatedPeriod stated(int year, String words) {
    return new StatedPeriod(
        new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
        new StatedPeriod.Evidence(
            words, StatedPeriod.Place.TITLE, Optional.empty(), 0, words.length()));
  }
}
