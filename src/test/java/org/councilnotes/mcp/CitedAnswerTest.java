package org.councilnotes.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitedAnswerTest {

  @Test
  void headOfATextHasWholeCharactersOnly() {
    assertThat(CitedAnswer.head("abc", 2)).isEqualTo("ab");
    assertThat(CitedAnswer.head("a\uD83D\uDEA2c", 2)).isEqualTo("a");
    assertThat(CitedAnswer.head("a\uD83D\uDEA2c", 3)).isEqualTo("a\uD83D\uDEA2");
  }
}
