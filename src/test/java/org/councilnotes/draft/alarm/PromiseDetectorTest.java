package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises of an edition from June 2018 to May 2019 in a draft on the year after it. */
class PromiseDetectorTest {

  private static final String GUIDE =
      "A guide for harbour masters on hidden compartments is foreseen to be launched by mid-2019.";

  private static final String OTHER =
      "The secretariat answers questions of delegations and keeps the list of contact points.";

  private static NoteDraft edition(String number, int from) {
    return NoteDraft.numbered(number)
        .report("series", from + "-06-01", from + 1 + "-05-31")
        .heading("I", "I.", "Work of the secretariat")
        .paragraph(OTHER)
        .heading("II", "II.", "Seaports");
  }

  private static List<Alarm> alarms(String promise, String... draft) {
    NoteDraft next = edition("90102/20", 2019);
    List.of(draft).forEach(next::paragraph);
    Note before = edition("90101/19", 2018).paragraph(promise).build();
    return new DraftPair(before, next.build()).alarms(PromiseDetector::of);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GUIDE,
        "A guide for harbour masters on hidden compartments will be launched in July 2019.",
        "A guide for harbour masters on hidden compartments, which is due early in 2020.",
        "The guide for harbour masters on hidden compartments is planned for 2019.",
        "In September the guide for harbour masters on hidden compartments will be printed.",
      })
  void silentDraftIsAnAlarmUnderTheSameHeading(String promise) {
    Note before = edition("90101/19", 2018).paragraph(promise).build();
    Note draft = edition("90102/20", 2019).paragraph("Five ports were visited.").build();
    Alarm alarm =
        new DraftPair(before, draft).alarms(PromiseDetector::of).stream().findFirst().orElseThrow();
    assertThat(alarm.words()).isEmpty();
    assertThat(alarm.range().start())
        .isEqualTo(DraftText.of(draft).text().indexOf("II. Seaports"))
        .isEqualTo(alarm.range().end());
    assertThat(alarm.context()).isEqualTo(promise);
    assertThat(alarm.why().has(ReasonCode.PROMISE_UNANSWERED)).isTrue();
    assertThat(alarm.source().orElseThrow().note().id()).isEqualTo("90101-19");
  }

  @Test
  void promiseThatStillStandsIsAnAlarmAtItsWords() {
    Alarm alarm = alarms(GUIDE, GUIDE).getFirst();
    assertThat(alarm.words()).isEqualTo("foreseen to be launched by mid-2019");
    assertThat(alarm.context()).isEqualTo(GUIDE);
    assertThat(alarm.why().english())
        .isEqualTo(
            "2018-19 foresaw this for “mid-2019”, which is over; the draft foresees it still");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The guide for harbour masters on hidden compartments was launched in July 2019.",
        "In the autumn harbour masters were given the guide on hidden compartments.",
        "The guide on hidden compartments was foreseen for mid-2019 and is not ready yet."
      })
  void answerOfTheDraftIsNoAlarm(String answer) {
    assertThat(alarms(GUIDE, answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A guide for harbour masters on hidden compartments will be launched in July 2020.",
        "A guide for harbour masters on hidden compartments was launched in March 2019.",
        "The guide for harbour masters, initially planned for July 2019, was given up.",
        "The guide for harbour masters will not be launched in July 2019.",
        "Harbour masters will be given a guide on hidden compartments.",
        "The guide was launched as planned in July 2019."
      })
  void whatIsNotForeseenForThePeriodIsNoAlarm(String sentence) {
    assertThat(alarms(sentence, "Five ports were visited.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fr|Un guide destiné aux capitaines de port sera publié en juillet 2019.",
        "fr|Un guide destiné aux capitaines de port est prévu pour la fin de 2019.",
        "es|Una guía para los capitanes de puerto se publicará en julio de 2019.",
        "es|Una guía para los capitanes de puerto, prevista para finales de 2019."
      })
  void otherLanguagesAreRead(String line) {
    String[] parts = line.split("\\|", -1);
    Note before = edition("90101/19", 2018).writtenIn(parts[0]).paragraph(parts[1]).build();
    Note draft = edition("90102/20", 2019).writtenIn(parts[0]).paragraph("Nada.").build();
    assertThat(new DraftPair(before, draft).alarms(PromiseDetector::of)).hasSize(1);
  }

  @Test
  void draftWithoutATimeIsSilent() {
    Note before = edition("90101/19", 2018).paragraph(GUIDE).build();
    Note draft = NoteDraft.numbered("90102/20").paragraph(OTHER).build();
    assertThat(new DraftPair(before, draft).alarms(PromiseDetector::of)).isEmpty();
  }

  private static List<String> said(String promise, String... draft) {
    return alarms(promise, draft).stream()
        .map(alarm -> alarm.words() + ": " + alarm.why().english())
        .toList();
  }

  @Test
  void promiseThatIsPutOffIsAnAlarm() {
    assertThat(
            said(
                "The harbour masters will look at the closed quays in July 2019.",
                "The harbour masters will look at the closed quays in July 2020."))
        .containsExactly(
            "will look at the closed quays in July 2020: 2018-19 foresaw this for “July 2019”; the"
                + " draft foresees it for a later time and does not say why");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The next meeting of harbour masters will be held in July %d.",
        "The annual test of the pumps will be done in July %d.",
        "As the quays were closed, harbour masters will see them in July %d."
      })
  void whatIsDoneEachTimeOrExplainedIsNotPutOff(String sentence) {
    assertThat(said(sentence.formatted(2019), sentence.formatted(2020))).isEmpty();
  }

  @Test
  void promiseThatIsStillToComeIsAnAlarm() {
    String guide = "The guide for harbour masters on hidden compartments is being drafted";

    assertThat(said(GUIDE, guide + "."))
        .containsExactly(
            "is being drafted: 2018-19 foresaw this for “mid-2019”; by the draft it is still to"
                + " come, and it does not say why");
    assertThat(said(GUIDE, guide + ", as the printer closed.")).isEmpty();
  }

  private static final String SEMINARS =
      "The first seminar of pilots is planned for July 2019 in Brest, the second for January 2020"
          + " in Sines.";

  @Test
  void eventWhosePlaceAndTimeAreGoneIsAnAlarm() {
    assertThat(
            said(SEMINARS, "The first of two seminars of pilots took place in Brest in July 2019."))
        .containsExactly(
            ": 2018-19 foresaw this for “January 2020”; the draft does not say what became of it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Seminars of pilots took place in Brest in July 2019 and in Sines.",
        "The first seminar of pilots took place in Brest in July 2019, the second in Cork in May"
            + " 2020.",
        "The first seminar of pilots took place in Brest in July 2019; the second was cancelled."
      })
  void eventThatIsToldOtherwiseIsNoAlarm(String answer) {
    assertThat(said(SEMINARS, answer)).isEmpty();
  }

  @Test
  void eventThatIsPreparedIsForeseen() {
    assertThat(
            said(
                "Pilots were trained ahead of the opening of the lock on 6 August.",
                "The pilots went home."))
        .hasSize(1);
  }
}
