package org.councilnotes.draft.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.StatedPeriod;
import org.junit.jupiter.api.Test;

class DraftPeriodTest {

  private static ReportingPeriod year(int year) {
    return new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static Note stating(int... years) {
    Note note = NoteDraft.numbered("90101/20").date("2020-06-20").paragraph("A text.").build();
    List<StatedPeriod> stated =
        IntStream.of(years)
            .mapToObj(
                one ->
                    new StatedPeriod(
                        year(one),
                        new StatedPeriod.Evidence(
                            String.valueOf(one), StatedPeriod.Place.TITLE, Optional.empty(), 0, 4)))
            .toList();
    return new Note(
        note.id(),
        note.cover(),
        note.adoption(),
        new ReportMetadata(Optional.empty(), Optional.empty(), Optional.empty(), stated),
        note.sections(),
        note.passages(),
        note.sheet());
  }

  @Test
  void laterOfTwoPeriodsCounts() {
    assertThat(DraftPeriod.of(stating(2018, 2019))).contains(year(2019));
    assertThat(DraftPeriod.of(stating(2019, 2018))).contains(year(2019));
  }

  @Test
  void periodThatEndsAfterTheDateOfTheNoteIsNone() {
    assertThat(DraftPeriod.of(stating(2018, 2021))).contains(year(2018));
    assertThat(DraftPeriod.of(stating())).isEmpty();
  }

  @Test
  void endIsThatOfThePeriodElseTheDate() {
    assertThat(DraftPeriod.end(stating(2019))).contains(LocalDate.of(2019, 12, 31));
    assertThat(DraftPeriod.end(stating())).contains(LocalDate.of(2020, 6, 20));
  }
}
