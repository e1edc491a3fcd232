package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;

class PassageBuilderTest {

  private final PassageBuilder list = new PassageBuilder("90364-19", new HeadingDetector(false));

  @Test
  void idNamesNoteSectionAndPlace() {
    list.addCover(List.of("NOTE", "Subject: Report"), OptionalInt.of(1));
    body(
        text("Delegations."),
        heading("I. Meetings"),
        text("One."),
        text("Two."),
        heading("II. Other"),
        text("Three."));

    assertThat(list.passages())
        .extracting(Passage::id)
        .containsExactly(
            "90364-19/cover/1",
            "90364-19/cover/2",
            "90364-19/cover/3",
            "90364-19/I/1",
            "90364-19/I/2",
            "90364-19/I/3",
            "90364-19/II/1",
            "90364-19/II/2");
    assertThat(list.passages())
        .extracting(Passage::ordinal)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void provisionsAreNamedByTheirLabels() {
    body(
        text("Acting together, Whereas:"),
        text("(1) Ports keep registers."),
        text("(1a) Registers are kept by ports."),
        text("Article 3"),
        text("Registers of berths"),
        text("1. Ports keep a register of:"),
        text("(a) berths;"),
        text("2. The following article is added:"),
        text("‘Article 7a"),
        text("1. Masters keep a log.’"),
        text("3. Article 8 is deleted."));

    assertThat(list.passages())
        .extracting(Passage::section, p -> p.place().provision().orElse(""))
        .containsExactly(
            tuple("cover", ""),
            tuple("cover", "RECITAL-1"),
            tuple("cover", "RECITAL-1a"),
            tuple("ARTICLE-3", "ARTICLE-3"),
            tuple("ARTICLE-3", ""),
            tuple("ARTICLE-3", "ARTICLE-3/1"),
            tuple("ARTICLE-3", "ARTICLE-3/1/a"),
            tuple("ARTICLE-3", "ARTICLE-3/2"),
            tuple("ARTICLE-3.ARTICLE-7A", "ARTICLE-3/ARTICLE-7a"),
            tuple("ARTICLE-3.ARTICLE-7A", "ARTICLE-3/ARTICLE-7a/1"),
            tuple("ARTICLE-3", "ARTICLE-3/3"));
  }

  @Test
  void numberOfTheActGoesOnThoughTheInsertedArticleWasNotClosed() {
    body(
        text("Article 3"),
        text("1. The following article is added:"),
        text("‘Article 7a"),
        text("(1) Masters keep a log"),
        text("2. Article 8 is deleted."));

    assertThat(list.passages().getLast().section()).isEqualTo("ARTICLE-3");
  }

  @Test
  void numberedListOfANoteIsNoRecital() {
    body(text("(1) Ports keep registers."), heading("I. Meetings"), text("(2) Ships."));

    assertThat(list.passages()).allMatch(p -> p.place().provision().isEmpty());
  }

  @Test
  void numbersBehindTheStatementAfterAnActAreThoseOfSections() {
    body(
        heading("1. Context"),
        heading("Article 4"),
        heading("Entry into force"),
        heading("1. Bold paragraph of an article"),
        heading("STATEMENT ON COSTS"),
        heading("2. Staff"),
        text("None."));

    assertThat(list.passages().getLast().section()).isEqualTo("2");
    assertThat(list.passages().get(3).kind()).isNotEqualTo(PassageKind.HEADING);
  }

  @Test
  void formDecidesOnTheKind() {
    body(
        text("Text."),
        text("a) labelled"),
        text("1. numbered"),
        TextBlock.of(TextBlock.Form.BULLET, RichText.plain("bullet")),
        TextBlock.of(TextBlock.Form.ROW, RichText.plain("row")));

    assertThat(list.passages())
        .extracting(Passage::kind)
        .containsExactly(
            PassageKind.PARAGRAPH,
            PassageKind.ITEM,
            PassageKind.PARAGRAPH,
            PassageKind.ITEM,
            PassageKind.ROW);
  }

  @Test
  void footnoteFollowsThePassageThatCallsIt() {
    body(called("The Caribbean", "1"), text("Next."), note("1", "Since 2016."));

    assertThat(list.passages())
        .extracting(Passage::kind, Passage::text)
        .containsExactly(
            tuple(PassageKind.PARAGRAPH, "The Caribbean"),
            tuple(PassageKind.FOOTNOTE, "Since 2016."),
            tuple(PassageKind.PARAGRAPH, "Next."));
    assertThat(list.passages().get(1).place().anchor())
        .isEqualTo(Optional.of(new FootnoteAnchor("90364-19/cover/1", 13)));
  }

  @Test
  void headingMayCallAFootnote() {
    TextBlock heading =
        TextBlock.of(
            TextBlock.Form.PARAGRAPH,
            new RichText.Builder().add("I. COPOLAD", true).call("1").build());
    body(heading, note("1", "Budget."));

    assertThat(list.passages()).extracting(Passage::section).containsExactly("I", "I");
    assertThat(list.passages().get(1).place().anchor().map(FootnoteAnchor::passage))
        .hasValue("90364-19/I/1");
  }

  @Test
  void footnoteCalledNowhereStaysAndIsTold() {
    body(text("Text."), note("1", "Lost."));

    assertThat(list.passages()).extracting(Passage::text).containsExactly("Text.", "Lost.");
    assertThat(list.warnings())
        .hasSize(1)
        .extracting(Reason::english)
        .allMatch(w -> w.contains("called nowhere"));
  }

  @Test
  void keyThatComesTwiceCostsNoFootnote() {
    body(called("One", "1"), note("1", "First."), note("1", "Second."));

    assertThat(list.passages())
        .extracting(Passage::text)
        .containsExactly("One", "First.", "Second.");
  }

  @Test
  void callWithoutFootnoteIsForgotten() {
    body(called("One", "1"));

    assertThat(list.passages()).hasSize(1);
    assertThat(list.warnings()).isEmpty();
  }

  @Test
  void longFootnoteIsReported() {
    body(called("See", "1:1"), note("1:1", "word ".repeat(121)));

    assertThat(list.warnings()).containsExactly(ReasonCode.LONG_FOOTNOTE.of(604));
  }

  @Test
  void rowsOfATableInAFootnoteAreReported() {
    TextBlock swallowed =
        new TextBlock(
            TextBlock.Form.NOTE,
            RichText.plain("By country: Peru 12 Chile 9"),
            OptionalInt.of(4),
            TextBlock.BlockFormat.note("1:1", true));
    body(called("See", "1:1"), swallowed);

    assertThat(list.warnings()).containsExactly(ReasonCode.ROWS_IN_FOOTNOTE_ON_PAGE.of(4));
  }

  @Test
  void headingBetweenAddedTextsIsAdded() {
    body(added("2. An article is inserted:"), added("Article 4a"), added("The panel meets."));

    assertThat(list.passages().get(1).kind()).isEqualTo(PassageKind.HEADING);
    assertThat(list.passages().get(1).marks()).hasSize(1);
  }

  @Test
  void boldHeadingBeforeAnAddedTextAloneIsNotAdded() {
    body(text("The panel reports."), added("Article 4"), added("The panel meets."));

    assertThat(list.passages().get(1).marks()).isEmpty();
  }

  private static TextBlock added(String words) {
    return TextBlock.of(
        TextBlock.Form.PARAGRAPH,
        new RichText.Builder().add(words, true, Optional.of(TextMark.State.ADDED)).build());
  }

  private void body(TextBlock... blocks) {
    list.addBody(Arrays.asList(blocks));
  }

  private static TextBlock text(String words) {
    return TextBlock.of(TextBlock.Form.PARAGRAPH, RichText.plain(words));
  }

  private static TextBlock heading(String words) {
    return TextBlock.of(TextBlock.Form.PARAGRAPH, new RichText.Builder().add(words, true).build());
  }

  private static TextBlock called(String words, String key) {
    return TextBlock.of(
        TextBlock.Form.PARAGRAPH, new RichText.Builder().add(words, false).call(key).build());
  }

  private static TextBlock note(String key, String words) {
    return new TextBlock(
        TextBlock.Form.NOTE,
        RichText.plain(words),
        OptionalInt.empty(),
        TextBlock.BlockFormat.note(key));
  }
}
