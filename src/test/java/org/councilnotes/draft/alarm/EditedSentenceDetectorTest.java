package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.edition.FigureFall;
import org.councilnotes.draft.edition.KeptMarks;
import org.councilnotes.draft.edition.ListLoss;
import org.councilnotes.draft.edition.WordSlip;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.junit.jupiter.api.Test;

/** What went wrong between sentences of the edition before and those that became of them. */
class EditedSentenceDetectorTest {

  private static NoteDraft note(int year, String... paragraphs) {
    NoteDraft note =
        NoteDraft.numbered("90101/" + year).paragraph("Harbours keep books of all vessels.");
    List.of(paragraphs).forEach(note::paragraph);
    return note;
  }

  private static NoteDraft countries(int year, String text) {
    NoteDraft note = note(year, text);
    for (String name : List.of("Chile", "Ghana", "Italy", "Peru", "Spain")) {
      if (text.contains(name)) {
        note.country(name.substring(0, 2).toUpperCase(Locale.ROOT), MentionRole.MENTIONED, name);
      }
    }
    return note;
  }

  private static List<String> said(EditedSentenceDetector detector, Note before, Note now) {
    return new DraftPair(before, now)
        .alarms(detector::of).stream()
            .map(alarm -> alarm.words() + ": " + alarm.why().english())
            .toList();
  }

  private static List<String> lost(String before, String now) {
    return said(
        new EditedSentenceDetector(AlarmKind.PARTICIPANT, ListLoss::in, new DraftHistories()),
        countries(18, before).build(),
        countries(19, now).build());
  }

  private static List<String> fallen(String before, String... now) {
    return said(
        new EditedSentenceDetector(AlarmKind.FELL, FigureFall::in, new DraftHistories()),
        note(18, before).build(),
        note(19, String.join(" ", now)).build());
  }

  private static List<String> slips(String before, String now) {
    return said(
        new EditedSentenceDetector(AlarmKind.NAME, WordSlip::in, new DraftHistories()),
        note(18, before).build(),
        note(19, now).build());
  }

  @Test
  void countryThatLeftAListWithoutAWordIsFound() {
    String before = "Chile, Ghana, Italy and Peru lend pilots to the harbours of the north.";
    assertThat(lost(before, "As before, Chile, Ghana and Peru lend pilots to the harbours."))
        .containsExactly(
            "Chile, Ghana and Peru: Italy stands in this list in 90101/18; the draft does not say"
                + " why it is gone");
  }

  @Test
  void countryWhoseLeavingIsToldIsNone() {
    String before = "Chile, Ghana, Italy and Peru lend pilots to the harbours of the north.";
    String now = "Chile, Ghana and Peru lend pilots to the harbours of the north.";
    assertThat(lost(before, now + " Italy no longer does so.")).isEmpty();
    assertThat(lost(before, "Three countries, Chile, Ghana and Peru, lend pilots to the harbours."))
        .isEmpty();
    assertThat(lost(before, "In 2019 Chile, Ghana and Peru lent pilots to the harbours."))
        .isEmpty();
    assertThat(lost(before, "Chile, Ghana, Peru and Spain lend pilots to the harbours.")).isEmpty();
  }

  @Test
  void bodyThatLeftAListIsFound() {
    assertThat(
            lost(
                "The office works with the coast guard, the Northern Harbour Police and, at night,"
                    + " with the fire service.",
                "The office works with the coast guard and, at night, with the fire service."))
        .singleElement()
        .asString()
        .contains("Northern Harbour Police stands in this list");
  }

  @Test
  void cumulativeFigureThatFellIsFound() {
    assertThat(
            fallen(
                "Forty-two harbours answered the letter.",
                "Forty of the harbours have answered the letter by now."))
        .containsExactly(
            "Forty: “Forty” is lower than “Forty-two” in 90101/18; both are counted from a"
                + " beginning on");
    assertThat(
            fallen(
                "Between January and May the pilots counted 4,300 vessels of steel.",
                "Between January and August the pilots counted 4,100 vessels of steel."))
        .hasSize(1);
    assertThat(
            fallen(
                "Globally the seizures include 7200 kg of silver; 80 kg of gold.",
                "Since the opening of the first office the seizures include 6900 kg of silver."))
        .hasSize(1);
  }

  @Test
  void figureOfAYearOrWithAReasonMayFall() {
    assertThat(
            fallen(
                "In 2018 pilots counted 4,300 vessels.", "In 2019 pilots counted 4,100 vessels."))
        .isEmpty();
    String before = "Since 2012 the seizures include 720 kg of silver.";
    String now = "Since 2012 the seizures include 690 kg of silver.";
    assertThat(fallen(before, now)).hasSize(1);
    assertThat(
            fallen(
                before, now, "The figure for silver is lower, as one seizure was entered twice."))
        .isEmpty();
  }

  @Test
  void wordWithAnotherLetterAtTheSamePlaceIsFound() {
    assertThat(slips("Pilots of Chile (SEDRONAR) came.", "The pilots of Chile (SENDRONAR) left."))
        .containsExactly("SENDRONAR: the edition before has at this place: SEDRONAR");
    assertThat(slips("The Harbour Dialogue goes on.", "Now the Harbour Dialog has ended."))
        .hasSize(1);
    assertThat(slips("It is about drug addiction alone.", "It was about drug addition alone."))
        .hasSize(1);
    assertThat(slips("The office EL PAcCTO pays.", "The office EL PACcTO paid.")).hasSize(1);
  }

  @Test
  void formsOfAWordAreNoSlips() {
    assertThat(slips("The Harbour Conferences met.", "The Harbour Conference met.")).isEmpty();
    assertThat(slips("It is about harbour organisation now.", "It is about harbour organization."))
        .isEmpty();
    assertThat(slips("It is about drug addiction alone.", "In addition it is about drug policy."))
        .isEmpty();
  }

  private static List<String> kept(String before, String now) {
    return said(
        new EditedSentenceDetector(AlarmKind.STALE, KeptMarks::in, new DraftHistories()),
        note(18, before).report("ports", "2018-01-01", "2018-12-31").build(),
        note(19, now).report("ports", "2019-01-01", "2019-12-31").build());
  }

  @Test
  void markOfTheEditionBeforeIsFound() {
    assertThat(
            kept(
                "The pilots carried 3 015 letters in 2018.",
                "The pilots carried 3 240 letters in 2018."))
        .containsExactly("3 240 letters in 2018: the edition before has for 2018: 3 015");
    assertThat(kept("Letters, North Quay, March–June 2018", "Letters, North Quay, March–June 2018"))
        .hasSize(1);
    assertThat(
            kept(
                "It covers events since the report of 20 March 2017 (S/2017/176).",
                "It covers events since the report of 20 March 2017 (S/2017/176)."))
        .hasSize(1);
    assertThat(
            kept(
                "A choice of the works of the first year follows.",
                "A choice of the works of the first year follows."))
        .hasSize(1);
    assertThat(
            kept(
                "The Harbour Council, which met last in Sofia on 5 May 2018, gives advice.",
                "The Harbour Council, which met last in Sofia on 5 May 2018, gives advice. A"
                    + " meeting of the Harbour Council was held in Riga on 7 June 2019."))
        .hasSize(1);
  }

  @Test
  void historyIsNoMark() {
    assertThat(
            kept(
                "The pilots carried 3 015 letters in 2018.",
                "The pilots carried 3 240 letters in 2019, after 3 015 in 2018."))
        .isEmpty();
    assertThat(
            kept(
                "The Harbour Council, which met last in Sofia on 5 May 2018, gives advice.",
                "The Harbour Council, which met last in Sofia on 5 May 2018, gives advice."))
        .isEmpty();
    assertThat(kept("The law of May 2018 holds.", "The law of May 2018 holds.")).isEmpty();
  }

  @Test
  void figureThatLeadsToATotalIsOneOfThePeriod() {
    assertThat(
            fallen(
                "In May 170 boats were stopped, bringing the total to more than 2,100 since June"
                    + " 2013.",
                "In May 140 boats were stopped, bringing the total to more than 2,000 since June"
                    + " 2013."))
        .singleElement()
        .asString()
        .startsWith("2,000");
  }

  @Test
  void longerSpanOfTheSameBeginningCountsOn() {
    assertThat(
            fallen(
                "More than 119,000 parcels were opened from January to April 2018, more than ever.",
                "More than 109,000 parcels have been opened from January to August 2019."))
        .singleElement()
        .asString()
        .contains("“109,000” is lower than “119,000”");
    assertThat(
            fallen(
                "More than 119,000 parcels were opened from January to April 2018.",
                "More than 109,000 parcels have been opened from May to August 2019."))
        .isEmpty();
  }

  @Test
  void figuresSinceOtherDaysAndNumbersOfParagraphsAreSilent() {
    assertThat(
            fallen(
                "Since 2012 the pilots have saved 410 boats.",
                "Since 2016 the pilots have saved 400 boats."))
        .isEmpty();
    assertThat(fallen("44. Harbours are listed since 2012.", "22. Harbours are listed since 2012."))
        .isEmpty();
  }

  @Test
  void nameThatIsNearAnotherOfTheListIsNoSlipOfTheOneThatIsGone() {
    assertThat(lost("Chile, Ghana, Peru and Spain take part.", "Chile, Ghana and Spain take part."))
        .hasSize(1);
  }

  @Test
  void secondOfTwoBodiesThatIsGoneIsFound() {
    assertThat(
            lost(
                "Europol and the World Harbour Organization (WHO) took part as observers.",
                "Europol took part as observer."))
        .singleElement()
        .asString()
        .contains("World Harbour Organization");
  }

  private static EditedSentenceDetector marks() {
    return new EditedSentenceDetector(AlarmKind.STALE, KeptMarks::in, new DraftHistories());
  }

  @Test
  void ownNumberAndYearOfTheEditionBeforeAreKeptMarks() {
    NoteDraft before =
        note(18, "I have the honour to transmit the eighth quarterly report on harbours.");
    NoteDraft now =
        note(19, "I have the honour to transmit the eighth quarterly report on harbours.");

    assertThat(said(marks(), before.build(), now.build()))
        .singleElement()
        .asString()
        .startsWith("eighth quarterly report: ");
    assertThat(
            said(
                marks(),
                note(18, "Delegations will find below the annual report 2018.").build(),
                note(19, "The annual report 2018 said that delegations met.").build()))
        .isEmpty();
  }

  @Test
  void whoSpokeAtAMeetingMayBeOthersEachTime() {
    assertThat(
            lost(
                "Chile, Ghana, Peru and Spain reported on new laws.",
                "Chile, Ghana and Spain reported on new laws."))
        .isEmpty();
  }

  @Test
  void dayOfTheMeetingBeforeIsAKeptMark() {
    String text = "Delegations will find a summary of the meeting held in Brest on 28 May 2018.";

    assertThat(
            said(
                marks(),
                note(18, text).date("2018-06-20").build(),
                note(19, text).date("2019-06-20").build()))
        .singleElement()
        .asString()
        .startsWith("28 May 2018: ");
    assertThat(
            said(
                marks(),
                note(18, text).date("2018-06-20").build(),
                note(19, text).date("2018-07-20").build()))
        .isEmpty();
  }
}
