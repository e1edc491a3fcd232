package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.draft.alarm.AlarmSetting.edition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.StatedPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, terms, figures and list signs that were left standing. */
class StandingTimeDetectorsTest {

  private static final String EVENT =
      "The third committee of harbour pilots met in Lyon, France, on 7-8 March 2018.";

  private static final String FOUNDED =
      "The league of harbour pilots was founded at a meeting held in Lyon on 7-8 March 2018.";

  private static final String PHASE =
      "Under the first phase the pilots met in Lisbon, Portugal, on 12 April 2016.";

  private static final String AT_WORK = "Twenty-seven patrols are now at work in the ports.";

  private static final Note BEFORE =
      edition(2018)
          .paragraph(EVENT)
          .paragraph(FOUNDED)
          .paragraph(PHASE)
          .heading("II", "II.", "Patrols")
          .paragraph("Figures to 31 May 2018.")
          .paragraph(AT_WORK)
          .paragraph("Ports have been added from 2014.")
          .build();

  @TempDir private Path folder;

  private List<String> said(NoteDraft draft) {
    return AlarmSetting.of(folder, new StaleDetector(new DraftHistories()), BEFORE).said(draft);
  }

  @Test
  void eventBeforeThePeriodThatIsToldAsBeforeIsFound() {
    assertThat(said(edition(2019).paragraph(EVENT)))
        .containsExactly(
            "7-8 March 2018: the report covers 1 June 2018 to 31 May 2019; this was before, and the"
                + " edition before has the same sentence");
  }

  @Test
  void eventOfAnEditionFurtherBackIsFound() {
    Note between = edition(2019).paragraph("Nine ports were visited in summer.").build();

    assertThat(
            AlarmSetting.of(folder, new StaleDetector(new DraftHistories()), BEFORE, between)
                .said(edition(2020).paragraph(EVENT)))
        .hasSize(1);
  }

  @Test
  void whatLastsOrIsFollowedUpIsHistory() {
    assertThat(said(edition(2019).paragraph(FOUNDED))).isEmpty();
    assertThat(said(edition(2019).paragraph(PHASE))).isEmpty();
    assertThat(said(edition(2019).paragraph(EVENT + " They met again in March 2019."))).isEmpty();
    assertThat(said(edition(2019).paragraph(EVENT.replace("third", "fourth")))).isEmpty();
  }

  @Test
  void figureThatStandsUnderALaterDayIsFound() {
    assertThat(
            said(
                edition(2019)
                    .heading("II", "II.", "Patrols")
                    .paragraph("Figures to 31 May 2019.")
                    .paragraph(AT_WORK)
                    .paragraph("Ports have been added from 2014.")))
        .containsExactly(
            "Twenty-seven: the figures are said to be of 31 May 2019; the edition before has the"
                + " same sentence, with figures of 31 May 2018");
    assertThat(
            said(
                edition(2019)
                    .heading("II", "II.", "Patrols")
                    .paragraph("Figures to 31 May 2018.")
                    .paragraph(AT_WORK)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The handbook, to be published in March 2019, was discussed by the pilots.",
        "The pilots of all ports will meet in Lisbon on 12 June 2019.",
      })
  void futureBeforeTheDateOfTheReportIsFound(String sentence) {
    assertThat(said(edition(2019).paragraph(sentence)))
        .singleElement()
        .asString()
        .contains("the draft is of 20 June 2019; ")
        .endsWith(" was over by then");
  }

  private static NoteDraft notice(String sentence) {
    return NoteDraft.numbered("90919/19")
        .date("2019-06-20")
        .cover("Council of the European Union")
        .heading("I", "I.", "Pilots")
        .paragraph(sentence);
  }

  @Test
  void futureBeforeTheDateOfAnyPaperIsFound() {
    assertThat(
            AlarmSetting.of(folder, new StaleDetector(new DraftHistories()))
                .said(notice("The league of pilots will give its opinion in March 2019.")))
        .containsExactly(
            "will give its opinion in March 2019: the draft is of 20 June 2019; March 2019 was"
                + " over by then");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The league of pilots will give its opinion in July 2019.",
        "It was agreed that the league of pilots will give its opinion in March 2019.",
        "The letter said: \"The league of pilots will give its opinion in March 2019\".",
        "The new rules on the pilots of ports will apply from March 2019.",
        "The league of pilots shall give its opinion in March 2019.",
        "According to the plan the league of pilots will give its opinion in March 2019.",
      })
  void futureOfAnotherTimeOrPlaceIsSilent(String sentence) {
    assertThat(
            AlarmSetting.of(folder, new StaleDetector(new DraftHistories())).said(notice(sentence)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The handbook, which was to be published in March 2019, was discussed by the pilots.",
        "The meeting foreseen for spring of 2019 was replaced by six sessions.",
        "The pilots of all ports will meet in Lisbon on 12 July 2019.",
        "The phase began in February 2019 and is planned for four years.",
      })
  void futureThatIsStillToComeOrWasAnsweredIsSilent(String sentence) {
    assertThat(said(edition(2019).paragraph(sentence))).isEmpty();
  }

  private static NoteDraft adopted(String sentence) {
    return NoteDraft.numbered("9019/19")
        .date("2019-06-20")
        .report("reports", "2018-06-01", "2019-05-31")
        .cover("As adopted at the XXI High-Level Meeting held in Lisbon on 12-13 June 2019.")
        .heading("II", "II.", "Meetings")
        .paragraph(sentence);
  }

  @Test
  void dayThatIsNotThatOfTheCoverIsFound() {
    assertThat(said(adopted("The XXI High Level Meeting took place in Lisbon on 12-14 June 2019.")))
        .containsExactly("12-14 June 2019: elsewhere the day of this meeting is 12-13 June 2019");
    assertThat(said(adopted("The XXI High-Level Meeting was held from 12 to 13 June 2019.")))
        .isEmpty();
    assertThat(said(adopted("Before the XXI High-Level Meeting pilots met on 2 May 2019.")))
        .isEmpty();
    assertThat(said(adopted("The XX High-Level Meeting was held in Lima on 3 June 2018.")))
        .isEmpty();
  }

  @Test
  void termThatIsOverIsFound() {
    assertThat(
            said(
                edition(2019)
                    .paragraph(
                        "The project was launched on 2-3 March 2015 and runs for 40 months.")))
        .containsExactly(
            "runs for 40 months: by these words it was over on 3 July 2018; the report covers the"
                + " time to 31 May 2019");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The project was launched on 2-3 March 2015 and runs for five years.",
        "The project was launched on 2-3 March 2015 and ran for 40 months.",
        "The project began in July 2010 and is in its third phase, which is to last two years.",
      })
  void termThatRunsOrIsOfSomethingElseIsSilent(String sentence) {
    assertThat(said(edition(2019).paragraph(sentence))).isEmpty();
  }

  @Test
  void signThatIsMissingInAListIsFound() {
    assertThat(
            said(
                edition(2019)
                    .item("a) Meetings of pilots in the ports.")
                    .item("b) Courses for pilots in the ports.")
                    .item("d) Visits of pilots to the ports.")))
        .containsExactly("d): c is missing in the list");
  }

  @Test
  void wholeListsAndExtractsAreSilent() {
    assertThat(said(edition(2019).item("b) Meetings.").item("d) Courses.").item("e) Visits.")))
        .isEmpty();
    assertThat(said(edition(2019).item("a) Meetings.").item("b) Courses.").item("c) Visits.")))
        .isEmpty();
    assertThat(
            said(
                edition(2019)
                    .item("a) Meetings.")
                    .item("b) Courses. c) Visits.")
                    .item("d) Talks.")))
        .isEmpty();
  }

  @Test
  void whatTheYearWasMarkedByIsOfItsYear() {
    String marked = "The year was marked by the opening of the northern lock on 1 July 2017.";
    Note before = edition(2018).paragraph(marked).build();

    assertThat(
            AlarmSetting.of(folder, new StaleDetector(new DraftHistories()), before)
                .said(edition(2019).paragraph(marked)))
        .singleElement()
        .asString()
        .startsWith("1 July 2017: the report covers 1 June 2018 to 31 May 2019; this was before");
  }

  @Test
  void eventWithANameThatWasInAnotherMonthIsFound() {
    Note before =
        edition(2018)
            .paragraph("The Third Annual Week on Ropes was held in Brest in November 2017.")
            .paragraph("The eleventh round took place in Cork on 1 May 2018.")
            .build();
    AlarmSetting setting = AlarmSetting.of(folder, new StaleDetector(new DraftHistories()), before);

    assertThat(
            setting.said(
                edition(2019)
                    .paragraph("The Third Annual Week on Ropes was held in Sines in November 2018.")
                    .paragraph("The eleventh round took place in Brest on 12 May 2019.")
                    .paragraph("The third workshop was held in Sines in November 2018.")))
        .containsExactly(
            "Third Annual Week: elsewhere the day of this meeting is November 2017",
            "eleventh round: elsewhere the day of this meeting is 1 May 2018");
  }

  @Test
  void presidencyThatIsOverIsFound() {
    assertThat(
            said(
                edition(2019)
                    .paragraph("It is left to the current presidency of Bulgaria for now.")))
        .containsExactly(
            "current presidency of Bulgaria: the presidency of the Council from 1 January 2019 to"
                + " 30 June 2019 is that of Romania");
  }

  @Test
  void periodOfTheEditionBeforeIsFoundWhereItIsStated() {
    String words = "June 2017 to May 2018";
    Note draft = edition(2018).date("2019-06-20").paragraph("It covers " + words + ".").build();
    StatedPeriod.Evidence evidence =
        new StatedPeriod.Evidence(
            words,
            StatedPeriod.Place.OPENING,
            Optional.of(draft.passages().getLast().id()),
            10,
            10 + words.length());
    Note stating =
        new Note(
            draft.id(),
            draft.cover(),
            draft.adoption(),
            new ReportMetadata(
                draft.report().series(), draft.report().period(), Optional.of(evidence), List.of()),
            draft.sections(),
            draft.passages(),
            draft.sheet());

    assertThat(
            AlarmSetting.of(folder, new StaleDetector(new DraftHistories()), BEFORE)
                .alarms(stating))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.words()).isEqualTo(words))
        .satisfies(
            alarm ->
                assertThat(alarm.why().english())
                    .isEqualTo("9018/18 says the same of its own time"));
  }
}
