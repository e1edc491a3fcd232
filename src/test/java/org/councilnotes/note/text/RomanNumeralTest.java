package org.councilnotes.note.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanNumeralTest {

  @ParameterizedTest
  @CsvSource({"I,1", "IV,4", "IX,9", "XII,12", "XL,40", "XCIX,99", "CCC,300"})
  void numeralHasItsValue(String numeral, int value) {
    assertThat(RomanNumeral.value(numeral)).isEqualTo(value);
    assertThat(RomanNumeral.of(value)).isEqualTo(numeral);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "3999,MMMCMXCIX", "4000,4000"})
  void numbersThatTheLettersDoNotReachStayFigures(int number, String written) {
    assertThat(RomanNumeral.of(number)).isEqualTo(written);
  }
}
