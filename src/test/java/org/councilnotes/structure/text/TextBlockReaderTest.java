package org.councilnotes.structure.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.RichText.Call;
import org.councilnotes.structure.block.TextBlock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TextBlockReaderTest {

  private static final String COVER =
      """
      COUNCIL OF                       Brussels, 27 February 2013
      THE EUROPEAN UNION               (OR. en)

                                       90318/13

                                       CORDROGUE 912
                                       COLAC 907

      INFORMATION NOTE

      from:             General Secretariat
      Subject :         Cooperation on drugs between the European Union and the
                        Andean Community
      """;

  @Test
  void leftColumnOfTheCoverIsReadBeforeTheRight() {
    assertThat(read(COVER + "\nText.").cover())
        .extracting(CoverLine::printed)
        .containsExactly(
            "COUNCIL OF",
            "THE EUROPEAN UNION",
            "Brussels, 27 February 2013",
            "(OR. en)",
            "90318/13",
            "CORDROGUE 912",
            "COLAC 907",
            "INFORMATION NOTE",
            "from: General Secretariat",
            "Subject : Cooperation on drugs between the European Union and the Andean Community");
  }

  @Test
  void textWithoutFieldsHasNoCover() {
    assertThat(read("Council of the European Union\n\nText.").cover()).isEmpty();
    assertThat(read("Subject: Report\n\nText.").cover()).isEmpty();
  }

  @Test
  void blankLinesPartParagraphs() {
    assertThat(texts(read("One line\nand its end.\n\nAnother.\n\nA third.\n")))
        .containsExactly("One line and its end.", "Another.", "A third.");
  }

  @Test
  void linesAreParagraphsWhereNothingPartsThem() {
    assertThat(texts(read("One.\n".repeat(30)))).hasSize(30);
  }

  @Test
  void linesAreParagraphsWhereTheyHaveNoFixedWidth() {
    String paragraph =
        "A paragraph of a draft that was typed without a break of its own. ".repeat(3);
    assertThat(
            texts(
                read(
                    paragraph.strip()
                        + "\nfive crossings are open:\none in the north;\none in the south;\n\n"
                        + paragraph.strip())))
        .containsExactly(
            paragraph.strip(),
            "five crossings are open:",
            "one in the north;",
            "one in the south;",
            paragraph.strip());
  }

  @Test
  void everyLineEndIsKnown() {
    assertThat(texts(read("One.\r\n\r\nTwo.\r\rThree.\u2029\fFour.")))
        .containsExactly("One.", "Two.", "Three.", "Four.");
  }

  @Test
  void hyphenAtTheEndOfALineStays() {
    assertThat(texts(read("the co-\npresidency of\n\nboth")))
        .containsExactly("the co-presidency of", "both");
  }

  @Test
  void itemsNeedNoBlankLine() {
    DocumentBlocks text =
        read("They were:\na)  one;\n    and more\nb)  two:\n    – three;\n    – four.\n\nEnd.");

    assertThat(text.body())
        .extracting(TextBlock::form, b -> b.text().text())
        .containsExactly(
            tuple(TextBlock.Form.PARAGRAPH, "They were:"),
            tuple(TextBlock.Form.PARAGRAPH, "a) one; and more"),
            tuple(TextBlock.Form.PARAGRAPH, "b) two:"),
            tuple(TextBlock.Form.BULLET, "three;"),
            tuple(TextBlock.Form.BULLET, "four."),
            tuple(TextBlock.Form.PARAGRAPH, "End."));
    assertThat(text.dropped()).extracting(DroppedText::kind).containsOnly(DroppedText.Kind.BULLET);
  }

  @Test
  void numberedParagraphsNeedNoBlankLine() {
    assertThat(
            texts(
                read("1.  Each debate lasts ninety\n    minutes.(4)\n2.  Papers are due.\n\nEnd.")))
        .containsExactly("1. Each debate lasts ninety minutes.(4)", "2. Papers are due.", "End.");
  }

  @Test
  void figureInTheMiddleOfASentenceStartsNoParagraph() {
    assertThat(texts(read("adopted on\n2. May and signed on\n12. June\n\nEnd.")))
        .containsExactly("adopted on 2. May and signed on 12. June", "End.");
  }

  @Test
  void dashAtTheEndOfALineKeepsItsSpace() {
    assertThat(texts(read("Annual Report March 2024 -\nApril 2025\n\nEnd.")))
        .containsExactly("Annual Report March 2024 - April 2025", "End.");
  }

  @Test
  void footersAndRulesAreDropped() {
    DocumentBlocks text =
        read("One.\n\n________________\n\n90318/13    RS/uv    ANNEX    DG D 2C    EN\n\nTwo.");

    assertThat(texts(text)).containsExactly("One.", "Two.");
    assertThat(text.dropped())
        .extracting(DroppedText::kind)
        .containsExactly(DroppedText.Kind.RULE, DroppedText.Kind.FOOTER);
    assertThat(text.footer()).endsWith("EN");
  }

  @Test
  void bracketedNotesUnderARuleGoBackToTheirCalls() {
    DocumentBlocks text =
        read(
            "It cost EUR 3 million. (1) It ended.\n\nMore. (2)\n\n_____\n(1) Paid in 2010.\n(2) See above,\n    too.\n");

    assertThat(text.body())
        .extracting(TextBlock::form, b -> b.text().text())
        .containsExactly(
            tuple(TextBlock.Form.PARAGRAPH, "It cost EUR 3 million. It ended."),
            tuple(TextBlock.Form.PARAGRAPH, "More."),
            tuple(TextBlock.Form.NOTE, "Paid in 2010."),
            tuple(TextBlock.Form.NOTE, "See above, too."));
    assertThat(text.body().getFirst().text().calls())
        .containsExactly(new Call(22, text.body().get(2).look().key()));
    assertThat(text.dropped()).extracting(DroppedText::text).contains("(1)", "(2)");
  }

  @Test
  void bodyGoesOnBehindTheNotesOfAPage() {
    DocumentBlocks text =
        read(
            "One. (1)\n\n_____\n(1) Note.\n\n90318/13    RS/uv   2\n\nTwo. (1)\n\n_____\n(1) Other note.\n");

    assertThat(texts(text)).containsExactly("One.", "Two.", "Note.", "Other note.");
    assertThat(text.body().get(1).text().calls())
        .extracting(Call::key)
        .containsExactly(text.body().get(3).look().key());
  }

  @Test
  void bracketedItemsWithoutARuleStayItems() {
    assertThat(texts(read("See (1) and (2):\n\n(1) one;\n\n(2) two.\n"))).hasSize(3);
  }

  @Test
  void listUnderARuleThatNothingCallsStays() {
    assertThat(read("Text.\n\n_____\n\n(1) one;\n(2) two.\n").body())
        .noneMatch(b -> b.form() == TextBlock.Form.NOTE);
  }

  @Test
  void raisedFiguresAreMarksWhereverTheyStand() {
    DocumentBlocks text =
        read("COPOLAD II ¹\n\nThe Caribbean² countries\n\n¹ Budget.\n² Since 2016.\n\nMore.");

    assertThat(texts(text))
        .containsExactly(
            "COPOLAD II", "The Caribbean countries", "More.", "Budget.", "Since 2016.");
    assertThat(text.body().get(1).text().calls()).extracting(Call::at).containsExactly(13);
  }

  @Test
  void longerRaisedFigureIsAnotherMark() {
    DocumentBlocks text = read("One¹² and two¹ here.\n\n¹ First.\n\n¹² Twelfth.");

    assertThat(text.body().getFirst().text().calls()).extracting(Call::at).containsExactly(3, 11);
  }

  @Test
  void formFeedPartsPagesAndIsNoText() {
    DocumentBlocks text =
        read(
            """
            First.

            90318/13
            RS/uv
            1
            DGE 2A
            EN

            \fGoes

            90318/13    RS/uv    2
                LIFE.1    EN
            \fon.
            """);

    assertThat(texts(text)).containsExactly("First.", "Goes on.");
    assertThat(text.footer()).endsWith("EN");
    assertThat(text.dropped()).extracting(DroppedText::kind).containsOnly(DroppedText.Kind.FOOTER);
  }

  @Test
  void lostLetterAtTheStartOfALineIsText() {
    assertThat(texts(read("One.\n\n\uFFFDlan.\n"))).containsExactly("One.", "\uFFFDlan.");
  }

  @Test
  void figuresAtTheFootOfAPageGoBackToTheirCalls() {
    DocumentBlocks text =
        read(
            "Seen to.1 It cost 1 euro. 2 More.\n\n1     First.\n2     Second,\n      long.\n\n\fNext.3\n\n3\n\nThird.\n");

    assertThat(texts(text))
        .containsExactly(
            "Seen to. It cost 1 euro. More.", "Next.", "First.", "Second, long.", "Third.");
    assertThat(text.body().getFirst().text().calls()).extracting(Call::at).containsExactly(8, 24);
    assertThat(text.dropped())
        .extracting(DroppedText::text)
        .containsExactlyInAnyOrder("1", "1", "2", "2", "3", "3");
  }

  @Test
  void fractionIsNoCall() {
    DocumentBlocks text = read("In 2016.1 It cost EUR 3.1 million.\n\n1\n\nFirst.\n");

    assertThat(texts(text)).containsExactly("In 2016. It cost EUR 3.1 million.", "First.");
  }

  @Test
  void figureThatNothingCallsIsNoFootnote() {
    assertThat(texts(read("Seen to.\n\n1     First.\n"))).containsExactly("Seen to.", "1 First.");
  }

  @Test
  void labelsAloneAreJoinedToTheirWords() {
    assertThat(texts(read("1.\n\nOne.\n\na)\n\ntwo;\n\n–\n\nthree.\n")))
        .containsExactly("1. One.", "a) two;", "three.");
  }

  @Test
  void fieldsOfTheCoverMayFollowTheirLabels() {
    String head = "Council of the\nEuropean Union\n90318/13\n\nNOTE\n";
    for (String fields :
        List.of(
            "From:\n\nPresidency\n\nSubject:\n\nReport on\nthe work\n",
            "From:\n\nSubject:\n\nPresidency\n\nReport on\nthe work\n")) {
      assertThat(read(head + fields + "\nText.\n").cover())
          .extracting(CoverLine::printed)
          .endsWith("From: Presidency", "Subject: Report on the work");
    }
  }

  @Test
  void fieldEndsWithItsLineWhereLinesAreParagraphs() {
    String head = "Council of the European Union\n90318/13\nNOTE\nSubject: Drugs\n- Report 2018\n";
    String text = "Delegations will find the report annexed.\n" + "One line.\n".repeat(30);
    DocumentBlocks read = read(head + text);
    assertThat(read.cover())
        .extracting(CoverLine::printed)
        .endsWith("Subject: Drugs - Report 2018");
    assertThat(texts(read)).hasSize(31).startsWith("Delegations will find the report annexed.");
    String wide =
        "This paragraph was pasted without the line ends that a file of text has. ".repeat(4);
    assertThat(texts(read(head + wide + "\n\n" + wide + "\n\nI. Money\n\nMore.\n")))
        .startsWith(wide.strip())
        .hasSize(4);
  }

  @Test
  void headingNeedsNoBlankLine() {
    String wide = "The text goes on and on until the line is full, as it is set at a width,\nso.\n";
    assertThat(texts(read("I.     MONEY\n" + wide + "\nThe vaults\n" + wide + "\n" + wide)))
        .startsWith("I. MONEY")
        .contains("The vaults")
        .hasSize(5);
  }

  @Test
  void columnsThatLineUpAreRows() {
    String table =
        "Region       Kinds    Crop\nUpper        120      2023\nLower        94       not yet, as\n                      it rains\n";
    DocumentBlocks text =
        read(
            "Text.\n\n"
                + table
                + "\n\fRegion     Kinds   Crop\nIsles      1       2\nRocks      3       4\n\nEnd.");

    assertThat(text.body())
        .extracting(TextBlock::form, b -> b.text().text())
        .containsExactly(
            tuple(TextBlock.Form.PARAGRAPH, "Text."),
            tuple(TextBlock.Form.ROW, "Region Kinds Crop"),
            tuple(TextBlock.Form.ROW, "Upper 120 2023"),
            tuple(TextBlock.Form.ROW, "Lower 94 not yet, as it rains"),
            tuple(TextBlock.Form.ROW, "Isles 1 2"),
            tuple(TextBlock.Form.ROW, "Rocks 3 4"),
            tuple(TextBlock.Form.PARAGRAPH, "End."));
    assertThat(text.dropped())
        .extracting(DroppedText::kind)
        .containsExactly(DroppedText.Kind.REPEATED);
  }

  @Test
  void labelledItemsInColumnsAreNoRows() {
    assertThat(read("1.   One.\n2.   Two.\n3.   Three.\n").body())
        .noneMatch(b -> b.form() == TextBlock.Form.ROW);
  }

  private static List<String> texts(DocumentBlocks text) {
    return text.body().stream().map(b -> b.text().text()).toList();
  }

  private static DocumentBlocks read(String text) {
    Document xhtml = Document.createShell("");
    for (String page : text.split("\f", -1)) {
      xhtml.body().appendElement("p").appendText(page);
    }
    return TextBlockReader.read(xhtml);
  }
}
