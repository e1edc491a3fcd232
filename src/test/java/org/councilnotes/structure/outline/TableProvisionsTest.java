package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.BlockRow.CellText;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;

class TableProvisionsTest {

  private static final String LONG =
      "Masters of ports keep a register of all berths, quays and cranes.";

  private final List<TextBlock> blocks = new ArrayList<>();
  private int table;

  @Test
  void rowsWithTheTextOfAnActAreItsProvisions() {
    table("Presidency text|Remarks");
    rows(
        "REGULATION on ports|",
        "(27) Ports report.|SE (Comments): Fine.",
        "Ports report each year.|",
        "Article 3 Amendments to the Port Act|",
        "The Port Act is amended as follows:|",
        "1. Article 4 is amended as follows:|AT (Comments): Why?",
        "(a) point (2) is deleted;|",
        "2. The following article is inserted:|",
        "‘Article 8a|",
        "Registers of ports|",
        "(1) Ports keep registers.|",
        "Masters list them.’|");

    assertThat(provisions())
        .containsExactly(
            "",
            "RECITAL-27",
            "RECITAL-27/subparagraph-2",
            "ARTICLE-3",
            "ARTICLE-3/paragraph-1",
            "ARTICLE-3/1",
            "ARTICLE-3/1/a",
            "ARTICLE-3/2",
            "ARTICLE-3/ARTICLE-8a",
            "",
            "ARTICLE-3/ARTICLE-8a/1",
            "ARTICLE-3/ARTICLE-8a/1/subparagraph-2");
  }

  @Test
  void numbersOfTheRowsAreNoColumnOfText() {
    table("|Commission proposal|Mandate of the Parliament");
    rows("1|Article 5|Article 5", "2|1. Ports report.|1. Ports shall report.", "3|(a) quays;|");

    assertThat(provisions()).containsExactly("ARTICLE-5", "ARTICLE-5/1", "ARTICLE-5/1/a");
  }

  @Test
  void dashBeforeANumberIsNoPartOfIt() {
    table("Presidency text|Remarks");
    rows("Article 10 Repeal|", "– 1. The Port Act is repealed.|", "– 2. These stay:|", "(a) it.|");

    assertThat(provisions())
        .containsExactly("ARTICLE-10", "ARTICLE-10/1", "ARTICLE-10/2", "ARTICLE-10/2/a");
  }

  @Test
  void secondTableOfTheSameActIsTold() {
    table("Text|Remarks");
    rows("(1) Ports report.|", "Article 1|", "1. Ports report.|");
    table("Text|Remarks");
    rows("(1) Ports report.|", "Article 1|", "1. Ports report.|");

    assertThat(provisions())
        .containsExactly(
            "RECITAL-1", "ARTICLE-1", "ARTICLE-1/1", "RECITAL-1~2", "ARTICLE-1~2", "ARTICLE-1~2/1");
  }

  @Test
  void textBelowATableDoesNotGoOnWithIt() {
    table("Text|Remarks");
    rows("Article 1|", "1. Ports report.|", "(4) Ports report.|");
    blocks.add(paragraph("Masters send remarks by May."));

    assertThat(passages().getLast().place().provision()).isEmpty();
  }

  @Test
  void cellsCiteTheProvision() {
    table("Provision|Remarks");
    rows(
        "Article 2(1), point (a)|" + LONG,
        "Recital 4|" + LONG,
        "Article 4 of the Port Act|" + LONG);

    assertThat(provisions()).containsExactly("ARTICLE-2/1/a", "RECITAL-4", "");
  }

  @Test
  void rowBelowACitationIsItsProvision() {
    table("Proposal|Amendment");
    rows("Amendment 2 Article 1(7) of the proposed directive|", "‘3. Ports.|‘3. " + LONG, "Why|");

    assertThat(provisions()).containsExactly("", "ARTICLE-1/7", "");
  }

  @Test
  void tableOfCorrespondingArticlesNamesNone() {
    table("Old act|New act");
    rows("Article 1|Article 2(1)", "Article 4(2)|Article 7");

    assertThat(provisions()).containsExactly("", "");
  }

  @Test
  void numberedRowsWithoutArticlesNameNone() {
    table("Measure|State");
    rows("1. Ports report.|Done.", "2. Ships report.|Planned.");

    assertThat(provisions()).containsExactly("", "");
  }

  @Test
  void headingOfAnAmendmentNamesItsFirstRow() {
    heading("Amendment 1");
    heading("Proposal for a regulation");
    heading("Article 1 – paragraph 1 – point 2 – point a");
    table("Text proposed by the Commission|Amendment");
    rows("(4c) Ports.|deleted", "12 OJ L 1, 1.1.2030.|");

    assertThat(provisions()).containsExactly("ARTICLE-1/2/a", "");
  }

  @Test
  void articlesOfAnAmendedActAreNoProvisions() {
    heading("Amendment 1");
    heading("Proposal for a regulation");
    heading("Article 1 – paragraph 1 – point 3");
    blocks.add(paragraph("Port Act"));
    heading("Article 4");
    table("Text proposed by the Commission|Amendment");
    rows("Article 4|Article 4", "1. Ports report.|1. " + LONG);

    List<Passage> all = passages();
    assertThat(all)
        .filteredOn(p -> p.kind() == PassageKind.HEADING)
        .extracting(p -> p.place().provision().orElse(""))
        .containsExactly("AMENDMENT-1", "", "", "");
    assertThat(provisions()).doesNotContain("ARTICLE-4", "ARTICLE-4/1");
  }

  private void heading(String words) {
    blocks.add(
        TextBlock.of(TextBlock.Form.PARAGRAPH, new RichText.Builder().add(words, true).build()));
  }

  private static TextBlock paragraph(String words) {
    return TextBlock.of(TextBlock.Form.PARAGRAPH, RichText.plain(words));
  }

  private void table(String head) {
    table++;
    TextBlock row = row(head);
    blocks.add(row.in(row.row().orElseThrow().asHead()));
  }

  private void rows(String... rows) {
    for (String row : rows) {
      blocks.add(row(row));
    }
  }

  private TextBlock row(String row) {
    SortedMap<Integer, CellText> texts = new TreeMap<>();
    String[] cells = row.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        texts.put(i, new CellText(1, RichText.plain(cells[i])));
      }
    }
    return BlockRow.block(texts, OptionalInt.empty(), table, false);
  }

  private List<Passage> passages() {
    PassageBuilder list = new PassageBuilder("n", new HeadingDetector(false));
    list.addBody(blocks);
    return list.passages();
  }

  /** The provisions of the rows below heads that are no remarks; blank where they have none. */
  private List<String> provisions() {
    return passages().stream()
        .filter(p -> p.place().row().filter(row -> !row.isHead()).isPresent())
        .filter(p -> p.place().remark().isEmpty())
        .map(p -> p.place().provision().orElse(""))
        .toList();
  }
}
