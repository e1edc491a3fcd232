package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfFootnotesTest {

  private final PdfFootnotes foot = new PdfFootnotes(12);
  private final List<DroppedText> dropped = new ArrayList<>();

  @Test
  void smallPrintUnderAShortRuleIsLifted() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 400, "Body")
                .rule(57, 700, 200)
                .small(57, 712, "1 COPOLAD II has a budget.")
                .small(57, 724, "It runs for 48 months.")
                .build());

    assertThat(split.body()).extracting(PdfPage.Line::text).containsExactly("Body");
    assertThat(split.notes()).hasSize(2);
  }

  @Test
  void raisedMarkUnderARuleIsANoteInAnySize() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 400, "Body")
                .rule(57, 700, 200)
                .mark(57, 712, "1")
                .then(" Study of the landscape")
                .build());

    assertThat(split.notes()).hasSize(1);
  }

  @Test
  void noteThatDoesNotEndGoesOnBelowTheSameRuleOfTheNextPage() {
    List<PdfFootnotes.Split> splits =
        split(
            List.of(
                Typeset.page(1)
                    .line(57, 400, "Body")
                    .rule(57, 700, 200)
                    .mark(57, 712, "1")
                    .then(" Study of the landscape and of")
                    .build(),
                Typeset.page(2)
                    .line(57, 400, "Body")
                    .rule(57, 740, 200)
                    .line(57, 752, "the sea around it.")
                    .build(),
                Typeset.page(3)
                    .line(57, 400, "Body")
                    .rule(57, 740, 200)
                    .line(57, 752, "a line that is no note")
                    .build()));

    assertThat(splits.get(1).notes()).extracting(PdfPage.Line::text).hasSize(1);
    assertThat(splits.get(2).notes()).isEmpty();
  }

  @Test
  void figureUnderARuleIsANoteInAnySizeWhereTheBodyCallsIt() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 400, "Body")
                .raised("1")
                .rule(57, 700, 200)
                .line(57, 712, "1 Study of the landscape")
                .build());

    assertThat(split.notes()).hasSize(1);
  }

  @Test
  void smallPrintWithoutAMarkIsBodyBeforeTheFirstNote() {
    PdfPage small =
        Typeset.page(1)
            .line(57, 400, "Body")
            .rule(57, 700, 200)
            .small(57, 712, "Delegations will find annexed")
            .build();
    PdfPage noted =
        Typeset.page(2)
            .line(57, 400, "Body")
            .rule(57, 700, 200)
            .small(57, 712, "1 A note that")
            .build();

    assertThat(split(List.of(small, noted, small)))
        .extracting(s -> s.notes().size())
        .containsExactly(0, 1, 1);
  }

  @Test
  void smallPrintWithAMarkNeedsNoRule() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 400, "Body")
                .small(57, 712, "* Reserve.")
                .small(57, 730, "1 See above.")
                .build());

    assertThat(split.notes()).hasSize(1);
  }

  @Test
  void bodyUnderAShortRuleStays() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 300, "Body")
                .rule(57, 310, 200)
                .line(57, 400, "More of it")
                .build());

    assertThat(split.notes()).isEmpty();
  }

  @Test
  void borderOfATableIsNoRuleOverNotes() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 300, "Body")
                .rule(57, 500, 200)
                .upright(57, 500, 560)
                .small(60, 515, "cell")
                .build());

    assertThat(split.notes()).isEmpty();
  }

  @Test
  void lowestSeparatorCounts() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .rule(57, 300, 200)
                .small(57, 320, "1 Title of a chart in small print")
                .line(57, 500, "Body")
                .raised("1")
                .rule(57, 700, 200)
                .small(57, 712, "1 See above.")
                .build());

    assertThat(split.notes()).extracting(PdfPage.Line::text).containsExactly("1 See above.");
  }

  @Test
  void lineAlongWordsIsNoSeparator() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 500, "Body")
                .raised("1")
                .rule(57, 700, 200)
                .small(57, 712, "1 See the underlined words in small")
                .rule(57, 713, 200)
                .small(57, 724, "print.")
                .build());

    assertThat(split.notes()).hasSize(2);
  }

  @Test
  void noteInBodySizeGoesOnBelowTheSameSeparatorOfTheNextPage() {
    PdfPage first =
        Typeset.page(1)
            .line(57, 400, "Body")
            .raised("1")
            .rule(57, 700, 200)
            .line(57, 712, "1 Study of the")
            .build();
    PdfPage second =
        Typeset.page(2).line(57, 400, "Body").rule(57, 700, 200).line(57, 712, "landscape").build();

    assertThat(split(List.of(first, second)))
        .extracting(s -> s.notes().size())
        .containsExactly(1, 1);
  }

  @Test
  void noteEndsOnItsPageWhereTheNextHasNone() {
    PdfPage noted =
        Typeset.page(1)
            .line(57, 400, "Body")
            .rule(57, 700, 200)
            .small(57, 712, "1 See above.")
            .build();
    PdfPage without = Typeset.page(2).line(57, 400, "Body").build();
    PdfPage small =
        Typeset.page(3)
            .line(57, 400, "Body")
            .rule(57, 700, 200)
            .small(57, 712, "Number of officers in the mission")
            .build();

    assertThat(split(List.of(noted, without, small)))
        .extracting(s -> s.notes().size())
        .containsExactly(1, 0, 0);
  }

  @Test
  void tableBelowANoteIsNoPartOfIt() {
    Typeset page =
        Typeset.page(1).line(57, 400, "Body").rule(57, 600, 200).small(57, 612, "1 See above.");
    for (int row = 0; row < 4; row++) {
      float y = 640 + 14 * row;
      page.small(57, y, "Country").small(200, y, "12").small(300, y, "14");
    }

    assertThat(split(page.build()).notes())
        .extracting(PdfPage.Line::text)
        .containsExactly("1 See above.");
  }

  @Test
  void sourceUnderAFigureInSmallPrintIsNoNote() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 300, "Body")
                .small(57, 700, "Source: Joint Analysis Centre.")
                .build());

    assertThat(split.notes()).isEmpty();
  }

  @Test
  void dayAtTheStartOfALineInSmallPrintIsNoNote() {
    PdfFootnotes.Split split =
        split(
            Typeset.page(1)
                .line(57, 300, "Body")
                .small(57, 700, "Comments were received by")
                .small(57, 712, "25 May 2021.")
                .build());

    assertThat(split.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 COPOLAD", "12See above", "3 “as a rule”", "4  text"})
  void markAtTheStartStartsANote(String text) {
    assertThat(foot.startsWithMark(small(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019. The end",
        "01aa75ed71a1/language-en",
        "14-22 March",
        "3,5 million",
        "see 1",
        "7/19"
      })
  void figureAtTheStartOfALineStartsNone(String text) {
    assertThat(foot.startsWithMark(small(text))).isFalse();
  }

  @Test
  void noteGoesOnAtTheFootOfTheNextPage() {
    List<TextBlock> notes =
        notes(
            Typeset.page(1).small(57, 712, "1 Argentina, Bolivia,").small(57, 724, "2 Others"),
            Typeset.page(2).small(57, 712, "were associated.").small(57, 724, "3 See above."));

    assertThat(notes)
        .extracting(b -> b.text().text())
        .containsExactly("Argentina, Bolivia,", "Others were associated.", "See above.");
    assertThat(notes).extracting(TextBlock::page).contains(OptionalInt.of(1), OptionalInt.of(2));
    assertThat(notes).extracting(b -> b.look().key()).containsExactly("1:1", "1:2", "2:3");
  }

  @Test
  void figureThatDoesNotFollowTheLastMarkStartsNoNote() {
    List<TextBlock> notes =
        notes(
            Typeset.page(1)
                .small(57, 712, "1 Lessons were published by")
                .small(57, 724, "25 countries.")
                .small(57, 736, "2 See above."));

    assertThat(notes)
        .extracting(b -> b.text().text())
        .containsExactly("Lessons were published by 25 countries.", "See above.");
  }

  @Test
  void markInTheMarginStartsANoteInTheSizeOfItsText() {
    List<TextBlock> notes =
        notes(
            Typeset.page(1)
                .small(57, 712, "1")
                .small(77, 712, "Countries stand in")
                .small(77, 724, "the order of the alphabet."));

    assertThat(notes)
        .extracting(b -> b.text().text())
        .containsExactly("Countries stand in the order of the alphabet.");
  }

  @Test
  void marksAreDropped() {
    notes(Typeset.page(1).small(57, 712, "1 One.").small(57, 724, "2 Two."));

    assertThat(dropped).extracting(DroppedText::text).containsExactly("1", "2");
  }

  private List<TextBlock> notes(Typeset... pages) {
    List<PdfPage> set = List.of(pages).stream().map(Typeset::build).toList();
    PdfFootnotes.TextBuilder texts =
        new PdfFootnotes.TextBuilder(foot, new LineJoiner(set), dropped);
    set.forEach(p -> texts.add(p.lines()));
    return texts.finish();
  }

  @Test
  void rowsOfCellsInANoteAreTold() {
    List<TextBlock> notes =
        notes(
            Typeset.page(1)
                .small(57, 712, "1 By country:")
                .small(57, 724, "Peru")
                .small(200, 724, "12")
                .small(57, 736, "Chile")
                .small(200, 736, "9")
                .small(57, 748, "2 By the ministry."));

    assertThat(notes).extracting(note -> note.look().hasRows()).containsExactly(true, false);
  }

  private static PdfPage.Line small(String text) {
    return Typeset.page(1).small(57, 712, text).build().lines().getFirst();
  }

  private PdfFootnotes.Split split(PdfPage page) {
    return foot.split(page, new PdfTableDetector(page));
  }

  private List<PdfFootnotes.Split> split(List<PdfPage> pages) {
    return foot.split(pages, PdfTableDetector.of(pages));
  }
}
