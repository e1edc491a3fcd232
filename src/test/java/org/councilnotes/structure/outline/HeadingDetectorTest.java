package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingDetectorTest {

  private static final HeadingDetector PRINTED = new HeadingDetector(false);
  private static final HeadingDetector PLAIN = new HeadingDetector(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I. Introduction",
        "North Kivu",
        "a) COLIBRI",
        "COMPONENT 1: Observatories",
        "3rd meeting",
        "Доклад за 2019 г."
      })
  void boldLineIsAHeading(String text) {
    assertThat(PRINTED.isHeading(bold(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Council,",
        "The following was agreed:",
        "Meetings were held.",
        "of the programme",
        "“as a rule”",
        "120"
      })
  void boldWordsOfASentenceAreNone(String text) {
    assertThat(PRINTED.isHeading(bold(text))).isFalse();
  }

  @Test
  void longBoldParagraphIsNone() {
    assertThat(PRINTED.isHeading(bold("Word ".repeat(70).strip()))).isFalse();
  }

  @Test
  void lineInTheWeightOfTheBodyIsNone() {
    assertThat(PRINTED.isHeading(text("Introduction"))).isFalse();
    assertThat(PRINTED.isHeading(text("I. Introduction"))).isFalse();
  }

  @Test
  void formatOrSizeMakesAHeadingToo() {
    RichText words = RichText.plain("Introduction");
    TextBlock styled =
        new TextBlock(
            TextBlock.Form.PARAGRAPH, words, OptionalInt.empty(), TextBlock.BlockFormat.heading(2));
    TextBlock large =
        new TextBlock(
            TextBlock.Form.PARAGRAPH,
            words,
            OptionalInt.empty(),
            new TextBlock.BlockFormat(0, true, ""));

    assertThat(PRINTED.isHeading(styled)).isTrue();
    assertThat(PRINTED.isHeading(large)).isTrue();
  }

  @Test
  void bulletOrRowIsNeverAHeading() {
    assertThat(PRINTED.isHeading(bold("Introduction").withForm(TextBlock.Form.BULLET))).isFalse();
    assertThat(PRINTED.isHeading(bold("Introduction").withForm(TextBlock.Form.ROW))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ANNEX", "ANNEX II", "ANLAGE", "Article 3", "CHAPTER II", "TITLE I", "Article 2a"})
  void bareLabelIsAHeadingInAnyWeight(String text) {
    assertThat(PRINTED.isHeading(text(text))).isTrue();
    assertThat(PLAIN.isHeading(text(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Article 3 of the Treaty applies to both", "Part 2 follows"})
  void labelWithWordsInTheBodysWeightIsNone(String text) {
    assertThat(PRINTED.isHeading(text(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"I. Introduction", "A. Ports", "COMPONENT 1: Data", "1. Background", "a) COLIBRI"})
  void plainTextTellsHeadingsByTheirLabel(String text) {
    assertThat(PLAIN.isHeading(text(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Introduction", "1. the first point", "1. The Council agreed on the text."})
  void plainTextWithoutSuchALabelIsNone(String text) {
    assertThat(PLAIN.isHeading(text(text))).isFalse();
  }

  @Test
  void lineUnderTheWordAnnexIsItsTitleInPlainText() {
    assertThat(PLAIN.isHeading(text("Cooperation on drugs"), "ANNEX")).isTrue();
    assertThat(PLAIN.isHeading(text("Cooperation on drugs"), "Delegations")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Figure III", "Map", "Table 2", "Graphique 1", "Figura 4"})
  void captionOfAFigureIsNoHeading(String above) {
    assertThat(PRINTED.isHeading(bold("Killings by province"), above)).isFalse();
    assertThat(PRINTED.isHeading(bold("Figure 2"), "")).isFalse();
  }

  private static TextBlock text(String words) {
    return TextBlock.of(TextBlock.Form.PARAGRAPH, RichText.plain(words));
  }

  private static TextBlock bold(String words) {
    return TextBlock.of(TextBlock.Form.PARAGRAPH, new RichText.Builder().add(words, true).build());
  }
}
