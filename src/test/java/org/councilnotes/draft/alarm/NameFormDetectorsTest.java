package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.draft.alarm.AlarmSetting.edition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a draft writes in two ways, or otherwise than the edition before. */
class NameFormDetectorsTest {

  private static final Note BEFORE =
      edition(2018)
          .paragraph("The Pan Atlantic Harbour Organization (PAHO) trains pilots in Sabha.")
          .paragraph("The High Council of State met. Pilots of Sabha came, as did those of Sabha.")
          .paragraph("The High Council of State adopted the harbour ad hoc control rules.")
          .paragraph("The High Council of State published the harbour ad hoc control rules.")
          .build();

  @TempDir private Path folder;

  private List<String> said(AlarmDetector detector, NoteDraft draft) {
    return AlarmSetting.of(folder, detector, BEFORE).said(draft);
  }

  private static NoteDraft countries(String... names) {
    NoteDraft draft = edition(2019);
    for (int i = 0; i < names.length; i += 2) {
      draft
          .paragraph("Officers of the ports of " + names[i + 1] + " took part in the exercise.")
          .country(names[i], MentionRole.PARTICIPANT, names[i + 1]);
    }
    return draft;
  }

  private List<String> ofCountries(String... names) {
    return said(new CountryNameDetector(Vocabulary.load(Optional.empty())), countries(names));
  }

  @Test
  void countryThatIsWrittenInTwoWaysIsFoundWhereItIsOdd() {
    assertThat(ofCountries("MX", "Mexico", "MX", "México"))
        .containsExactly("México: the draft writes this name in another way as well: Mexico");
    assertThat(ofCountries("AG", "Antigua & Barbuda", "AG", "Antigua and Barbuda"))
        .containsExactly(
            "Antigua & Barbuda: the draft writes this name in another way as well: Antigua and"
                + " Barbuda");
  }

  @Test
  void longAndShortenedNamesOfACountryAreSilent() {
    assertThat(ofCountries("VE", "Venezuela", "VE", "Bolivarian Republic of Venezuela")).isEmpty();
    assertThat(ofCountries("LC", "Saint Lucia", "LC", "St. Lucia")).isEmpty();
    assertThat(ofCountries("CV", "Cape Verde", "CV", "Cabo Verde")).isEmpty();
    assertThat(ofCountries("BS", "Bahamas", "BS", "the Bahamas")).isEmpty();
    assertThat(ofCountries("MX", "México", "MX", "México")).isEmpty();
    assertThat(
            said(
                new CountryNameDetector(Vocabulary.load(Optional.empty())),
                countries("MX", "Mexico")
                    .paragraph("It was printed in the Gaceta de México of that week.")
                    .country("MX", MentionRole.MENTIONED, "México")))
        .isEmpty();
  }

  @Test
  void nameThatIsOtherwiseElsewhereIsFound() {
    var alarms =
        AlarmSetting.of(folder, new LongNameDetector(new LookupLimit(9)), BEFORE)
            .alarms(
                edition(2019)
                    .paragraph("The High State Council met twice to speak about pilots.")
                    .paragraph("The Pan-Atlantic Harbour Organization (PAHO) was there."));

    assertThat(alarms).hasSize(2);
    assertThat(alarms.getFirst().words()).isEqualTo("High State Council");
    assertThat(alarms.getFirst().why().english())
        .isEqualTo("elsewhere this name is: High Council of State");
    assertThat(alarms.getFirst().source().orElseThrow().note().id()).isEqualTo("9018-18");
    assertThat(alarms.getLast().words()).isEqualTo("Pan-Atlantic Harbour Organization");
  }

  @Test
  void nameThatTheArchiveHasOftenInOneFormOnlyIsMeasure() {
    NoteDraft other = NoteDraft.numbered("90777/17").date("2017-05-02").heading("I", "I.", "Ports");
    for (int i = 0; i < 3; i++) {
      other.paragraph("The Harbour Pilots Agency came %d times.".formatted(i + 2));
    }
    NoteDraft draft =
        edition(2019).paragraph("The Harbour Pilot Agency and the Grand Pilots Union came.");

    assertThat(
            AlarmSetting.of(folder, new LongNameDetector(new LookupLimit(9)), other.build())
                .said(draft))
        .containsExactly("Harbour Pilot Agency: elsewhere this name is: Harbour Pilots Agency");
    assertThat(
            AlarmSetting.of(folder, new LongNameDetector(new LookupLimit(0)), BEFORE).said(draft))
        .isEmpty();
  }

  @Test
  void nameThatIsUsedAsOftenIsSilent() {
    assertThat(
            said(
                new LongNameDetector(new LookupLimit(9)),
                edition(2019)
                    .paragraph("The High State Council met. The High State Council adjourned.")
                    .paragraph("The Northern Pilots Union (NPU) met the High Council of State.")))
        .isEmpty();
  }

  @Test
  void longerNameOfTheEditionBeforeSpeaksForItsBeginning() {
    Note before =
        edition(2018)
            .paragraph("The Pilot Abuse Control Board of the Union of Ports (COPAB/UP) came.")
            .build();

    assertThat(
            AlarmSetting.of(folder, new LongNameDetector(new LookupLimit(9)), before)
                .said(
                    edition(2019)
                        .paragraph("The Pilot Abuse Control Board (COPAB) met in the spring.")
                        .paragraph("The Pilot Board on Control (COPAB) met in the summer.")))
        .containsExactly(
            "Pilot Board on Control: elsewhere this name is: Pilot Abuse Control Board");
  }

  @Test
  void placeThatIsSpelledOtherwiseOnceIsFound() {
    assertThat(
            said(
                new TransliterationDetector(),
                edition(2019).paragraph("Pilots met in the harbour of Sabhah in spring.")))
        .containsExactly("Sabhah: elsewhere this name is: Sabha");
    assertThat(
            said(
                new TransliterationDetector(),
                edition(2019).paragraph("Pilots met in the harbour of Sirtah in spring.")))
        .isEmpty();
  }

  @Test
  void termWhoseWordsChangedPlacesIsFound() {
    assertThat(
            said(
                new WordOrderDetector(),
                edition(2019).paragraph("It applies the ad hoc harbour control rules again.")))
        .containsExactly("ad hoc harbour control: elsewhere this name is: harbour ad hoc control");
    assertThat(
            said(
                new WordOrderDetector(),
                edition(2019).paragraph("It applies the control rules harbour ad hoc again.")))
        .isEmpty();
  }

  @Test
  void nameOfAPersonThatIsNearlyAnotherIsFound() {
    NoteDraft draft =
        edition(2019)
            .paragraph("Mr. Takala, the harbour master, met Mr. Takalah in May.")
            .paragraph("Later Mr. Takala left.");

    assertThat(AlarmSetting.of(folder, new PersonNameDetector(new LookupLimit(9))).said(draft))
        .containsExactly("Takalah: elsewhere this name is: Takala");
    assertThat(AlarmSetting.of(folder, new PersonNameDetector(new LookupLimit(0))).said(draft))
        .isEmpty();
    assertThat(
            AlarmSetting.of(
                    folder,
                    new PersonNameDetector(new LookupLimit(9)),
                    edition(2018).paragraph("Mr. Takalah is the deputy.").build())
                .said(draft))
        .isEmpty();
  }
}
