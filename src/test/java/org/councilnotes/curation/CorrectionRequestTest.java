package org.councilnotes.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.councilnotes.curation.TagCorrection.Action;
import org.junit.jupiter.api.Test;

class CorrectionRequestTest {

  private static final Optional<TagLabel> WRONG = group("EU");
  private static final Optional<TagLabel> RIGHT = group("CELAC");

  private static Optional<TagLabel> group(String code) {
    return Optional.of(new TagLabel("group", code, Optional.empty(), Optional.empty()));
  }

  private static CorrectionRequest of(Action action, Optional<TagLabel> now) {
    return CorrectionRequest.of(action, "1/1", WRONG, now, Optional.empty());
  }

  @Test
  void actionDecidesWhichTagCounts() {
    assertThat(of(Action.REMOVE, RIGHT).now()).isEmpty();
    assertThat(of(Action.ADD, RIGHT).was()).isEmpty();
    assertThat(of(Action.CHANGE, RIGHT).now()).isEqualTo(RIGHT);
    assertThat(of(Action.CHANGE, Optional.empty()).now()).isEqualTo(WRONG);
  }

  @Test
  void longTextIsRefused() {
    String longest = "x".repeat(CorrectionRequest.LONGEST);
    assertThat(new CorrectionRequest(longest, WRONG, RIGHT, Optional.of(longest)).was())
        .isEqualTo(WRONG);
    assertThatThrownBy(() -> new CorrectionRequest("1/1", WRONG, RIGHT, Optional.of(longest + "x")))
        .isInstanceOfSatisfying(
            CurationException.class,
            e -> assertThat(e.problem()).isEqualTo(new CurationProblem.TextTooLong()));
  }
}
