package org.councilnotes.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleStepTest {

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.1",
    "1, 0.2",
    "4, 1",
    "5, 1",
    "6, 2",
    "9, 2",
    "11, 5",
    "26, 10",
    "1000, 200",
    "1234, 500"
  })
  void linesAreFewAndRound(double highest, double step) {
    assertThat(ScaleStep.of(highest, 5)).isEqualTo(step);
    assertThat(highest / step).isLessThanOrEqualTo(5);
  }
}
