package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation.Grade;
import org.junit.jupiter.api.Test;

/** Countries that a list of participants lacks which it had in the edition before. */
class ParticipantDetectorTest {

  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "AG",
              "Antigua",
              "BB",
              "Barbados",
              "DM",
              "Dominica",
              "GD",
              "Grenada",
              "JM",
              "Jamaica",
              "GY",
              "Guyana"));

  private static NoteDraft edition(int year) {
    return NoteDraft.numbered("90101/" + year)
        .heading("I", "I.", "SEACOP")
        .programme("SEACOP", "SEACOP");
  }

  private static NoteDraft list(NoteDraft note, String programme, String... countries) {
    String names = String.join(", ", List.of(countries).stream().map(NAMES::get).toList());
    note.paragraph(
            "The countries of the Caribbean that benefit from " + programme + " are " + names + ".")
        .programme(programme, programme);
    for (String country : countries) {
      String name = String.valueOf(NAMES.get(country));
      note.country(country, MentionRole.BENEFICIARY, name)
          .participation(programme, country, MentionRole.BENEFICIARY, Grade.LISTED, name);
    }
    return note;
  }

  private static List<Alarm> alarms(Note before, Note now) {
    return new DraftPair(before, now).alarms(new ParticipantDetector(new DraftHistories())::of);
  }

  @Test
  void countryThatTheListLacksIsAnAlarm() {
    Note before = list(edition(18), "SEACOP", "AG", "BB", "DM", "GD").build();
    Note now = list(edition(19), "SEACOP", "AG", "DM", "GD").build();
    assertThat(alarms(before, now))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.words()).isEmpty();
              assertThat(alarm.range().start())
                  .isEqualTo(DraftText.of(now).text().indexOf("The countries"));
              assertThat(alarm.why().english())
                  .isEqualTo(
                      "Barbados took part in SEACOP in 90101/18; the draft does not name it");
              assertThat(alarm.source().orElseThrow().note().id()).isEqualTo("90101-18");
            });
  }

  @Test
  void twoCountriesAreTwoAlarms() {
    Note before = list(edition(18), "SEACOP", "AG", "BB", "DM", "GD", "JM").build();
    Note now = list(edition(19), "SEACOP", "AG", "DM", "GD").build();
    assertThat(alarms(before, now).stream().map(Alarm::id).distinct()).hasSize(2);
  }

  @Test
  void countryThatIsNamedElsewhereIsNoAlarm() {
    Note before = list(edition(18), "SEACOP", "AG", "BB", "DM", "GD").build();
    Note now =
        list(edition(19), "SEACOP", "AG", "DM", "GD")
            .paragraph("Barbados has left SEACOP.")
            .programme("SEACOP", "SEACOP")
            .country("BB", MentionRole.MENTIONED, "Barbados")
            .build();
    assertThat(alarms(before, now)).isEmpty();
  }

  @Test
  void listThatIsGoneIsNoAlarm() {
    Note before = list(edition(18), "SEACOP", "AG", "BB", "DM", "GD").build();
    Note now =
        edition(19)
            .paragraph("Nineteen countries benefit from SEACOP.")
            .programme("SEACOP", "SEACOP")
            .build();
    assertThat(alarms(before, now)).isEmpty();
  }

  @Test
  void listOfAnotherProgrammeIsNoAlarm() {
    Note before = list(edition(18), "SEACOP", "AG", "BB", "DM", "GD").build();
    Note now = list(edition(19), "AIRCOP", "AG", "DM", "GD").build();
    assertThat(alarms(before, now)).isEmpty();
  }
}
