package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.YearTag;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the packs: common words, countries and years in them, agencies. */
class PackNamesTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Two ministries applied to the LIFE programme. | LIFE
          en | COST Actions were opened to five more countries. | COST
          fr | Le programme LIFE finance deux stations. | LIFE
          en | Under ISF 2021-2027 the police bought scanners. | ISF
          en | Frontex sent observers. | FRONTEX
          pt | Os peritos da EUTM Moçambique regressaram. | EUTM-MOZAMBIQUE
          es | El Mecanismo de Protección Civil de la Unión fue activado. | UCPM
          de | Das Vorhaben wird aus Horizont 2020 bezahlt. | HORIZON-2020
          fr | Le programme Douane 2020 a pris fin. | CUSTOMS-2020
          en | The Asylum, Migration and Integration Fund paid for it. | AMIF
          """)
  void nameOfAPackIsTagged(String language, String text, String code) {
    assertThat(programmes(passages(Notes.of(language, text)).getLast())).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIFE IN THE REGION",
        "The cost of the equipment was shared.",
        "COST OF THE MEASURES",
        "Cost and benefit of the measure.",
        "A life in dignity is the aim.",
        "Copernicus was born in Toruń.",
        "They hope for more.",
        "ERA and IPA are too short to tell.",
        "Hera Popescu chaired the meeting."
      })
  void commonWordIsNoProgramme(String text) {
    assertThat(programmes(text)).isEmpty();
  }

  @Test
  void commonWordCountsInANoteThatNamesItsProgrammeButNotAmongCapitals() {
    Note note =
        Notes.in("en", "")
            .section("h1", "")
            .text("The LIFE programme has ended.")
            .text("Three projects had LIFE money.")
            .text("LIFE IN THE REGION")
            .build();

    List<Passage> passages = passages(note);

    assertThat(programmes(passages.get(1))).containsExactly("LIFE");
    assertThat(programmes(passages.get(2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EUCAP Somalia trained the coast guard. | EUCAP-SOMALIA | SO
          The staff of EULEX Kosovo left. | EULEX-KOSOVO | XK
          EU4Moldova has a new website. | EU4MOLDOVA | MD
          The Ukraine Facility was adopted. | UKRAINE-FACILITY | UA
          """)
  void countryInANameIsMentioned(String text, String programme, String country) {
    PassageTags tags = tags(text);

    assertThat(programmes(text)).containsExactly(programme);
    assertThat(tags.countries())
        .extracting(c -> c.code() + " " + c.role())
        .containsExactly(country + " " + MentionRole.MENTIONED);
    assertThat(tags.countries().getFirst().evidence().rule()).isEqualTo("in-programme");
    assertThat(tags.participations()).isEmpty();
  }

  @Test
  void entryCanTakeTheCountryAway() throws IOException {
    Files.writeString(
        folder.resolve("programmes.yaml"),
        """
        extends: default
        programmes:
        - {code: EUCAP-SOMALIA, aliases: [EUCAP Somalia], country: false}
        """);
    NoteTagger tagger = new NoteTagger(Vocabulary.load(Optional.of(folder)));

    PassageTags tags =
        tagger.tag(Notes.of("en", "EUCAP Somalia was reviewed.")).passages().getLast().tags();

    assertThat(tags.countries()).isEmpty();
    assertThat(tags.programmes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customs 2020 paid for the course.",
        "The partners of Horizon 2020 met.",
        "Creative Europe 2021-2027 was presented.",
        "Fiscalis 2020 has ended."
      })
  void yearOfANameIsNoEventYear(String text) {
    assertThat(years(text)).isEmpty();
  }

  @Test
  void otherYearsBesideANameStay() {
    assertThat(years("Customs 2020 ended in 2021.")).containsExactly(2021);
    assertThat(years("EU4Health 2023-2024 was presented.")).containsExactly(2023, 2024);
  }

  @Test
  void nobodyTakesPartInAnAgencyAndNoSectionIsAboutIt() {
    Note note =
        Notes.in("en", "")
            .section("I", "Europol")
            .text("Officers from Peru took part in the course.")
            .section("II", "Other")
            .text("Officers from Peru took part in the work of Europol.")
            .build();

    List<Passage> passages = passages(note);

    assertThat(programmes(passages.get(1))).isEmpty();
    assertThat(passages.get(1).tags().participations()).isEmpty();
    assertThat(programmes(passages.getLast())).containsExactly("EUROPOL");
    assertThat(passages.getLast().tags().participations()).isEmpty();
  }

  private static List<Integer> years(String text) {
    return tags(text).eventYears().stream().map(YearTag::year).toList();
  }

  private static List<String> programmes(String text) {
    return programmes(passages(Notes.of("en", text)).getLast());
  }

  private static List<String> programmes(Passage passage) {
    return passage.tags().programmes().stream().map(tag -> tag.code()).distinct().toList();
  }

  private static PassageTags tags(String text) {
    return passages(Notes.of("en", text)).getLast().tags();
  }

  private static List<Passage> passages(Note note) {
    return TAGGER.tag(note).passages();
  }
}
