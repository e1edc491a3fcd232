package org.councilnotes.draft.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedNounTest {

  private static List<String> counted(String text) {
    return CountedNoun.in(text).stream()
        .map(counted -> counted.number() + "=" + counted.range().of(text))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twenty-two (22) CELAC countries took part.|22=Twenty-two (22) CELAC countries",
        "It has seven priority countries.|7=seven priority countries",
        "The 27 Member States agreed.|27=27 Member States",
        "It has thirty projects.|30=thirty projects",
        "It has ninety-one projects.|91=ninety-one projects",
        "The three drugs conventions are old.|3=three drugs conventions",
        "There are four Working Groups.|4=four Working Groups",
      })
  void exactNumbersWithTheirNounsAreFound(String text, String expected) {
    assertThat(counted(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It has over 70 institutions.",
        "More than 20 countries took part.",
        "Article 5 countries took part.",
        "It took two years and 3 weeks.",
        "In 2019 countries took part.",
        "It cost EUR 10 millions.",
        "They met on 20 June 2019 with experts.",
        "One of the countries took part.",
        "The 3 of the countries that met.",
        "The 62nd session of groups.",
      })
  void othersAreNoCounts(String text) {
    assertThat(counted(text)).isEmpty();
  }

  @Test
  void sentenceHasAFewCountedThingsOnly() {
    assertThat(CountedNoun.in("seven countries, ".repeat(50))).hasSize(20);
  }
}
