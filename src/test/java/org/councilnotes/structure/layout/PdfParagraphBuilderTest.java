package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;

/** A column from 57 to 537 holds 80 letters of the body's print, 18 points from line to line. */
class PdfParagraphBuilderTest {

  private static final String FULL = "full line ".repeat(8).strip() + "x";

  private final List<DroppedText> dropped = new ArrayList<>();

  @Test
  void linesAtTheUsualDistanceAreOneParagraph() {
    assertThat(paragraphs(body(1).line(57, 136, "and its end.")))
        .containsExactly(FULL + " " + FULL + " and its end.");
  }

  @Test
  void wideDistanceEndsAParagraph() {
    assertThat(paragraphs(body(1).line(57, 160, "Another one."))).hasSize(2);
  }

  @Test
  void lineThatHangsBelowALabelGoesOnThoughItsFirstWordWouldHaveFitted() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, "(4) Ports shall tell the network of masters by the")
                    .line(85, 218, "Commission and the agency of all arrivals.")))
        .last()
        .isEqualTo(
            "(4) Ports shall tell the network of masters by the Commission and the agency of all"
                + " arrivals.");
  }

  @Test
  void lineThatHangsBelowALaterNumberGoesOn() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, "‘1a. Until the opening of the harbour under ".repeat(2).strip())
                    .line(85, 218, "Article 23 masters tell the port.")))
        .last()
        .asString()
        .endsWith("under Article 23 masters tell the port.");
  }

  @Test
  void textOfALabelThatStandsAloneBelongsToIt() {
    assertThat(paragraphs(body(1).line(57, 200, "(4)").line(85, 233, "Where ports are full,")))
        .last()
        .isEqualTo("(4) Where ports are full,");
  }

  @Test
  void longLineWithoutEndBelowAFullOneGoesOn() {
    String broken = "long line ".repeat(6).strip() + " in particular";
    assertThat(paragraphs(body(1).line(57, 136, broken).line(57, 154, "Directive on ports.")))
        .last()
        .asString()
        .endsWith("in particular Directive on ports.");
  }

  @Test
  void linesOfOneTaggedParagraphBelongTogether() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, "A short line that ends.")
                    .block(StructureTag.Role.TEXT, 7)
                    .line(57, 218, "And the next one.")
                    .block(StructureTag.Role.TEXT, 7)))
        .last()
        .isEqualTo("A short line that ends. And the next one.");
  }

  @Test
  void sentenceThatEndsAFullLineEndsItsParagraphWhereTagsSaySo() {
    String ended = FULL.substring(0, FULL.length() - 1) + ".";
    Typeset tagged =
        Typeset.page(1)
            .line(57, 100, FULL)
            .block(StructureTag.Role.TEXT, 6)
            .line(57, 118, FULL)
            .block(StructureTag.Role.TEXT, 6)
            .line(57, 136, ended)
            .block(StructureTag.Role.TEXT, 6);
    Typeset next = Typeset.page(2).line(57, 100, "Next.").block(StructureTag.Role.TEXT, 7);

    assertThat(paragraphs(tagged, next)).hasSize(2);
    assertThat(paragraphs(body(1).line(57, 136, ended), Typeset.page(2).line(57, 100, "Next.")))
        .hasSize(1);
  }

  @Test
  void titleUnderALabelIsItsOwnThoughTaggedAsOne() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, "Article 37")
                    .block(StructureTag.Role.TEXT, 7)
                    .bold(57, 218, "Procurement")
                    .block(StructureTag.Role.TEXT, 7)))
        .last()
        .isEqualTo("Procurement");
  }

  /** Most distances are those between paragraphs here; only the full line tells the other one. */
  @Test
  void paragraphsOfOneLineAreTheirOwn() {
    String notice = "Delegations will find attached the new version of the text above.";
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, notice)
                    .line(57, 226, "Thewordingofthisdocument is the same as before in all of it.")
                    .line(57, 252, notice)
                    .line(57, 278, notice)))
        .hasSize(5);
  }

  @Test
  void letterWithAGapBehindItIsABulletAndAWordIsNone() {
    assertThat(paragraphs(body(1).line(70, 200, "o").line(88, 200, "an inner item"))).hasSize(2);
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, FULL.substring(2) + " a")
                    .line(57, 218, "o relatório da presidência.")))
        .last()
        .asString()
        .contains("o relatório");
  }

  @Test
  void outdentedLineBehindALabelIsItsOwn() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, "(b) NOTING that the catch has fallen by half since 1988,")
                    .line(57, 226, "INVITES the Commission to act.")))
        .hasSize(3);
  }

  @Test
  void quotationThatEndsItsSentenceEndsAParagraph() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, "« The locks are open all the year. »")
                    .line(57, 218, "read:")))
        .hasSize(3);
  }

  @Test
  void greekSemicolonEndsAnItem() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 200, "α) εγκαταστάθηκαν τέσσερις νέοι σταθμοί·")
                    .line(57, 218, "β) εκπαιδεύτηκαν ογδόντα τεχνικοί.")))
        .hasSize(3);
  }

  @Test
  void lineThatLeavesRoomForTheNextWordEndsAParagraph() {
    assertThat(paragraphs(body(1).line(57, 136, "Its end").line(57, 154, "Another one")))
        .containsExactly(FULL + " " + FULL + " Its end", "Another one");
  }

  @Test
  void sentenceGoesOnThoughItsLineLeavesRoom() {
    assertThat(paragraphs(body(1).line(57, 136, "The Council of").line(57, 154, "the Union")))
        .hasSize(1);
  }

  @Test
  void paragraphThatLeavesRoomOnItsPageEndsThere() {
    String sentence = FULL.substring(1) + ".";
    Typeset first = body(1).line(57, 136, sentence);
    Typeset full = body(2).line(57, 136, "Short.").line(57, 700, sentence);

    assertThat(paragraphs(first, full)).hasSize(3);
    assertThat(paragraphs(full, body(3))).hasSize(2);
  }

  @Test
  void bulletStartsAnItemAndIsDropped() {
    assertThat(paragraphs(body(1).line(70, 136, "– one;").line(70, 154, "– two.")))
        .containsExactly(FULL + " " + FULL, "one;", "two.");
    assertThat(dropped).extracting(DroppedText::kind).containsOnly(DroppedText.Kind.BULLET);
  }

  @Test
  void textHangsUnderItsLabel() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 160, "a) " + "label with words ".repeat(4) + "to the end")
                    .line(85, 178, "That hang.")
                    .line(57, 196, "b) Next.")))
        .hasSize(3);
  }

  @Test
  void quotedLabelHangsToo() {
    assertThat(
            paragraphs(
                body(1)
                    .line(57, 160, "‘5. " + "label with words ".repeat(4) + "to the end")
                    .line(85, 178, "That hang.")))
        .hasSize(2);
  }

  @Test
  void sentenceThatHangsWithoutLabelGoesOn() {
    assertThat(
            paragraphs(
                body(1)
                    .line(
                        57,
                        160,
                        "Note: " + "words of the note ".repeat(3) + "to the end of the line")
                    .line(85, 178, "in lower case.")))
        .hasSize(2);
  }

  @Test
  void changeOfSizeEndsAParagraph() {
    assertThat(paragraphs(body(1).sized(16, 57, 138, "Title"))).hasSize(2);
  }

  @Test
  void boldHeadingEndsAtItsWeight() {
    assertThat(paragraphs(Typeset.page(1).bold(57, 100, "I. Introduction").line(57, 130, FULL)))
        .containsExactly("I. Introduction", FULL);
  }

  @Test
  void boldHeadingEndsBeforeATextThatStartsWithAFigure() {
    assertThat(
            paragraphs(
                Typeset.page(1).bold(57, 100, "3. Volunteering").line(57, 118, "23 100 " + FULL)))
        .hasSize(2);
  }

  @Test
  void headingOfTwoCentredLinesIsOne() {
    assertThat(
            paragraphs(
                body(1)
                    .centred(170, "EU-CELAC Coordination Mechanism on Drugs")
                    .centred(188, "Annual Report")))
        .contains("EU-CELAC Coordination Mechanism on Drugs Annual Report");
  }

  @Test
  void titleOfAnActGoesOnBelowASpace() {
    assertThat(
            paragraphs(
                body(1)
                    .bold(207, 170, "REGULATION OF THE COUNCIL OF PORTS")
                    .bold(231, 208, "amending the rules on lamps")))
        .contains("REGULATION OF THE COUNCIL OF PORTS amending the rules on lamps");
  }

  @Test
  void centredLineOfATitleMayLeanByAShareOfItsSize() {
    assertThat(
            paragraphs(
                body(1)
                    .bold(69, 170, "x".repeat(76))
                    .bold(77, 190, "Regulations " + "x".repeat(64))))
        .hasSize(2);
  }

  @Test
  void sentenceGoesOnOverThePage() {
    assertThat(
            paragraphs(
                body(1).line(57, 136, "gave an update on the drug"),
                Typeset.page(2).line(57, 70, "situation in their countries.")))
        .containsExactly(
            FULL + " " + FULL + " gave an update on the drug situation in their countries.");
  }

  @Test
  void fullLineGoesOnOverThePageEvenWithACapital() {
    assertThat(paragraphs(body(1), Typeset.page(2).line(57, 70, "Union of states"))).hasSize(1);
  }

  @Test
  void numberedParagraphGoesOnBehindASentenceThatEndsAPage() {
    assertThat(
            paragraphs(
                body(1).line(57, 160, "9. " + FULL.substring(4) + "."),
                Typeset.page(2).line(57, 70, "We invite the second phase")))
        .hasSize(2);
  }

  /** Words that call a footnote go to its page, and leave room behind them. */
  @Test
  void longLineWithoutAnEndGoesOnOverThePage() {
    assertThat(
            paragraphs(
                body(1).line(57, 136, "The programme takes in seventeen countries of all of Latin"),
                Typeset.page(2).line(57, 70, "America. It began in May.")))
        .hasSize(1);
  }

  @Test
  void paragraphThatEndsWithThePageIsNotMended() {
    assertThat(
            paragraphs(
                body(1).line(57, 136, "Its end."), Typeset.page(2).line(57, 70, "Another one.")))
        .hasSize(2);
  }

  @Test
  void itemAtTheTopOfAPageIsAnItem() {
    assertThat(
            paragraphs(
                body(1).line(57, 136, "were:").line(57, 160, "a) one;"),
                Typeset.page(2).line(57, 70, "b) two.")))
        .containsExactly(FULL + " " + FULL + " were:", "a) one;", "b) two.");
  }

  @Test
  void headingAtTheFootOfAPageTakesNoTextFromTheNext() {
    assertThat(
            paragraphs(
                body(1).bold(57, 160, "II. Programmes"),
                Typeset.page(2).line(57, 70, "In this period")))
        .hasSize(3);
  }

  @Test
  void tableBetweenLinesEndsAParagraph() {
    Typeset page = body(1);
    PdfParagraphBuilder paragraphs = new PdfParagraphBuilder(measure(page), joiner(page), dropped);
    List<PrintedLine> lines = new PrintedLineBuilder(Set.of(), dropped).of(page.build().lines());
    paragraphs.add(lines.getFirst());
    paragraphs.add(TextBlock.of(TextBlock.Form.ROW, RichText.plain("a row")));
    paragraphs.add(lines.getLast());

    assertThat(paragraphs.finish())
        .extracting(b -> b.form().toString())
        .containsExactly("PARAGRAPH", "ROW", "PARAGRAPH");
  }

  @Test
  void measureIsTakenFromTheLines() {
    LayoutMetrics measure = measure(body(1).small(57, 700, "1 a footnote"));

    assertThat(measure.bodySize()).isEqualTo(12);
    assertThat(measure.left()).isEqualTo(57);
    assertThat(measure.right()).isBetween(530f, 540f);
    assertThat(measure.leading(12)).isEqualTo(18);
    assertThat(measure.leading(10)).isEqualTo(12);
  }

  /** A page with two full lines, from which the measure is known. */
  private static Typeset body(int number) {
    return Typeset.page(number).line(57, 100, FULL).line(57, 118, FULL);
  }

  private List<String> paragraphs(Typeset... pages) {
    PdfParagraphBuilder paragraphs =
        new PdfParagraphBuilder(measure(pages), joiner(pages), dropped);
    PrintedLineBuilder lines = new PrintedLineBuilder(Set.of(), dropped);
    for (Typeset page : pages) {
      lines.of(page.build().lines()).forEach(paragraphs::add);
    }
    return paragraphs.finish().stream().map(b -> b.text().text()).toList();
  }

  private static LayoutMetrics measure(Typeset... pages) {
    return LayoutMetrics.of(List.of(pages).stream().map(Typeset::build).toList());
  }

  private static LineJoiner joiner(Typeset... pages) {
    return new LineJoiner(List.of(pages).stream().map(Typeset::build).toList());
  }
}
