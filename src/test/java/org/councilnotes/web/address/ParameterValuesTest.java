package org.councilnotes.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {

  private static final ParameterValues VALUES =
      new ParameterValues(Map.of("q", List.of(" ", "ports", "coast"), "page", List.of("")));

  @Test
  void firstValueMayBeBlankAndTheFirstStatedIsNot() {
    assertThat(VALUES.first("q")).contains(" ");
    assertThat(VALUES.firstStated("q")).contains("ports");
    assertThat(VALUES.first("page")).contains("");
    assertThat(VALUES.firstStated("page")).isEmpty();
  }

  @Test
  void parameterThatIsNotGivenHasNoValue() {
    assertThat(VALUES.first("sort")).isEmpty();
    assertThat(VALUES.firstStated("sort")).isEmpty();
    assertThat(VALUES.all("sort")).isEmpty();
    assertThat(VALUES.all("q")).hasSize(3);
  }
}
