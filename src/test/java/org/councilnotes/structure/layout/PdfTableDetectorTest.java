package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.RichText.Call;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;

class PdfTableDetectorTest {

  private final List<DroppedText> dropped = new ArrayList<>();

  @Test
  void cellsOfARowAreReadFromLeftToRight() {
    Typeset page =
        grid(57, 100)
            .line(60, 115, "Delegation")
            .line(260, 115, "Comment")
            .line(60, 145, "Spain")
            .line(260, 145, "Five years");

    assertThat(rows(page)).containsExactly("Delegation Comment", "Spain Five years");
  }

  @Test
  void linesOfACellBelongTogether() {
    Typeset page =
        grid(57, 100)
            .line(60, 112, "Trinidad and")
            .line(260, 112, "In favour of")
            .line(60, 124, "Tobago")
            .line(260, 124, "the exercise");

    assertThat(rows(page)).containsExactly("Trinidad and Tobago In favour of the exercise");
  }

  @Test
  void bulletInACellIsKept() {
    Typeset page =
        grid(57, 100).line(60, 112, "Spain").line(260, 112, "– one").line(260, 124, "– two");

    assertThat(rows(page)).containsExactly("Spain – one – two");
  }

  @Test
  void tablesSideBySideKeepAllTheirRows() {
    Typeset page = Typeset.page(1);
    grid(page, 57, 100, 100);
    grid(page, 327, 100, 100);
    page.line(60, 115, "one").line(110, 115, "two").line(330, 115, "three").line(380, 115, "four");

    assertThat(rows(page)).containsExactlyInAnyOrder("one two", "three four");
  }

  @Test
  void wordsUnderlinedInACellBeginNoRow() {
    Typeset page =
        grid(57, 100)
            .line(60, 112, "Jamaica")
            .line(260, 112, "The countries regret that")
            .rule(260, 114, 455)
            .line(260, 124, "it could not be held.")
            .rule(260, 126, 386);

    assertThat(rows(page))
        .containsExactly("Jamaica The countries regret that it could not be held.");
  }

  @Test
  void lineOutsideTheRulesIsInNoCell() {
    PdfPage page = grid(57, 100).line(57, 80, "Above").line(57, 200, "Below").build();

    assertThat(page.lines()).noneMatch(l -> new PdfTableDetector(page).cell(l).isPresent());
  }

  @Test
  void oneBoxIsNoTable() {
    PdfPage page =
        Typeset.page(1)
            .rule(57, 100, 257)
            .rule(57, 130, 257)
            .upright(57, 100, 130)
            .upright(257, 100, 130)
            .line(60, 115, "Interinstitutional File")
            .build();

    assertThat(new PdfTableDetector(page).cell(page.lines().getFirst())).isEmpty();
  }

  @Test
  void raisedMarkInACellCallsItsFootnote() {
    Typeset page = grid(57, 100).line(60, 115, "Spain").raised("8").line(260, 115, "Taken up");

    assertThat(blocks(page, "1:8").getFirst().text().calls()).containsExactly(new Call(5, "1:8"));
    assertThat(rows(page, "1:8")).containsExactly("Spain Taken up");
  }

  @Test
  void smallMarkOnALineOfItsOwnInACellCallsItsFootnote() {
    Typeset page =
        grid(57, 100)
            .line(60, 110, "from EFTA countries")
            .sized(6, 75, 118, "8")
            .line(260, 110, "YES");

    assertThat(blocks(page, "1:8").getFirst().text().calls()).containsExactly(new Call(19, "1:8"));
    assertThat(rows(page, "1:8")).containsExactly("from EFTA countries YES");
  }

  @Test
  void figureInACellIsNoCall() {
    Typeset page = grid(57, 100).line(60, 110, "Meetings").line(260, 110, "8");

    assertThat(rows(page, "1:8")).containsExactly("Meetings 8");
  }

  @Test
  void callThatIsHardlySmallerFollowsItsWords() {
    Typeset page =
        grid(57, 100)
            .sized(9, 60, 115, "Impact on ports")
            .sized(8, 127.5f, 110.5f, "8")
            .line(260, 115, "YES");

    assertThat(blocks(page, "1:8").getFirst().text().calls()).containsExactly(new Call(15, "1:8"));
    assertThat(rows(page, "1:8")).containsExactly("Impact on ports YES");
  }

  @Test
  void ruleThatBeginsBehindAThickBorderEndsARow() {
    Typeset page = Typeset.page(1);
    for (int i = 0; i < 3; i++) {
      page.upright(57 + 200 * i, 100, 160);
    }
    page.rule(57, 100, 457).rule(58.8f, 130, 256.6f).rule(257, 130, 457).rule(57, 160, 457);
    page.line(60, 115, "Spain").line(260, 115, "one").line(60, 145, "Peru").line(260, 145, "two");

    assertThat(rows(page)).containsExactly("Spain one", "Peru two");
  }

  @Test
  void cellsThatTagsTellApartAreNotOneWithoutARule() {
    Typeset page = Typeset.page(1);
    for (int i = 0; i < 3; i++) {
      page.upright(57 + 200 * i, 100, 160);
    }
    page.rule(57, 100, 457).rule(257, 130, 457).rule(57, 160, 457);
    page.line(60, 115, "Ports").cell(0, 0).line(260, 115, "2024").cell(0, 1);
    page.line(60, 145, "and ships").cell(1, 0).line(260, 145, "7").cell(1, 1);

    assertThat(rows(page)).containsExactly("Ports 2024", "and ships 7");
  }

  @Test
  void cellOfTwoRowsIsOneWhereTagsSaySo() {
    Typeset page = Typeset.page(1);
    for (int i = 0; i < 3; i++) {
      page.upright(57 + 200 * i, 100, 160);
    }
    page.rule(57, 100, 457).rule(257, 130, 457).rule(57, 160, 457);
    page.line(60, 115, "Ports").cell(0, 0).line(260, 115, "2024").cell(0, 1);
    page.line(60, 145, "and ships").cell(0, 0).line(260, 145, "7").cell(1, 1);

    assertThat(rows(page)).containsExactly("Ports and ships 2024", "7");
  }

  /** A grid of two columns and two rows of 30 points. */
  private static Typeset grid(float x, float y) {
    return grid(Typeset.page(1), x, y, 400);
  }

  @Test
  void rowThatAPageBreakCutsHasNoRuleAtItsEdge() {
    Typeset page = Typeset.page(1);
    for (int i = 0; i < 3; i++) {
      page.upright(57 + 200 * i, 70, 200);
    }
    page.rule(57, 100, 457).rule(57, 130, 457);
    page.line(60, 90, "above").line(60, 115, "Spain").line(260, 115, "one").line(260, 150, "two");

    assertThat(rows(page)).containsExactly("above", "Spain one", "two");
  }

  private static Typeset grid(Typeset page, float x, float y, float width) {
    for (int i = 0; i < 3; i++) {
      page.rule(x, y + 30 * i, x + width).upright(x + width / 2 * i, y, y + 60);
    }
    return page;
  }

  private List<String> rows(Typeset page, String... noteKeys) {
    return blocks(page, noteKeys).stream().map(b -> b.text().text()).toList();
  }

  private List<TextBlock> blocks(Typeset typeset, String... noteKeys) {
    PdfPage page = typeset.build();
    PdfTableDetector tables = new PdfTableDetector(page);
    PdfTableRow.RowBuilder rows =
        new PdfTableRow.RowBuilder(
            new PrintedLineBuilder(Set.of(noteKeys), dropped),
            new LineJoiner(List.of(page)),
            dropped);
    page.lines().forEach(l -> tables.cell(l).ifPresent(cell -> rows.add(cell, l)));
    return rows.rows().stream().map(row -> row.block(1)).toList();
  }
}
