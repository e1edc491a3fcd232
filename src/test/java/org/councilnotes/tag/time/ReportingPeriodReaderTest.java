package org.councilnotes.tag.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.StatedPeriod;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.tag.Notes;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodReaderTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  @ParameterizedTest
  @CsvFileSource(resources = "/tags/periods.tsv", delimiter = '\t', quoteCharacter = '~')
  void subjectStatesThePeriod(String language, String subject, String expected) {
    Note note = Notes.in(language, subject).section("h1", "").text("Words.").build();

    assertThat(period(note)).isEqualTo(interval(expected));
  }

  @Test
  void titleStatesWhatTheSubjectLeavesOut() {
    Note note =
        Notes.in("en", "Mechanism on Drugs")
            .section("h1", "Annual Report 1 June 2018 to 31 May 2019")
            .section("I", "Meetings")
            .build();

    assertThat(period(note)).isEqualTo(interval("2018-06-01/2019-05-31"));
  }

  @Test
  void titleOnTwoLinesIsOneTitle() {
    Note note =
        Notes.in("en", "")
            .section("h1", "Annual Report")
            .section("h2", "May 2017 - May 2018")
            .build();

    assertThat(period(note)).isEqualTo(interval("2017-05-01/2018-05-31"));
  }

  @Test
  void reportSaysInItsOpeningWhatItCovers() {
    Note note =
        Notes.in("en", "Mechanism on Drugs")
            .section("h1", "Mechanism on Drugs")
            .text("This report covers the work done from 1 June 2018 to 31 May 2019.")
            .build();

    assertThat(period(note)).isEqualTo(interval("2018-06-01/2019-05-31"));
  }

  @Test
  void reportSinceTheLastOneEndsOnItsOwnDate() {
    Note note =
        Notes.in("en", "Report of the Secretary-General")
            .dated(LocalDate.of(2025, 3, 20))
            .section("I", "Introduction")
            .text("The present report covers events since the previous report of 29 November 2024.")
            .build();

    assertThat(period(note)).isEqualTo(interval("2024-11-29/2025-03-20"));
  }

  @Test
  void openingTellsTheMonthsOfTheTitlesYears() {
    Note note =
        Notes.in("en", "Annual Report 2009-2010")
            .section("h1", "Annual Report 2009-2010")
            .text("This report tells what was done from June 2009 to April 2010.")
            .build();

    assertThat(period(note)).isEqualTo(interval("2009-06-01/2010-04-30"));
  }

  @Test
  void openingThatTellsOfOtherYearsDoesNotChangeTheTitles() {
    Note note =
        Notes.in("en", "Annual Report 2009-2010")
            .section("h1", "")
            .text("This report goes on from that of June 2007 to April 2008.")
            .build();

    assertThat(period(note)).isEqualTo(interval("2009-01-01/2010-12-31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Draft biennial report 1 June 2019 - 31 May 2021 - Comments of delegations",
        "Rapport annuel juin 2015 - juin 2016 - Observations des délégations",
        "Jahresbericht 2018 - Bemerkungen der Delegationen",
        "Informe anual 2018 - Observaciones de las delegaciones"
      })
  void commentsOnAReportAreNoReport(String subject) {
    assertThat(period(Notes.in("en", subject).section("h1", "").text("Words.").build())).isEmpty();
  }

  @Test
  void otherReportNamedInTheTextGivesNoPeriod() {
    Note note =
        Notes.in("en", "Declaration")
            .section("h1", "Declaration")
            .text("Ministers welcomed the Annual Report 1 June 2018 to 31 May 2019.")
            .section("II", "Annual Report 2017")
            .build();

    assertThat(period(note)).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/tags/period-openings.tsv", delimiter = '\t', quoteCharacter = '~')
  void openingStatesThePeriod(
      String language, LocalDate date, String subject, String opening, String expected) {
    Note note = Notes.in(language, subject).dated(date).section("I", "Tides").text(opening).build();

    ReportMetadata report = TAGGER.tag(note).report();

    boolean doubtful = expected.startsWith("? ");
    assertThat(report.period()).isEqualTo(doubtful ? Optional.empty() : interval(expected));
    assertThat(report.doubtful())
        .extracting(stated -> stated.period().from() + "/" + stated.period().to())
        .isEqualTo(doubtful ? List.of(expected.substring(2).split(" ")) : List.of());
  }

  @Test
  void wordsThatStateThePeriodStandWhereTheEvidenceSays() {
    Note note =
        Notes.in("en", "Report on tides")
            .section("I", "Introduction")
            .text("The present report covers the work done from 1 June 2018 to 31 May 2019.")
            .build();

    StatedPeriod.Evidence evidence = TAGGER.tag(note).report().periodEvidence().orElseThrow();

    Passage passage = note.passages().getLast();
    assertThat(evidence.in()).isEqualTo(StatedPeriod.Place.OPENING);
    assertThat(evidence.passage()).hasValue(passage.id());
    assertThat(passage.text().substring(evidence.start(), evidence.end()))
        .isEqualTo(evidence.words())
        .isEqualTo("1 June 2018 to 31 May 2019");
  }

  @Test
  void dateOfTheNoteGivesNoPeriod() {
    Note note =
        Notes.in("en", "Report on tides")
            .dated(LocalDate.of(2019, 6, 26))
            .section("h1", "")
            .text("Words.")
            .build();

    assertThat(TAGGER.tag(note).report().edition()).isEmpty();
  }

  private static Optional<ReportingPeriod> period(Note note) {
    return TAGGER.tag(note).report().period();
  }

  private static Optional<ReportingPeriod> interval(String iso) {
    if (iso.equals("none")) {
      return Optional.empty();
    }
    int slash = iso.indexOf('/');
    LocalDate from = LocalDate.parse(iso.substring(0, slash));
    return Optional.of(new ReportingPeriod(from, LocalDate.parse(iso.substring(slash + 1))));
  }
}
