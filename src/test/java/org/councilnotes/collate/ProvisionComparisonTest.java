package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.Table;
import org.junit.jupiter.api.Test;

/** Versions of an act: what stands under the same label is compared first. */
class ProvisionComparisonTest {

  private static final String REGISTER =
      "Harbour masters shall keep a register of all berths that is open to the public.";
  private static final String FEES =
      "Fees for the use of a berth shall be fixed once a year by the port authority.";
  private static final String PILOTS =
      "Vessels longer than sixty metres shall take a pilot on board before they enter.";

  @Test
  void paragraphThatChangedItsPlaceInItsArticleDidNotMove() {
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .paragraph("2. " + FEES)
                .provision("ARTICLE-3/2"),
            article("90600/26")
                .paragraph("1. " + FEES)
                .provision("ARTICLE-3/1")
                .paragraph("2. " + REGISTER)
                .provision("ARTICLE-3/2"));

    assertThat(table.rows())
        .containsExactlyInAnyOrder(
            "changed ARTICLE-3/2 ARTICLE-3/3", "changed ARTICLE-3/3 ARTICLE-3/2");
  }

  @Test
  void paragraphInAnotherArticleMoved() {
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .paragraph("2. " + PILOTS)
                .provision("ARTICLE-3/2")
                .heading("ARTICLE-4", "Article 4", "Fees")
                .provision("ARTICLE-4")
                .paragraph("1. " + FEES)
                .provision("ARTICLE-4/1"),
            article("90600/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .heading("ARTICLE-4", "Article 4", "Fees")
                .provision("ARTICLE-4")
                .paragraph("1. " + FEES)
                .provision("ARTICLE-4/1")
                .paragraph("2. " + PILOTS)
                .provision("ARTICLE-4/2"));

    assertThat(table.rows())
        .containsExactly(
            "same ARTICLE-3/2 ARTICLE-3/2",
            "same ARTICLE-4/2 ARTICLE-4/2",
            "moved ARTICLE-3/3 ARTICLE-4/3");
  }

  @Test
  void sameFormulaIsPairedByItsLabel() {
    String formula = "(b) the following point is added:";
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .paragraph("2. " + FEES)
                .provision("ARTICLE-3/2")
                .paragraph(formula)
                .provision("ARTICLE-3/2/b"),
            article("90600/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .paragraph(formula)
                .provision("ARTICLE-3/1/b")
                .paragraph("2. " + FEES)
                .provision("ARTICLE-3/2")
                .paragraph(formula)
                .provision("ARTICLE-3/2/b"));

    assertThat(table.rows())
        .containsExactly(
            "same ARTICLE-3/2 ARTICLE-3/2",
            "new - ARTICLE-3/3",
            "same ARTICLE-3/3 ARTICLE-3/4",
            "same ARTICLE-3/4 ARTICLE-3/5");
  }

  @Test
  void rewrittenParagraphIsPairedByItsLabel() {
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .changed("~2. " + FEES + "~")
                .provision("ARTICLE-3/2"),
            article("90600/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .changed("2. ~" + FEES + "~ " + PILOTS)
                .provision("ARTICLE-3/2"));

    assertThat(table.rows())
        .containsExactly("same ARTICLE-3/2 ARTICLE-3/2", "new ARTICLE-3/3 ARTICLE-3/3");
  }

  @Test
  void passageStruckWholeInBothVersionsIsTheSameThoughTheLabelIsStruckInOne() {
    Table table =
        Table.of(
            article("90500/26").changed("1. ~" + REGISTER + "~").provision("ARTICLE-3/1"),
            article("90600/26").changed("~1. " + REGISTER + "~").provision("ARTICLE-3/1"));

    assertThat(table.rows()).containsExactly("same ARTICLE-3/2 ARTICLE-3/2");
  }

  @Test
  void provisionThatStandsElsewhereMovedThoughItsWordsAreStruckAtItsOldPlace() {
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .paragraph("2. " + PILOTS)
                .provision("ARTICLE-3/2")
                .heading("ARTICLE-4", "Article 4", "Fees")
                .provision("ARTICLE-4")
                .paragraph("1. " + FEES)
                .provision("ARTICLE-4/1"),
            article("90600/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .changed("~2. " + PILOTS + "~")
                .provision("ARTICLE-3/2")
                .heading("ARTICLE-4", "Article 4", "Fees")
                .provision("ARTICLE-4")
                .paragraph("1. " + FEES)
                .provision("ARTICLE-4/1")
                .paragraph("2. " + PILOTS + " They stay until the vessel is moored.")
                .provision("ARTICLE-4/2"));

    assertThat(table.rows())
        .containsExactly(
            "same ARTICLE-3/2 ARTICLE-3/2",
            "none - ARTICLE-3/3",
            "same ARTICLE-4/2 ARTICLE-4/2",
            "moved-changed ARTICLE-3/3 ARTICLE-4/3");
  }

  @Test
  void provisionMovesToAnotherArticleRatherThanIntoTheRecitalThatExplainsIt() {
    String recital = PILOTS.replace(".", " the harbour, so that no berth is damaged.");
    String moved = PILOTS.replace("Vessels longer", "Ships and vessels that are longer");
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("1. " + PILOTS)
                .provision("ARTICLE-3/1")
                .paragraph("2. " + REGISTER)
                .provision("ARTICLE-3/2"),
            NoteDraft.numbered("90600/26")
                .heading("h1", "", "Whereas")
                .paragraph(recital)
                .heading("ARTICLE-3", "Article 3", "Berths and pilots")
                .provision("ARTICLE-3")
                .paragraph("2. " + REGISTER)
                .provision("ARTICLE-3/2")
                .heading("ARTICLE-4", "Article 4", "Pilots")
                .provision("ARTICLE-4")
                .paragraph("1. " + moved)
                .provision("ARTICLE-4/1"));

    assertThat(table.rows())
        .containsExactlyInAnyOrder(
            "new - h1/2", "same ARTICLE-3/3 ARTICLE-3/2", "moved-changed ARTICLE-3/2 ARTICLE-4/2");
  }

  @Test
  void provisionThatStoodElsewhereMovedThoughItsWordsWereStruckAtItsNewPlace() {
    Table table =
        Table.of(
            article("90500/26")
                .changed("~1. " + PILOTS + "~")
                .provision("ARTICLE-3/1")
                .heading("ARTICLE-4", "Article 4", "Fees")
                .provision("ARTICLE-4")
                .paragraph("1. " + PILOTS)
                .provision("ARTICLE-4/1"),
            article("90600/26")
                .paragraph("1. " + PILOTS)
                .provision("ARTICLE-3/1")
                .heading("ARTICLE-4", "Article 4", "Fees")
                .provision("ARTICLE-4")
                .paragraph("1. " + FEES)
                .provision("ARTICLE-4/1"));

    assertThat(table.rows())
        .containsExactlyInAnyOrder(
            "none ARTICLE-3/2 -", "moved ARTICLE-4/2 ARTICLE-3/2", "new - ARTICLE-4/2");
  }

  @Test
  void shortPointsThatAreStruckKeepTheirCounterparts() {
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("1. The following provisions are deleted:")
                .provision("ARTICLE-3/1")
                .paragraph("(a) Article 2, point (1);")
                .provision("ARTICLE-3/1/a")
                .paragraph("(b) Article 2, point (2);")
                .provision("ARTICLE-3/1/b"),
            article("90600/26")
                .paragraph("1. The following provisions are deleted:")
                .provision("ARTICLE-3/1")
                .changed("~(aa) Article 1, point (9);~")
                .provision("ARTICLE-3/1/aa")
                .changed("~(a) Article 2, point (1);~")
                .provision("ARTICLE-3/1/a")
                .changed("~(b) Article 2, point (2);~")
                .provision("ARTICLE-3/1/b"));

    assertThat(table.rows())
        .containsExactly(
            "same ARTICLE-3/2 ARTICLE-3/2",
            "none - ARTICLE-3/3",
            "dropped ARTICLE-3/3 ARTICLE-3/4",
            "dropped ARTICLE-3/4 ARTICLE-3/5");
  }

  @Test
  void struckParagraphIsNoPartOfOneThatWasSplit() {
    Table table =
        Table.of(
            article("90500/26").paragraph(FEES + " " + PILOTS),
            article("90600/26").paragraph(FEES).changed("~" + PILOTS + "~"));

    assertThat(table.rows())
        .containsExactlyInAnyOrder("changed ARTICLE-3/2 ARTICLE-3/2", "none - ARTICLE-3/3");
  }

  @Test
  void textBelowAnotherNumberIsNoPartOfASplitParagraph() {
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .paragraph("2. " + FEES + " " + PILOTS)
                .provision("ARTICLE-3/2"),
            article("90600/26")
                .paragraph("1. " + REGISTER)
                .provision("ARTICLE-3/1")
                .paragraph(PILOTS)
                .paragraph("2. " + FEES)
                .provision("ARTICLE-3/2"));

    assertThat(table.rows())
        .containsExactly(
            "same ARTICLE-3/2 ARTICLE-3/2", "new - ARTICLE-3/3", "changed ARTICLE-3/3 ARTICLE-3/4");
  }

  @Test
  void omissionIsNoCounterpartOfAStruckPassage() {
    Table table =
        Table.of(
            article("90500/26").changed("1. ~" + REGISTER + "~").provision("ARTICLE-3/1"),
            article("90600/26").paragraph("(…)"));

    assertThat(table.rows()).containsExactlyInAnyOrder("none ARTICLE-3/2 -", "new - ARTICLE-3/2");
  }

  @Test
  void insertedPointIsNoCounterpartOfThePointBeforeIt() {
    Table table =
        Table.of(
            article("90500/26")
                .paragraph("7. In Article 22, paragraphs 1 and 2 are replaced by the following:")
                .provision("ARTICLE-3/7"),
            article("90600/26")
                .changed("7. ~In Article 22, paragraphs 1 and~ Paragraph 2 ~are~ goes.")
                .provision("ARTICLE-3/7")
                .paragraph("(7a) In Article 25, paragraphs 1 and 2 are replaced by the following:")
                .provision("ARTICLE-3/7a"));

    assertThat(table.rows())
        .containsExactly("changed ARTICLE-3/2 ARTICLE-3/2", "new - ARTICLE-3/3");
  }

  @Test
  void pointThatGotTheLabelOfAnInsertedOneIsPaired() {
    Table table =
        Table.of(
            article("90500/26").paragraph("7. " + REGISTER).provision("ARTICLE-3/7"),
            article("90600/26").paragraph("(7a) " + REGISTER).provision("ARTICLE-3/7a"));

    assertThat(table.rows()).containsExactly("changed ARTICLE-3/2 ARTICLE-3/2");
  }

  private static NoteDraft article(String number) {
    return NoteDraft.numbered(number)
        .heading("ARTICLE-3", "Article 3", "Berths and pilots")
        .provision("ARTICLE-3");
  }
}
