package org.councilnotes.structure.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeBlockReaderTest {

  private static final String COVER =
      """
      <table>
        <tr><td><p>Council of the<br/>European Union</p></td><td><p/></td></tr>
        <tr><td><p/></td><td><p>Brussels, 26 June 2019</p><p>(OR. en)</p></td></tr>
        <tr><td><p>Interinstitutional File:</p><p>2025/0360 (COD)</p></td><td><p>90364/19</p><p>REV 1</p></td></tr>
        <tr><td><p/></td><td><p>CORDROGUE 3</p><p>COLAC 42</p></td></tr>
      </table>
      <p>NOTE</p>
      <table>
        <tr><td><p>From:</p></td><td><p>EU co-Presidency</p></td></tr>
        <tr><td><p>Subject:</p></td><td><p>Mechanism on Drugs</p><p>- Annual Report</p></td></tr>
      </table>
      """;

  @Test
  void coverEndsWithItsLastField() {
    DocumentBlocks note = read(COVER + "<p>Delegations will find the report.</p>");

    assertThat(note.cover())
        .extracting(CoverLine::printed)
        .containsExactly(
            "Council of the European Union",
            "Brussels, 26 June 2019",
            "(OR. en)",
            "Interinstitutional File:",
            "2025/0360 (COD)",
            "90364/19",
            "REV 1",
            "CORDROGUE 3",
            "COLAC 42",
            "NOTE",
            "From: EU co-Presidency",
            "Subject: Mechanism on Drugs - Annual Report");
    assertThat(texts(note)).containsExactly("Delegations will find the report.");
    assertThat(note.dropped()).isEmpty();
  }

  @Test
  void breakEndsALineOfTheCoverButNotTheValueOfAField() {
    DocumentBlocks note =
        read(
            "<table><tr><td>Council of the<br/>European Union</td><td><p><b>Brussels,\n26 June"
                + " 2019<br/>(OR. en)</b><br/><br/>90364/19<br/>CORDROGUE 3</p></td></tr></table>"
                + "<p>From: EU co-Presidency<br/>Subject: Mechanism<br/>- Report</p><p>Text.</p>");

    assertThat(note.cover())
        .extracting(CoverLine::printed)
        .containsExactly(
            "Council of the European Union",
            "Brussels, 26 June 2019",
            "(OR. en)",
            "90364/19",
            "CORDROGUE 3",
            "From: EU co-Presidency",
            "Subject: Mechanism - Report");
  }

  @Test
  void coverOfAnotherBodyEndsBeforeTheText() {
    DocumentBlocks note =
        read(
            "<table><tr><td>United Nations</td><td>S/2031/223</td></tr>"
                + "<tr><td>Security Council</td><td><p>Distr.: General</p><p>11 April 2031</p>"
                + "<p>Original: English</p></td></tr></table>"
                + "<p><b>Harbour Mission in Atlantis</b></p>"
                + "<p><b>Report of the Secretary-General</b></p>"
                + "<p>1. The present report covers the tides.</p>");

    assertThat(note.cover())
        .extracting(line -> line.part().orElseThrow() + " " + line.text())
        .containsExactly(
            "OTHER United Nations",
            "NUMBER S/2031/223",
            "OTHER Security Council",
            "OTHER Distr.: General",
            "DATE 11 April 2031",
            "ORIGINAL Original: English",
            "SUBJECT Harbour Mission in Atlantis",
            "TYPE Report of the Secretary-General");
    assertThat(texts(note))
        .containsExactly(
            "Harbour Mission in Atlantis",
            "Report of the Secretary-General",
            "1. The present report covers the tides.");
  }

  @Test
  void coverInParagraphsIsReadToo() {
    DocumentBlocks note =
        read(
            """
            <p>Council of the European Union</p><p>90364/19</p><p>REV 1</p><p>CORDROGUE 3</p>
            <p>NOTE</p><p>From:</p><p>Presidency</p><p>Subject: Report</p><p>Text.</p>
            """);

    assertThat(note.cover())
        .extracting(CoverLine::printed)
        .contains("REV 1", "CORDROGUE 3", "From: Presidency", "Subject: Report");
    assertThat(texts(note)).containsExactly("Text.");
  }

  @Test
  void textWithoutACouncilsNameOrNumberHasNoCover() {
    assertThat(read("<p>Minutes</p><p>Subject: Report</p><p>Text.</p>").cover()).isEmpty();
  }

  @Test
  void wordsOfAChartAreAFigure() {
    assertThat(read("<p>Above.</p><div class='figure-labels'><p>Wound 2023</p></div>").body())
        .last()
        .returns(TextBlock.Form.FIGURE, TextBlock::form)
        .returns("Wound 2023", block -> block.text().text());
  }

  @Test
  void boxesAreOpened() {
    assertThat(texts(read("<div><div><p>One.</p></div>loose <b>words</b><p>Two.</p></div>")))
        .containsExactly("One.", "loose words", "Two.");
  }

  @Test
  void paragraphsInAParagraphArePartedAsOpenDocumentHasThem() {
    assertThat(texts(read("<p><p>One.</p><p>Two.</p></p>"))).containsExactly("One.", "Two.");
  }

  @Test
  void rowsOfATableAreBlocks() {
    DocumentBlocks note =
        read(
            "<table><tr><th>Country</th><th>Comment</th></tr><tr><td><p>Spain</p></td><td><p>A</p><p>B</p></td></tr></table>");

    assertThat(note.body())
        .extracting(TextBlock::form, b -> b.text().text())
        .containsExactly(
            tuple(TextBlock.Form.ROW, "Country Comment"), tuple(TextBlock.Form.ROW, "Spain A B"));
  }

  @Test
  void cellsKnowTheirColumns() {
    DocumentBlocks note =
        read(
            "<table><tr><th rowspan=\"2\">Country</th><th colspan=\"2\">Kilograms</th></tr>"
                + "<tr><th>2023</th><th>2024</th></tr>"
                + "<tr><td>Peru</td><td></td><td>12</td></tr></table>");

    assertThat(note.body())
        .extracting(block -> cells(block))
        .containsExactly("0 Country, 1+2 Kilograms", "1 2023, 2 2024", "0 Peru, 2 12");
    assertThat(note.body())
        .extracting(b -> b.row().orElseThrow().isHead())
        .containsExactly(true, true, false);
  }

  @Test
  void eachTableHasANumber() {
    DocumentBlocks note =
        read(
            "<table><tr><td>A</td></tr><tr><td>B</td></tr></table>"
                + "<table><caption>Rice</caption><tr><td>C</td></tr></table>");

    assertThat(note.body()).extracting(b -> b.text().text()).containsExactly("A", "B", "Rice", "C");
    assertThat(note.body().stream().flatMap(b -> b.row().stream()))
        .extracting(row -> row.table())
        .containsExactly(0, 0, 1);
  }

  private static String cells(TextBlock block) {
    return block.row().orElseThrow().cells().stream()
        .map(
            cell ->
                cell.column()
                    + (cell.columns() > 1 ? "+" + cell.columns() : "")
                    + " "
                    + cell.range().of(block.text().text()))
        .collect(Collectors.joining(", "));
  }

  @Test
  void tableInATableLosesNothingAndRepeatsNothing() {
    DocumentBlocks note =
        read("<table><tr><td>Outer <table><tr><td>Inner</td></tr></table></td></tr></table>");

    assertThat(String.join(" ", texts(note))).isEqualTo("Outer Inner");
  }

  @Test
  void listsAreItemsInTheirOrder() {
    DocumentBlocks note =
        read(
            "<ul><li>one<ul><li>deep</li></ul></li><li><p>two</p><p>more</p></li></ul><ol><li>three</li></ol>");

    assertThat(note.body())
        .extracting(TextBlock::form, b -> b.text().text())
        .containsExactly(
            tuple(TextBlock.Form.BULLET, "one"),
            tuple(TextBlock.Form.BULLET, "deep"),
            tuple(TextBlock.Form.BULLET, "two"),
            tuple(TextBlock.Form.PARAGRAPH, "more"),
            tuple(TextBlock.Form.BULLET, "three"));
  }

  @Test
  void bulletInTheTextIsDropped() {
    DocumentBlocks note = read("<p>– one;</p><p>\u2022\u00A0two</p>");

    assertThat(note.body()).extracting(TextBlock::form).containsOnly(TextBlock.Form.BULLET);
    assertThat(texts(note)).containsExactly("one;", "two");
    assertThat(note.dropped()).extracting(DroppedText::kind).containsOnly(DroppedText.Kind.BULLET);
  }

  /** The Portuguese article, in a list whose bullets the format itself knows. */
  @Test
  void itemThatStartsWithTheWordOKeepsIt() {
    assertThat(texts(read("<ul><li><p>o fim do programa</p></li></ul>")))
        .containsExactly("o fim do programa");
  }

  @Test
  void headingsKeepTheirLevel() {
    DocumentBlocks note =
        read("<h2>Two</h2><p class=\"heading_3\">Three</p><p class=\"header\">Four</p>");

    assertThat(note.body()).extracting(b -> b.look().level()).containsExactly(2, 3);
    assertThat(note.dropped()).extracting(DroppedText::text).containsExactly("Four");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>90364/19 MR/mdc 3 ANNEX JAI.1 EN</p>",
        "<p class=\"footer\">whatever</p>",
        "<table><tr><td>90364/19</td><td>MR/mdc</td><td>2</td></tr></table>"
      })
  void footersAreDropped(String footer) {
    DocumentBlocks note = read("<p>One.</p>" + footer + "<p>Two.</p>");

    assertThat(texts(note)).containsExactly("One.", "Two.");
    assertThat(note.dropped())
        .extracting(DroppedText::kind)
        .containsExactly(DroppedText.Kind.FOOTER);
  }

  @Test
  void titleOfAnAnnexIsNoFooter() {
    assertThat(texts(read("<p>One.</p><p>ANNEX II</p><p>PHASE B</p>")))
        .contains("ANNEX II", "PHASE B");
  }

  @Test
  void drawnRuleIsDropped() {
    assertThat(read("<p>______________</p><p>Text.</p>").dropped())
        .extracting(DroppedText::kind)
        .containsExactly(DroppedText.Kind.RULE);
  }

  @Test
  void deletedAndAddedWordsKeepTheirState() {
    RichText words =
        read("<p>We <del>note</del> <ins>welcome</ins> <s>it</s> this.</p>")
            .body()
            .getFirst()
            .text();

    assertThat(words.text()).isEqualTo("We note welcome it this.");
    assertThat(words.marks())
        .containsExactly(
            new TextMark(TextMark.State.DELETED, new TextRange(3, 7)),
            new TextMark(TextMark.State.ADDED, new TextRange(8, 15)),
            new TextMark(TextMark.State.DELETED, new TextRange(16, 18)));
  }

  @Test
  void boldAndUnderlinedWordsAreAddedWhereTheTextShowsCuts() {
    String added = "<p>We <b><u>welcome</u></b> this.</p>";

    assertThat(marks(added)).isEmpty();
    assertThat(marks(added + "<p>[...]</p>"))
        .extracting(TextMark::state)
        .containsOnly(TextMark.State.ADDED);
    assertThat(marks("<p>We <u><b>welcome</b></u> <s>note</s></p>"))
        .containsExactly(
            new TextMark(TextMark.State.ADDED, new TextRange(3, 10)),
            new TextMark(TextMark.State.DELETED, new TextRange(11, 15)));
  }

  @Test
  void titleInThatPrintIsNotAdded() {
    assertThat(marks("<p><b><u>Background</u></b></p><p>[…]</p>")).isEmpty();
    assertThat(marks("<h2><b><u>Background</u></b></h2><p>[…]</p>")).isEmpty();
    assertThat(marks("<p><b><u>a) new point;</u></b></p><p>[…]</p>")).hasSize(1);
  }

  @Test
  void printOfStyleAttributesCounts() {
    assertThat(
            marks(
                "<p><span style=\"text-decoration: line-through\">out</span>"
                    + "<span style=\"font-weight:700; text-decoration:underline\"> in</span>.</p>"))
        .extracting(TextMark::state)
        .containsExactly(TextMark.State.DELETED, TextMark.State.ADDED);
  }

  @Test
  void whatWasAddedAndTakenOutAgainIsDeleted() {
    assertThat(marks("<p><ins>a <del>b</del></ins></p>"))
        .extracting(TextMark::state)
        .containsExactly(TextMark.State.ADDED, TextMark.State.DELETED);
  }

  @Test
  void whatStandsBesideTheTextIsListed() {
    DocumentBlocks note =
        read(
            """
            <div class="page-header"><p>Draft</p></div>
            <div class="page-footer"><p>90364/19 MR/mdc <span class="hidden">2</span></p><p>JAI.1 EN</p></div>
            <p>One<span class="hidden"> unseen</span> word.</p>
            <div class="margin-comment"><p>Why?</p></div><p style="display:none">Never</p>
            """);

    assertThat(texts(note)).containsExactly("One word.");
    assertThat(note.footer()).isEqualTo("90364/19 MR/mdc 2 JAI.1 EN");
    assertThat(note.dropped())
        .extracting(DroppedText::kind, DroppedText::text)
        .containsExactly(
            tuple(DroppedText.Kind.FOOTER, "Draft"),
            tuple(DroppedText.Kind.FOOTER, "90364/19 MR/mdc 2 JAI.1 EN"),
            tuple(DroppedText.Kind.HIDDEN, "unseen"),
            tuple(DroppedText.Kind.COMMENT, "Why?"),
            tuple(DroppedText.Kind.HIDDEN, "Never"));
  }

  @Test
  void elementsOfWebPagesAreOpened() {
    assertThat(
            texts(
                read(
                    "<header><h1>Title</h1></header><main><section><p>One.</p></section><dl><dt>A"
                        + "</dt><dd>B</dd></dl></main><footer>End</footer>")))
        .containsExactly("Title", "One.", "A", "B", "End");
  }

  @Test
  void boldIsSeenInsideOtherMarks() {
    RichText words = read("<p><font><b>All <i>of</i> it</b></font></p>").body().getFirst().text();

    assertThat(words.isBold()).isTrue();
  }

  @Test
  void emptyDocumentHasNothing() {
    DocumentBlocks note = read("<p> </p><table/>");

    assertThat(note.body()).isEmpty();
    assertThat(note.cover()).isEmpty();
  }

  @Test
  void dottedContentsAreDropped() {
    String entry = "<p>Aims ......... 3</p>";

    assertThat(texts(read(entry.repeat(3) + "<p>Text.</p>"))).containsExactly("Text.");
    assertThat(read(entry.repeat(3)).dropped())
        .extracting(DroppedText::kind)
        .containsOnly(DroppedText.Kind.CONTENTS);
    assertThat(texts(read(entry))).hasSize(1);
  }

  @Test
  void legendSaysWhatBoldMeans() {
    String body = "<p>The panel <b>shall</b> meet twice.</p>";

    assertThat(marks(body)).isEmpty();
    assertThat(said("<p>Additions are in <b>bold</b>.</p>" + body)).containsExactly("shall: ADDED");
  }

  @Test
  void changesSinceAVersionAreToldApart() {
    String legend =
        "<p>Changes to the Commission proposal are in bold and strikethrough, changes to the"
            + " previous text in bold underlined.</p>";

    assertThat(
            said(
                legend
                    + "<p>It <s>may</s> <b>shall</b> meet <b><u>soon</u></b> and"
                    + " <s><u>often</u></s>.</p>"))
        .containsExactly(
            "may: DELETED", "shall: ADDED", "soon: ADDED_SINCE", "often: DELETED_SINCE");
  }

  @Test
  void struckWordOfALegendIsNotDeleted() {
    assertThat(
            said(
                "<p>Additions are in bold and deletions in <s>strikethrough</s>.</p><p>A"
                    + " <s>b</s></p>"))
        .containsExactly("b: DELETED");
  }

  @Test
  void markedWordsOfAnAmendmentAreDeletedOnTheLeftAndAddedOnTheRight() {
    String table =
        "<table><tr><td>Text proposed by the Commission</td><td>Amendment</td></tr>"
            + "<tr><td>It <b><i>may</i></b> meet.</td><td>It <b><i>shall</i></b> meet.</td></tr>"
            + "<tr><td><b><i>It reports.</i></b></td><td><b><i>deleted</i></b></td></tr></table>";

    assertThat(said(table)).containsExactly("may: DELETED", "shall: ADDED", "It reports.: DELETED");
  }

  @Test
  void boldWordsOfATextAreNoAdditionsThoughThoseInCellsAre() {
    String row = "<tr><td>It <s>may</s> <b>shall</b> meet.</td></tr>";

    assertThat(said("<p>Use <b>two letters</b>.</p><table>" + row.repeat(5) + "</table>"))
        .hasSize(10)
        .doesNotContain("two letters: ADDED");
  }

  /** The marked words, each with its state. */
  private static List<String> said(String body) {
    return read(body).body().stream()
        .flatMap(
            b ->
                b.text().marks().stream()
                    .map(m -> m.range().of(b.text().text()) + ": " + m.state()))
        .toList();
  }

  private static List<TextMark> marks(String body) {
    return read(body).body().stream().flatMap(b -> b.text().marks().stream()).toList();
  }

  private static List<String> texts(DocumentBlocks note) {
    return note.body().stream().map(b -> b.text().text()).toList();
  }

  private static DocumentBlocks read(String body) {
    return OfficeBlockReader.read(
        Jsoup.parse("<html><body>" + body + "</body></html>", "", Parser.xmlParser()));
  }
}
