package org.councilnotes.tag.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordClassesTest {

  private final WordClasses classes = WordClasses.ofProgram();

  @ParameterizedTest
  @CsvSource({
    "beneficiaries,BENEF",
    "joined,JOIN",
    "teilnehmer,JOIN",
    "financia,FUND",
    "dirige,LEAD"
  })
  void wordsThatMeanAlikeShareAClass(String word, String name) {
    assertThat(classes.of(word)).contains(name);
  }

  @Test
  void wordOutsideTheTableHasNone() {
    assertThat(classes.of("marmalade")).isEmpty();
  }

  @Test
  void wholeWordsOfTheTableDoNotMatchLongerOnes() {
    assertThat(classes.of("no")).contains("NEG");
    assertThat(classes.of("noble")).doesNotContain("NEG");
  }
}
