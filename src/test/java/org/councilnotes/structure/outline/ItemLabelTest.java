package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemLabelTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a) text",
        "(a) text",
        "(12) text",
        "1. text",
        "1.2. text",
        "iv) text",
        "(ii) text",
        "A. text",
        "II. text",
        "i. text",
        "iv. text",
        "(1a) text",
        "(12a) text",
        "aa) text",
        "(α) κείμενο",
        "β) text",
        "(στ) text",
        "а) text",
        "‘1. text",
        "’5. text",
        "\"(a) text"
      })
  void labelOfAListOrParagraphIsSeen(String text) {
    assertThat(ItemLabel.startsWithLabel(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(CELAC) text",
        "2019 text",
        "EU. text",
        "1.text",
        "a text",
        "24/7 text",
        "e.g. text",
        "St. Lucia",
        "‘text",
        "mix. text",
        "3.5 million",
        "1,5 million"
      })
  void otherStartsAreNoLabel(String text) {
    assertThat(ItemLabel.startsWithLabel(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a) text    | true
          (iv) text  | true
          (1) text   | true
          (12a) text | true
          б) текст   | true
          α) κείμενο | true
          1. text    | false
          A. text    | false
          text       | false
          """)
  void onlyBracketsMakeAnItem(String text, boolean item) {
    assertThat(ItemLabel.startsLikeItem(text)).isEqualTo(item);
  }

  @ParameterizedTest
  @ValueSource(strings = {"– text", "- text", "• text", "\uF0B7 text", "o\ttext", "o   text"})
  void bulletIsTakenWithItsSpace(String text) {
    assertThat(text.substring(ItemLabel.bullet(text).length())).isEqualTo("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-5 degrees",
        "of text",
        "–",
        "text – text",
        "*note",
        "onto",
        "o relatório",
        "5 of",
        ""
      })
  void whatOnlyLooksLikeABulletStays(String text) {
    assertThat(ItemLabel.bullet(text)).isEmpty();
  }

  @Test
  void gapTellsALetterFromAWord() {
    assertThat(ItemLabel.letterBullet("o text")).isEqualTo("o ");
    assertThat(ItemLabel.letterBullet("– text")).isEqualTo("– ");
    assertThat(ItemLabel.letterBullet("of text")).isEmpty();
  }
}
