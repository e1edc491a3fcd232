package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingDetectorTest {

  private static final HeadingDetector PRINTED = new HeadingDetector(false);
  private static final HeadingDetector PLAIN = new HeadingDetector(true);
  private static final HeadingDetector.Context IN_ARTICLE =
      new HeadingDetector.Context("", false, true, false);
  private static final TextMark.State ADDED = TextMark.State.ADDED;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I. Introduction",
        "North Kivu",
        "a) COLIBRI",
        "COMPONENT 1: Observatories",
        "3rd meeting",
        "1.4. The proposal relates to:",
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
        "4. The ports keep:",
        "Meetings were held.",
        "of the programme",
        "“as a rule”",
        "120"
      })
  void boldWordsOfASentenceAreNone(String text) {
    assertThat(PRINTED.isHeading(bold(text))).isFalse();
  }

  @Test
  void titleOfAnActMayNameManyActs() {
    String acts = "(EU) 2019/77, ".repeat(40);

    assertThat(PRINTED.isHeading(bold("REGULATION OF THE COUNCIL amending " + acts + "and more")))
        .isTrue();
    assertThat(PRINTED.isHeading(bold("The ports amend Regulations " + acts + "and more")))
        .isFalse();
  }

  @Test
  void reasonsOfAnAmendmentHaveAHeading() {
    HeadingDetector.Context amendment = new HeadingDetector.Context("", false, false, true);

    assertThat(PRINTED.isHeading(text("Justification"), amendment)).isTrue();
    assertThat(PRINTED.isHeading(text("Justification"))).isFalse();
    assertThat(PRINTED.isHeading(text("Justification of it"), amendment)).isFalse();
  }

  @Test
  void articleThatAnAmendmentAmendsIsNoHeading() {
    HeadingDetector.Context amendment = new HeadingDetector.Context("", false, false, true);

    assertThat(PRINTED.isHeading(text("Article 4"), amendment)).isFalse();
    assertThat(PRINTED.isHeading(bold("Article 4"), amendment)).isTrue();
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
            new TextBlock.BlockFormat(0, true, "", false));

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
    assertThat(PLAIN.isHeading(text("Cooperation on drugs"), below("ANNEX"))).isTrue();
    assertThat(PLAIN.isHeading(text("Cooperation on drugs"), below("Delegations"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Figure III", "Map", "Table 2", "Graphique 1", "Figura 4"})
  void captionOfAFigureIsNoHeading(String above) {
    assertThat(PRINTED.isHeading(bold("Killings by province"), below(above))).isFalse();
    assertThat(PRINTED.isHeading(bold("Figure 2"), below(""))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Table 3: Visits to towers", "Figure II. Bells", "Tableau 1 – Cloches"})
  void captionWithItsTitleIsNoHeading(String caption) {
    assertThat(PRINTED.isHeading(bold(caption), below(""))).isFalse();
    assertThat(PRINTED.isHeading(bold("2. Next steps"), below(caption))).isTrue();
    assertThat(PRINTED.isHeading(bold("Tables and chairs"), below(""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(4) Port authorities shall report arrivals each month to the network of the",
        "(a) the name of the vessel",
        "2. Harbours with more than three quays",
        "4a. Masters of the vessels"
      })
  void numberedTextInAnArticleIsNoHeading(String text) {
    assertThat(PRINTED.isHeading(bold(text), IN_ARTICLE)).isFalse();
  }

  @Test
  void sentenceBehindANumberInBracketsIsNoHeadingAnywhere() {
    String sentence = "(61) The rules on pilots rest on two bases and those on tugs on a third one";

    assertThat(PRINTED.isHeading(bold(sentence))).isFalse();
    assertThat(PRINTED.isHeading(bold("(3) Location of the quays"))).isTrue();
  }

  @Test
  void textAddedToAnArticleIsNoHeading() {
    RichText added =
        new RichText.Builder().add("Masters keep a log", true, Optional.of(ADDED)).build();
    TextBlock block = TextBlock.of(TextBlock.Form.PARAGRAPH, added);

    assertThat(PRINTED.isHeading(block, IN_ARTICLE)).isFalse();
    assertThat(PRINTED.isHeading(block)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Article 4", "‘Article 88a", "CHAPTER II", "‘Article 9a – Right to a berth"})
  void articleInAnArticleIsAHeadingInAnyWeight(String text) {
    assertThat(PRINTED.isHeading(text(text), IN_ARTICLE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Article 4 – paragraph 2 – point b",
        "Article 4 of the Convention",
        "Article 4 applies"
      })
  void referenceToAnArticleIsNoHeading(String text) {
    assertThat(PRINTED.isHeading(text(text), IN_ARTICLE)).isFalse();
  }

  @Test
  void lineBelowABareArticleIsItsTitleInAnyWeight() {
    HeadingDetector.Context below = new HeadingDetector.Context("Article 4", true, true, false);

    assertThat(PRINTED.isHeading(text("Registers of berths"), below)).isTrue();
    assertThat(PRINTED.isHeading(text("Ports keep registers."), below)).isFalse();
    assertThat(PRINTED.isHeading(text("1. Ports and their masters"), below)).isFalse();
    assertThat(PRINTED.isHeading(text("of the master"), below)).isFalse();
  }

  @Test
  void labelThatReplacesAStruckOneDecides() {
    RichText changed =
        new RichText.Builder()
            .add("Article ", false)
            .add("12b", false, Optional.of(TextMark.State.DELETED))
            .add("13", false, Optional.of(ADDED))
            .build();

    assertThat(PRINTED.isHeading(TextBlock.of(TextBlock.Form.PARAGRAPH, changed))).isTrue();
  }

  private static HeadingDetector.Context below(String above) {
    return HeadingDetector.Context.below(above);
  }

  private static TextBlock text(String words) {
    return TextBlock.of(TextBlock.Form.PARAGRAPH, RichText.plain(words));
  }

  private static TextBlock bold(String words) {
    return TextBlock.of(TextBlock.Form.PARAGRAPH, new RichText.Builder().add(words, true).build());
  }
}
