package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.draft.alarm.AlarmSetting.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameDetectorTest {

  private static final Note BEFORE = before();

  private static final Vocabulary VOCABULARY = Vocabulary.load(Optional.empty());

  @TempDir private Path folder;

  private static Note before() {
    NoteDraft edition = edition(2018);
    for (int i = 0; i < 4; i++) {
      edition.paragraph(
          "The European Commission runs AIRCOP and CRIMJUST with Bolivia, Colombia, Barbuda and the"
              + " Judicial Observatory %d of the region.".formatted(i));
    }
    return edition.paragraph("The Colibri network and Nigeria were named as well.").build();
  }

  private List<String> said(String sentence) {
    return AlarmSetting.of(folder, new NameDetector(NameLookupLimits.ofDraft(), VOCABULARY), BEFORE)
        .said(edition(2019).paragraph(sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "It was run by the countries with AIRCOPP in the field of ports., AIRCOPP, AIRCOP",
    "It was run by the countries with CRIMJSUT in the field of ports., CRIMJSUT, CRIMJUST",
    "It was then run together with Columbia in the field of ports., Columbia, Colombia",
    "It was then run together with Boliva in the field of ports., Boliva, Bolivia",
    "It was then run by the European Comission in the field of ports., Comission, Commission",
    "It was then run by the Judicial Obsrevatory in the field of ports., Obsrevatory, Observatory",
  })
  void wordsThatAreNearlyANameAreFound(String sentence, String word, String name) {
    assertThat(said(sentence))
        .containsExactly(
            word
                + ": the archive does not have this word; it has a name that is nearly the same: "
                + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was then run together with Bolivia and the Bolivian police in the ports.",
        "It was then run together with AIRCOPs and Aircop in the field of ports.",
        "It was then run together with AIRCOP2 and CRIMJUST-II in the field of ports.",
        "It was then run together with Colibri and Nigeria in the field of ports.",
        "It was run with Boliva at first, and later Boliva left the field of ports.",
        "Boliva opens the sentence, which is no place for names that are told.",
        "It was then run by the national Comission in the field of ports.",
        "It was shown on www.aircopp.org and at AIRCOPP@example.org in the field.",
        "IT WAS THEN RUN TOGETHER WITH AIRCOPP in the field of ports, they say.",
        "Boliva, Columbia",
      })
  void formsOtherWordsAndAddressesAreSilent(String sentence) {
    assertThat(said(sentence)).isEmpty();
  }

  @Test
  void acronymOfANameOfTheDraftWithExchangedLettersIsFound() {
    NoteDraft other = edition(2018);
    for (int i = 0; i < 3; i++) {
      other.paragraph("The HPCB gave its opinion %d on the pilots.".formatted(i));
    }
    Note archive = other.build();
    String name = "The Harbour Pilots Control Board met twice in the spring. ";

    assertThat(
            AlarmSetting.of(
                    folder, new NameDetector(NameLookupLimits.ofDraft(), VOCABULARY), archive)
                .said(edition(2019).paragraph(name + "The HCPB gave an opinion on the pilots.")))
        .containsExactly("HCPB: elsewhere this name is: HPCB");
  }

  @Test
  void wordOfANameThatTheDraftHasElsewhereIsFound() {
    NoteDraft other = edition(2018);
    for (int i = 0; i < 3; i++) {
      other.paragraph("The simplification %d of the rules for pilots.".formatted(i));
    }
    Note archive = other.build();

    assertThat(
            AlarmSetting.of(
                    folder, new NameDetector(NameLookupLimits.ofDraft(), VOCABULARY), archive)
                .said(
                    edition(2019)
                        .paragraph("This is a meeting of the Pilots Group (Simplification).")
                        .paragraph(
                            "Names can be given to the Pilots Group (Simplication) by post.")))
        .containsExactly(
            "Simplication: the archive does not have this word; it has a name that is nearly the"
                + " same: Simplification");
  }

  @Test
  void nameThatTheArchiveDoesNotUseIsNoMeasure() {
    assertThat(said("It was then run together with Sloveniia in the field of ports.")).isEmpty();
  }

  private List<Alarm> alarms(NameLookupLimits limits, String sentence, Note... editions) {
    return AlarmSetting.of(folder, new NameDetector(limits, VOCABULARY), editions)
        .alarms(edition(2019).paragraph(sentence));
  }

  @Test
  void namesBeyondTheLimitsAreNotLookedUpButCounted() {
    String two = "It was run by Columbia and by Boliva and CRIMJSUT in the field of ports.";
    NameLookupLimits oneSearch = new NameLookupLimits(new LookupLimit(9), new LookupLimit(1));
    NameLookupLimits oneWord = new NameLookupLimits(new LookupLimit(1), new LookupLimit(9));

    assertThat(alarms(oneSearch, two, BEFORE)).hasSize(1);
    assertThat(oneSearch.leftOut()).isEqualTo(2);
    assertThat(alarms(oneWord, two, BEFORE)).hasSize(1);
    assertThat(oneWord.leftOut()).isEqualTo(2);
  }

  @Test
  void nameThatEditionsAloneHaveIsToldWithTheLeastRestrictedOfThem() {
    String draft = "It was then run by the Judicial Obsrevatory in the field of ports.";
    Note limite = BEFORE.withCover(BEFORE.cover().withMarking(Marking.LIMITE));
    Note open =
        edition(2017).paragraph("The Judicial Observatory of the region began its work.").build();

    assertThat(alarms(NameLookupLimits.ofDraft(), draft, limite))
        .flatExtracting(alarm -> alarm.evidence().toList())
        .extracting(use -> use.note().marking() + " " + use.range().of(use.passage().text()))
        .containsExactly("LIMITE Observatory");
    assertThat(alarms(NameLookupLimits.ofDraft(), draft, open, limite))
        .flatExtracting(alarm -> alarm.evidence().toList())
        .extracting(use -> use.note().id())
        .containsExactly(open.id());
  }

  @Test
  void programmeOfTheCorpusIsAKnownName() throws IOException {
    Path own = Files.createDirectory(folder.resolve("vocabulary"));
    Files.writeString(
        own.resolve("programmes.yaml"),
        """
        extends: default
        programmes:
        - code: WALRUSNET
          names:
            en: [Walrus Network]
          acronyms: [WALRUSNET]
          source: a test
        """);
    Note older = walrus(2017);
    Note newer = walrus(2018);
    AlarmSetting withOwn =
        AlarmSetting.of(
            folder.resolve("own"),
            new NameDetector(NameLookupLimits.ofDraft(), Vocabulary.load(Optional.of(own))),
            older,
            newer);
    AlarmSetting without =
        AlarmSetting.of(
            folder.resolve("other"),
            new NameDetector(NameLookupLimits.ofDraft(), VOCABULARY),
            older,
            newer);
    NoteDraft draft = edition(2019).paragraph("It was then run by WALRUSNTE in these ports.");

    assertThat(without.alarms(draft)).isEmpty();
    assertThat(withOwn.alarms(draft))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.why().english()).endsWith(": WALRUSNET"));
  }

  private static Note walrus(int year) {
    return edition(year)
        .paragraph("The ports work with WALRUSNET on the routes of the sea.")
        .paragraph("All ports told WALRUSNET what they need.")
        .build();
  }

  @Test
  void acronymThatTheDraftWritesOutIsAKnownName() {
    assertThat(
            said(
                "The Harbour Office for Pilots and Sailors (HOPS) helped in May, and HPOS was asked"
                    + " for a report on its work."))
        .singleElement()
        .asString()
        .startsWith("HPOS: ")
        .endsWith("HOPS");
  }
}
