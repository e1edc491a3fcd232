package org.councilnotes.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlabelledEditsTest {

  private static final String EARLIER = "cooperation of nine investigators in ports;";
  private static final String LATER = "cooperation of seven investigators in ports;";

  @ParameterizedTest
  @CsvSource({"'',''", "'ii) ',''", "'','73. '", "'ii) ','- '", "'a) ','b) '"})
  void labelsAreNoEdits(String earlierLabel, String laterLabel) {
    String earlier = earlierLabel + EARLIER;
    String later = laterLabel + LATER;

    assertThat(UnlabelledEdits.between(earlier, earlierLabel + EARLIER)).isEqualTo(List.of());
    assertThat(UnlabelledEdits.between(earlier, later))
        .singleElement()
        .satisfies(
            edit -> {
              assertThat(edit.left().of(earlier)).isEqualTo("nine");
              assertThat(edit.right().of(later)).isEqualTo("seven");
            });
  }
}
