package org.councilnotes.draft.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {

  private static final KnownNames NAMES = KnownNames.of(Vocabulary.load(Optional.empty()), "en");

  @ParameterizedTest
  @CsvSource({
    "CRIMJSUT, CRIMJUST",
    "CRIMJUSTT, CRIMJUST",
    "Columbia, Colombia",
    "Surinmae, Suriname",
    "Venezeula, Venezuela",
    "Luxemburg, Luxembourg",
  })
  void slipsAreNear(String word, String name) {
    assertThat(NAMES.near(word, "", "")).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CRIMJUST",
        "Crimjust",
        "Bolivian",
        "Brasil",
        "Surinam",
        "CRIMJUST2",
        "Tango",
        "Peru"
      })
  void namesFormsAndOtherWordsAreNot(String word) {
    assertThat(NAMES.near(word, "", "")).isEmpty();
  }

  @Test
  void wordOfALongNameIsKnownBesideItsNeighbours() {
    assertThat(NAMES.near("Barbudda", "Antigua", "")).contains("Barbuda");
    assertThat(NAMES.near("Barbudda", "", "")).isEmpty();
  }

  @Test
  void shortAcronymIsNearOneOfItsOwnLettersOnly() {
    KnownNames names = KnownNames.of(Vocabulary.load(Optional.empty()), "en");
    names.add("OLAF");

    assertThat(names.near("OLFA", "", "")).contains("OLAF");
    assertThat(names.near("OLAP", "", "")).isEmpty();
  }
}
