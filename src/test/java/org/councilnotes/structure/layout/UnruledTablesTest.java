package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.structure.layout.PdfPage.Line;
import org.junit.jupiter.api.Test;

class UnruledTablesTest {

  /** Each line in a table as {@code row/column text}, in the order of the page. */
  private static List<String> cells(Typeset page) {
    PdfPage built = page.build();
    return cells(built, new PdfTableDetector(built));
  }

  private static List<String> cells(PdfPage page, PdfTableDetector tables) {
    List<String> cells = new ArrayList<>();
    for (Line line : page.lines()) {
      tables.cell(line).ifPresent(c -> cells.add(c.row() + "/" + c.column() + " " + line.text()));
    }
    return cells;
  }

  @Test
  void figuresUnderEachOtherAreATable() {
    Typeset page =
        Typeset.page(1)
            .line(70, 100, "Department")
            .line(250, 100, "2023")
            .line(350, 100, "2024")
            .line(70, 130, "North")
            .line(250, 130, "112")
            .line(350, 130, "98")
            .line(70, 160, "South")
            .line(250, 160, "7")
            .line(350, 160, "15");

    assertThat(cells(page))
        .containsExactly(
            "0/0 Department",
            "0/1 2023",
            "0/2 2024",
            "1/0 North",
            "1/1 112",
            "1/2 98",
            "2/0 South",
            "2/1 7",
            "2/2 15");
  }

  @Test
  void textBelowTheLastRuleThatReachesOverColumnsIsNoRow() {
    Typeset page = Typeset.page(1);
    for (int row = 0; row < 3; row++) {
      page.line(70, 100 + 20 * row, "North").line(170, 100 + 20 * row, "112");
      page.rule(70, 106 + 20 * row, 457);
    }
    page.line(70, 164, "Keepers asked for lamps.");

    assertThat(cells(page)).hasSize(6).last().isEqualTo("2/1 112");
  }

  @Test
  void labelsAndTheirTextAreNoTable() {
    Typeset page =
        Typeset.page(1)
            .line(70, 100, "(a)")
            .line(110, 100, "Article 4;")
            .line(70, 120, "(b)")
            .line(110, 120, "Article 11;")
            .line(70, 140, "(c)")
            .line(110, 140, "Article 15.");

    assertThat(cells(page)).isEmpty();
  }

  @Test
  void severalLabelsBeforeATextAreNoTable() {
    Typeset page = Typeset.page(1);
    for (int i = 0; i < 4; i++) {
      page.line(70, 100 + 20f * i, "–").line(110, 100 + 20f * i, i + 1 + ".");
      page.line(150, 100 + 20f * i, "Words of a paragraph");
    }

    assertThat(cells(page)).isEmpty();
  }

  @Test
  void contentsAreNoTable() {
    Typeset page = Typeset.page(1);
    IntStream.range(0, 4)
        .forEach(
            i ->
                page.line(70, 100 + 20f * i, "Part " + i + " ........")
                    .line(400, 100 + 20f * i, "12"));

    assertThat(cells(page)).isEmpty();
  }

  @Test
  void columnsOfRunningTextHaveTheirParagraphsBesideEachOtherAsRows() {
    Typeset page = Typeset.page(1);
    for (int i = 0; i < 4; i++) {
      page.line(70, 100 + 14f * i, "words that fill the left column");
      page.line(320, 100 + 14f * i, "words that fill the other column");
    }
    page.line(70, 180, "A second paragraph on the left");
    page.line(320, 180, "and one on the right beside it");

    assertThat(cells(page)).hasSize(10);
    assertThat(cells(page).subList(0, 8)).allMatch(cell -> cell.startsWith("0/"));
    assertThat(cells(page).subList(8, 10)).allMatch(cell -> cell.startsWith("1/"));
  }

  /** A page with the heads of amendments in two columns. */
  private static Typeset amendment(int number) {
    return Typeset.page(number)
        .line(90, 100, "Text proposed by the Commission")
        .line(400, 100, "Amendment");
  }

  @Test
  void paragraphsOfOneColumnWithNothingBesideThemAreOneCell() {
    Typeset page =
        amendment(1)
            .line(70, 125, "Keepers shall light:")
            .line(320, 125, "deleted")
            .line(70, 145, "(a)")
            .line(100, 145, "the lamp;")
            .line(70, 165, "(b)")
            .line(100, 165, "the stove.");

    assertThat(cells(page))
        .containsExactly(
            "0/0 Text proposed by the Commission",
            "0/1 Amendment",
            "1/0 Keepers shall light:",
            "1/1 deleted",
            "1/0 (a)",
            "1/0 the lamp;",
            "1/0 (b)",
            "1/0 the stove.");
  }

  @Test
  void paragraphsOfAmendmentsBesideEachOtherAreRows() {
    Typeset page =
        amendment(1)
            .line(320, 125, "A title that is new")
            .line(70, 145, "Keepers light lamps at dusk")
            .line(320, 145, "Keepers light lamps at dawn")
            .line(70, 165, "Ships pass on the left")
            .line(320, 165, "Ships pass on the right");

    assertThat(cells(page).subList(2, 7))
        .containsExactly(
            "1/1 A title that is new",
            "2/0 Keepers light lamps at dusk",
            "2/1 Keepers light lamps at dawn",
            "3/0 Ships pass on the left",
            "3/1 Ships pass on the right");
  }

  @Test
  void languageOfAnAmendmentIsNoCell() {
    Typeset page =
        amendment(1)
            .line(70, 125, "Keepers light lamps at dusk")
            .line(320, 125, "Keepers light lamps at dawn")
            .line(490, 155, "Or. en");

    assertThat(cells(page)).noneMatch(cell -> cell.endsWith("Or. en"));
  }

  @Test
  void labelBeforeTheOnlyWordsOfACellIsInTheirColumn() {
    Typeset page =
        amendment(1)
            .line(70, 125, "1.")
            .line(106, 125, "Article 4 is deleted;")
            .line(320, 125, "deleted");

    assertThat(cells(page)).endsWith("1/0 1.", "1/0 Article 4 is deleted;", "1/1 deleted");
  }

  @Test
  void namesBesideColumnsWithHeadsKeepTheirColumn() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      pages.add(
          Typeset.page(number)
              .line(300, 100, "2023")
              .line(400, 100, "2024")
              .line(70, 125, "North")
              .line(300, 125, "112")
              .line(400, 125, "98")
              .line(70, 150, "South")
              .line(300, 150, "7")
              .line(400, 150, "15")
              .build());
    }

    List<PdfTableDetector> tables = PdfTableDetector.of(pages);

    assertThat(cells(pages.get(1), tables.get(1)))
        .contains("0/1 2023", "1/0 North", "1/1 112", "2/0 South", "2/2 15");
  }

  @Test
  void notesBelowBothColumnsAreRowsOfTheirTable() {
    Typeset page =
        amendment(1)
            .line(70, 125, "Keepers light lamps at dusk")
            .line(320, 125, "Keepers light lamps at dawn")
            .line(70, 165, "7 Regulation on lamps and")
            .line(320, 165, "7 Regulation on lamps and")
            .line(70, 179, "wicks of the isles")
            .line(320, 179, "wicks of the isles");

    assertThat(cells(page))
        .endsWith(
            "2/0 7 Regulation on lamps and",
            "2/1 7 Regulation on lamps and",
            "2/0 wicks of the isles",
            "2/1 wicks of the isles");
  }

  @Test
  void headOfColumnsThatReturnsBeginsATableByItself() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      pages.add(
          Typeset.page(number)
              .line(80, 300, "Text as proposed")
              .line(380, 300, "Amendment")
              .line(320, 325, "A paragraph that is new")
              .line(320, 339, "and stands at the right only")
              .centred(365, "Reasons")
              .line(80, 390, "The wording of two years ago is out of date, as the sea rose.")
              .build());
    }

    List<PdfTableDetector> tables = PdfTableDetector.of(pages);

    assertThat(tables.get(2).cell(pages.get(2).lines().getFirst()))
        .hasValueSatisfying(cell -> assertThat(cell.isHead()).isTrue());
    assertThat(cells(pages.get(2), tables.get(2)))
        .containsExactly(
            "0/0 Text as proposed",
            "0/1 Amendment",
            "1/1 A paragraph that is new",
            "1/1 and stands at the right only");
  }

  @Test
  void wordingThatReturnsInAllColumnsIsNoHead() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      pages.add(
          amendment(number)
              .line(70, 125, "(" + number + ") Keepers obey Rule 7 of the")
              .line(320, 125, "(" + number + ") Keepers heed Rule 7 of the")
              .line(70, 139, "Council of the Isles of North")
              .line(320, 139, "Council of the Isles of North")
              .build());
    }

    List<PdfTableDetector> tables = PdfTableDetector.of(pages);

    assertThat(cells(pages.get(1), tables.get(1)))
        .endsWith("1/0 Council of the Isles of North", "1/1 Council of the Isles of North");
  }

  @Test
  void columnGoesOnAtTheTopOfTheNextPage() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      pages.add(
          Typeset.page(number)
              .line(80, 100, "the rest of a cell")
              .line(80, 300, "Text as proposed by one")
              .line(380, 300, "Amendment of another")
              .line(80, 325, "A paragraph of old words")
              .line(380, 325, "and its new wording")
              .build());
    }

    List<PdfTableDetector> tables = PdfTableDetector.of(pages);

    assertThat(cells(pages.get(0), tables.get(0))).doesNotContain("0/0 the rest of a cell");
    assertThat(cells(pages.get(1), tables.get(1))).contains("0/0 the rest of a cell");
  }

  @Test
  void lineThatIsLongerThanThoseOfThePageBeforeIsInItsColumn() {
    String longer = "A paragraph of old words, and more.";
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      pages.add(
          Typeset.page(number)
              .line(80, 100, longer)
              .line(80, 114, "the rest of a cell")
              .line(80, 300, "Text as proposed by one")
              .line(380, 300, "Amendment of another")
              .line(80, 314, "A paragraph of old words")
              .line(380, 314, "and its newest wording")
              .line(80, 328, "and more old words of it")
              .line(380, 328, "which is longer by a bit")
              .build());
    }

    List<PdfTableDetector> tables = PdfTableDetector.of(pages);

    assertThat(cells(pages.get(1), tables.get(1))).contains("0/0 " + longer);
  }

  @Test
  void boldLabelOfADivisionAtTheTopOfTheNextPageIsNoCell() {
    List<PdfPage> pages = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      pages.add(
          Typeset.page(number)
              .bold(80, 100, "Article 4")
              .line(80, 300, "Text as proposed by one")
              .line(380, 300, "Amendment of another")
              .line(80, 325, "A paragraph of old words")
              .line(380, 325, "and its new wording")
              .build());
    }

    List<PdfTableDetector> tables = PdfTableDetector.of(pages);

    assertThat(cells(pages.get(1), tables.get(1))).noneMatch(cell -> cell.endsWith("Article 4"));
  }

  @Test
  void taggedCellsBesideEachOtherAreATable() {
    Typeset page =
        Typeset.page(1)
            .line(70, 100, "Country")
            .cell(0, 0)
            .line(250, 100, "Since")
            .cell(0, 1)
            .line(70, 114, "Ruritania and the isles of")
            .cell(1, 0)
            .line(70, 128, "the south")
            .cell(1, 0)
            .line(250, 114, "2019")
            .cell(1, 1);

    assertThat(cells(page))
        .containsExactly(
            "0/0 Country",
            "0/1 Since",
            "1/0 Ruritania and the isles of",
            "1/0 the south",
            "1/1 2019");
  }

  @Test
  void taggedFrameAroundTextIsNoTable() {
    Typeset page =
        Typeset.page(1)
            .line(70, 100, "A frame with words")
            .cell(0, 0)
            .line(70, 114, "and more of them")
            .cell(1, 0);

    assertThat(cells(page)).isEmpty();
  }
}
