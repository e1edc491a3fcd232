package org.councilnotes.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class AdjacentMatchesTest {

  private static final String TEXT = "An early warning system, an early start";

  @Test
  void wordsSideBySideAreOnePlace() {
    assertThat(
            AdjacentMatches.in(
                TEXT, List.of(new TextRange(3, 8), new TextRange(9, 16), new TextRange(28, 33))))
        .containsExactly(new TextRange(3, 16), new TextRange(28, 33));
  }

  @Test
  void whatStandsBetweenKeepsThemApart() {
    List<TextRange> apart = List.of(new TextRange(17, 23), new TextRange(25, 27));

    assertThat(AdjacentMatches.in(TEXT, apart)).isEqualTo(apart);
  }

  @Test
  void nothingIsNothing() {
    assertThat(AdjacentMatches.in(TEXT, List.of())).isEmpty();
  }
}
