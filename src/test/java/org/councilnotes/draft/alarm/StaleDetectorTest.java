package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.draft.alarm.AlarmSetting.edition;

import java.nio.file.Path;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaleDetectorTest {

  private static final String MEETING =
      "The %s High-Level Meeting was held in %s on 21-22 June %d under the co-presidency of %s.";

  private static final String PERIOD = "The activities of the period (June %d to May %d) were:";

  private static final Note OF_2017 =
      edition(2017)
          .paragraph(MEETING.formatted("XIX", "Lima", 2017, "Malta and Peru"))
          .paragraph(PERIOD.formatted(2016, 2017))
          .paragraph("The programme was launched in 2016 and trains port officers.")
          .paragraph("It covers nine countries.")
          .build();

  private static final Note OF_2018 =
      edition(2018)
          .paragraph(MEETING.formatted("XX", "Sofia", 2018, "Bulgaria and Peru"))
          .paragraph(PERIOD.formatted(2017, 2018))
          .paragraph("The programme was launched in 2016 and trains port officers.")
          .paragraph("It covers ten countries.")
          .paragraph("The work under this component in 2017 comprised:")
          .item("two courses on ports;")
          .build();

  @TempDir private Path folder;

  private AlarmSetting setting() {
    return AlarmSetting.of(folder, new StaleDetector(new DraftHistories()), OF_2017, OF_2018);
  }

  private static NoteDraft draft() {
    return edition(2019);
  }

  @Test
  void yearOfTheEditionBeforeIsFound() {
    var alarms =
        setting()
            .alarms(draft().paragraph("In 2017, the main activities implemented were:").item("x;"));

    assertThat(alarms).hasSize(1);
    assertThat(alarms.getFirst().kind()).isEqualTo(AlarmKind.STALE);
    assertThat(alarms.getFirst().words()).isEqualTo("2017");
    assertThat(alarms.getFirst().why().english())
        .isEqualTo(
            "the report covers 1 June 2018 to 31 May 2019; the edition before says the same of its"
                + " own period, of 2017");
    assertThat(alarms.getFirst().source().orElseThrow().passage().text())
        .isEqualTo("The work under this component in 2017 comprised:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Since 2017 the main activities have been:",
        "In 2018, the main activities implemented were:",
        "The programme was launched in 2016 and trains port officers.",
        "The report of 2017 was adopted in Lima.",
        "In 2017, the network met for the first time in Lima.",
        "In 2017 and 2019, the main activities implemented were:",
        "The action plan of 2017 has the following main activities:",
      })
  void historyIsRight(String sentence) {
    assertThat(setting().alarms(draft().paragraph(sentence))).isEmpty();
  }

  @Test
  void periodOfTheEditionBeforeIsFoundOnce() {
    assertThat(setting().said(draft().paragraph(PERIOD.formatted(2017, 2018))))
        .containsExactly(
            "June 2017 to May 2018: the report covers 1 June 2018 to 31 May 2019; the edition"
                + " before names its own period in these words");
    assertThat(setting().alarms(draft().paragraph(PERIOD.formatted(2018, 2019)))).isEmpty();
  }

  @Test
  void periodInTheNameOfAReportIsRight() {
    assertThat(
            setting()
                .alarms(draft().paragraph("The Annual Report June 2017 to May 2018 was adopted.")))
        .isEmpty();
  }

  @Test
  void sentenceThatEachEditionUpdatesIsFoundWhereItStandsAsBefore() {
    String old = MEETING.formatted("XX", "Sofia", 2018, "Bulgaria and Peru");

    assertThat(setting().said(draft().paragraph(old)))
        .containsExactly(
            "XX: the edition before has the same sentence, which it had updated; in the one before"
                + " it stands XIX");
    assertThat(setting().alarms(draft().paragraph(old)).getFirst().evidence())
        .extracting(use -> use.note().id() + " " + use.section())
        .containsExactly(OF_2018.id() + " Activities", OF_2017.id() + " Activities");
  }

  @Test
  void sentenceBesideItsUpdateIsHistory() {
    NoteDraft draft =
        draft()
            .paragraph(MEETING.formatted("XX", "Sofia", 2018, "Bulgaria and Peru"))
            .paragraph(MEETING.formatted("XXI", "Paramaribo", 2019, "Romania and Suriname"));

    assertThat(setting().alarms(draft)).isEmpty();
  }

  @Test
  void sentenceThatChangedInSubstanceMayStay() {
    assertThat(setting().alarms(draft().paragraph("It covers ten countries."))).isEmpty();
  }

  @Test
  void whatTheAdoptingMeetingIsStillToDoIsFound() {
    NoteDraft draft =
        draft()
            .adopted("XXI High-Level Meeting")
            .paragraph("The outcome document will be adopted during the XXI HLM of June 2019.")
            .paragraph("The XXII High-Level Meeting will be held in Lima.")
            .paragraph("The document of the XXI High-Level Meeting was adopted.");

    assertThat(setting().said(draft))
        .containsExactly(
            "will be adopted: by the cover, the report was adopted at this meeting: XXI High-Level"
                + " Meeting");
  }

  @Test
  void meetingOfADraftIsStillToCome() {
    NoteDraft draft = draft().paragraph("The report will be adopted during the XXI HLM.");

    assertThat(setting().alarms(draft)).isEmpty();
  }

  @Test
  void brokenOrdinalsAreFoundInEnglish() {
    String text = "The 3th meeting and the 22th, 11st and 112nd, not the 1st, 2nd, 13th and 62nd.";

    assertThat(setting().said(draft().paragraph(text)))
        .containsExactly(
            "3th: the ordinal of 3 is 3rd",
            "22th: the ordinal of 22 is 22nd",
            "11st: the ordinal of 11 is 11th",
            "112nd: the ordinal of 112 is 112th");
    assertThat(setting().alarms(draft().writtenIn("de").paragraph(text))).isEmpty();
  }

  @Test
  void firstEditionHasNothingToBeMeasuredAgainst() {
    assertThat(
            AlarmSetting.of(folder, new StaleDetector(new DraftHistories()))
                .alarms(draft().paragraph("In 2017, the main activities implemented were:")))
        .isEmpty();
  }
}
