package org.councilnotes.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNumberFormatTest {

  @ParameterizedTest
  @CsvSource({
    "DECIMAL, 12, 12",
    "LOWER_LETTER, 2, b",
    "LOWER_LETTER, 27, aa",
    "UPPER_LETTER, 28, BB",
    "LOWER_ROMAN, 14, xiv",
    "UPPER_ROMAN, 1999, MCMXCIX",
    "UPPER_ROMAN, 0, 0",
    "LOWER_LETTER, 99999, 99999",
    "NONE, 3, ''",
  })
  void numbersAreWrittenAsWordProcessorsDo(ListNumberFormat format, int number, String written) {
    assertThat(format.write(number)).isEqualTo(written);
  }
}
