package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.CoverLine;
import org.junit.jupiter.api.Test;

class PdfCoverTest {

  private static PdfCover cover(List<PdfPage> pages) {
    return PdfCover.of(pages, LayoutMetrics.of(pages).bodySize());
  }

  @Test
  void leftColumnIsReadBeforeTheRight() {
    assertThat(cover(head()))
        .containsSubsequence(
            "Council of the",
            "European Union",
            "Interinstitutional File:",
            "2025/0360 (COD)",
            "Brussels, 26 June 2019",
            "(OR. en)",
            "90364/19",
            "CORDROGUE 36",
            "COLAC 42");
  }

  @Test
  void codesInTwoColumnsAreReadColumnByColumn() {
    Typeset page = head().line(450, 210, "TELECOM 341").line(450, 224, "POLCOM 233");

    assertThat(cover(fields(page)))
        .containsSubsequence("CORDROGUE 36", "COLAC 42", "TELECOM 341", "POLCOM 233", "NOTE");
  }

  @Test
  void kindUnderTheCodesBelongsToBothColumns() {
    assertThat(cover(fields(head().centred(300, "COMMUNICATION"))))
        .containsSubsequence("COLAC 42", "COMMUNICATION", "NOTE");
  }

  @Test
  void valueOfAFieldRunsOverLines() {
    assertThat(cover(head()))
        .contains("Subject: Mechanism on Drugs - Annual Report", "From: EU co-Presidency");
  }

  @Test
  void textBehindTheFieldsIsNoCover() {
    PdfCover cover = cover(List.of(head().build()));

    assertThat(cover.rest().getFirst().lines())
        .extracting(PdfPage.Line::text)
        .containsExactly("Delegations will find annexed the report.");
  }

  @Test
  void pageWithoutFieldIsNoCover() {
    PdfPage page =
        Typeset.page(1).line(57, 70, "Council of the European Union").line(57, 100, "Text").build();

    assertThat(cover(List.of(page)).lines()).isEmpty();
    assertThat(cover(List.of(page)).rest()).containsExactly(page);
  }

  @Test
  void pageWithoutNumberOrNameIsNoCover() {
    PdfPage page = Typeset.page(1).line(57, 70, "Minutes").line(57, 100, "Subject: Report").build();

    assertThat(cover(List.of(page)).lines()).isEmpty();
  }

  @Test
  void coverOfADeclassifiedNoteLiesUnderTheNewOne() {
    PdfCover under =
        cover(
                List.of(
                    head(1).build(), head(2).build(), Typeset.page(3).line(57, 70, "Text").build()))
            .under();

    assertThat(under.lines()).extracting(CoverLine::printed).contains("90364/19", "NOTE");
    assertThat(under.lines()).extracting(l -> l.page().orElseThrow()).containsOnly(2);
    assertThat(under.rest())
        .extracting(p -> p.lines().getLast().text())
        .containsExactly(
            "Delegations will find annexed the report.",
            "Delegations will find annexed the report.",
            "Text");
  }

  @Test
  void secondPageWithoutFieldsIsText() {
    PdfPage second = Typeset.page(2).line(57, 70, "See 90364/19.").build();
    PdfCover cover = cover(List.of(head(1).build(), second));

    assertThat(cover.under()).isEqualTo(new PdfCover(List.of(), cover.rest()));
  }

  @Test
  void mastheadOfAnotherBodyIsTakenFromThePage() {
    PdfPage page =
        Typeset.page(1)
            .line(57, 60, "United Nations")
            .line(440, 60, "S/2031/223")
            .bold(57, 100, "Security Council")
            .line(400, 100, "Distr.: General")
            .line(400, 114, "11 April 2031")
            .line(400, 140, "Original: English")
            .bold(57, 180, "Harbour Mission in Atlantis")
            .bold(57, 210, "Report of the Secretary-General")
            .bold(57, 250, "I. Introduction")
            .line(57, 270, "1. The present report covers the tides.")
            .build();

    PdfCover cover = cover(List.of(page));

    assertThat(cover.lines())
        .extracting(line -> line.part().orElseThrow() + " " + line.text())
        .containsExactly(
            "NUMBER United Nations S/2031/223",
            "OTHER Security Council Distr.: General",
            "DATE 11 April 2031",
            "ORIGINAL Original: English",
            "SUBJECT Harbour Mission in Atlantis",
            "TYPE Report of the Secretary-General");
    assertThat(cover.rest().getFirst().lines())
        .extracting(PdfPage.Line::text)
        .containsExactly(
            "Harbour Mission in Atlantis",
            "Report of the Secretary-General",
            "I. Introduction",
            "1. The present report covers the tides.");
  }

  @Test
  void coverThatIsPrintedTwiceIsReadOnce() {
    PdfCover cover =
        cover(
            List.of(opinion(1).build(), opinion(2).line(57, 300, "Words of the opinion.").build()));

    assertThat(cover.lines()).extracting(CoverLine::text).containsOnlyOnce("on proposed tides");
    assertThat(cover.repeated())
        .extracting(DroppedText::text)
        .containsExactly(
            "OPINION OF THE EUROPEAN CENTRAL BANK",
            "of 10 March 2031",
            "on proposed tides",
            "(CON/2031/9)");
    assertThat(cover.rest().get(1).lines())
        .extracting(PdfPage.Line::text)
        .containsExactly("Words of the opinion.");
  }

  private static Typeset opinion(int page) {
    return Typeset.page(page)
        .bold(57, 100, "OPINION OF THE EUROPEAN CENTRAL BANK")
        .line(57, 120, "of 10 March 2031")
        .line(57, 140, "on proposed tides")
        .line(57, 160, "(CON/2031/9)");
  }

  @Test
  void noteWithoutPagesHasNoCover() {
    assertThat(cover(List.of()).lines()).isEmpty();
  }

  private static Typeset head() {
    return head(1);
  }

  private static Typeset head(int page) {
    return fields(
        Typeset.page(page)
            .line(57, 60, "Council of the")
            .line(57, 76, "European Union")
            .line(340, 101, "Brussels, 26 June 2019")
            .line(340, 115, "(OR. en)")
            .line(340, 149, "90364/19")
            .line(80, 172, "Interinstitutional File:")
            .line(80, 186, "2025/0360 (COD)")
            .line(340, 210, "CORDROGUE 36")
            .line(340, 224, "COLAC 42"));
  }

  private static Typeset fields(Typeset page) {
    return page.line(57, 340, "NOTE")
        .line(57, 360, "From:")
        .line(130, 360, "EU co-Presidency")
        .line(57, 380, "To:")
        .line(130, 380, "Delegations")
        .line(57, 400, "Subject:")
        .line(130, 400, "Mechanism on Drugs")
        .line(130, 416, "- Annual Report")
        .line(57, 460, "Delegations will find annexed the report.");
  }

  private static List<String> cover(Typeset page) {
    return cover(List.of(page.build())).lines().stream().map(CoverLine::printed).toList();
  }
}
