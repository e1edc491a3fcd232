package org.councilnotes.note.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({"abc,abc,0", "abc,acb,1", "abc,abcd,1", "abc,xbc,1", "abcd,bacx,2", "'',ab,2"})
  void distanceCountsExchangesOnce(String left, String right, int distance) {
    assertThat(EditDistance.of(left, right)).isEqualTo(distance);
  }
}
