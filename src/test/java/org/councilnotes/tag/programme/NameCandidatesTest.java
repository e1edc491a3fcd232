package org.councilnotes.tag.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.tag.Notes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameCandidatesTest {

  private final NameCandidates candidates = new NameCandidates();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peru joined WACOMP. | WACOMP",
        "The iRAP and AL-INVEST teams | iRAP, AL-INVEST",
        "Nutri+ began beside Erasmus+Sport. | Nutri+, Erasmus+",
        "ports of the Lobito Corridor | Lobito Corridor",
        "under Fit for School since 2019 | Fit for School"
      })
  void coinedWordsAndNamesInCapitalsAreCandidates(String text, String expected) {
    assertThat(String.join(", ", names(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SMEs wrote.", "ICT-related tools", "part XII of it", "see a@ABC.eu"})
  void pluralsNumbersAndAddressesAreNone(String text) {
    assertThat(names(text)).isEmpty();
  }

  @Test
  void theyComeInTheOrderOfTheText() {
    assertThat(names("Blue Lanterns, ProSoil and Green Lamps began."))
        .containsExactly("Blue Lanterns", "ProSoil", "ProSoil and Green Lamps");
  }

  private List<String> names(String text) {
    Passage passage = Notes.of("en", text).passages().getFirst();
    return candidates.in(passage).stream().map(name -> name.at().of(text)).toList();
  }
}
