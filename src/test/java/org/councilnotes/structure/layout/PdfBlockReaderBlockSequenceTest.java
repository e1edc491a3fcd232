package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.note.DroppedText;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.RichText;
import org.junit.jupiter.api.Test;

class PdfBlockReaderBlockSequenceTest {

  private final List<DroppedText> dropped = new ArrayList<>();
  private final LineJoiner joiner = new LineJoiner(List.of());
  private final PdfBlockReader.BlockSequence flow =
      new PdfBlockReader.BlockSequence(
          new PdfParagraphBuilder(LayoutMetrics.of(List.of()), joiner, dropped), joiner, dropped);

  @Test
  void headThatIsPrintedAgainIsDropped() {
    rows(1, "Country|Measure", "Argentina|one");
    rows(2, "Country|Measure", "Bahamas|two");
    rows(3, "Country|Measure", "Belgium|three");

    assertThat(texts())
        .containsExactly("Country Measure", "Argentina one", "Bahamas two", "Belgium three");
    assertThat(dropped).extracting(DroppedText::text).containsOnly("Country Measure").hasSize(2);
    assertThat(dropped).extracting(DroppedText::kind).containsOnly(DroppedText.Kind.REPEATED);
  }

  @Test
  void headOfTwoRowsIsDropped() {
    rows(1, "Country|Figures", "|2018|2019", "Argentina|1|2");
    rows(2, "Country|Figures", "|2018|2019", "Bahamas|1|2");

    assertThat(texts())
        .containsExactly("Country Figures", "2018 2019", "Argentina 1 2", "Bahamas 1 2");
  }

  @Test
  void sameHeadOfAnotherTableStays() {
    rows(1, "Country|Measure", "Argentina|one");
    line(1, "More measures.");
    rows(2, "Country|Measure", "Bahamas|two");

    assertThat(texts())
        .containsExactly(
            "Country Measure", "Argentina one", "More measures.", "Country Measure", "Bahamas two");
  }

  @Test
  void sameRowFurtherDownStays() {
    rows(1, "Country|Measure", "Argentina|one");
    rows(2, "Bahamas|two", "Country|Measure");

    assertThat(texts()).hasSize(4);
  }

  @Test
  void amendmentBrokenByThePageInBothColumnsIsMended() {
    rows(1, "Text proposed by the Commission|Amendment", "(4) Ports report|(4) Ports shall report");
    rows(2, "each year to the Union.|each year to the States.", "|Or. en");
    rows(3, "(5) Quays.|deleted");

    assertThat(texts())
        .containsExactly(
            "Text proposed by the Commission Amendment",
            "(4) Ports report each year to the Union. (4) Ports shall report each year to the"
                + " States.",
            "Or. en",
            "(5) Quays. deleted");
  }

  @Test
  void newRowOfAnAmendmentOnTheNextPageIsNoRestOfTheOneAbove() {
    rows(1, "Text proposed by the Commission|Amendment", "(4) Ports report.|deleted");
    rows(2, "(5) Quays.|deleted");
    rows(3, "|Or. en");

    assertThat(texts()).hasSize(4);
  }

  @Test
  void rowBrokenByThePageIsMended() {
    rows(1, "Country|Measure", "Jamaica|The countries regret that|Noted");
    rows(2, "Country|Measure", "|the meeting could not be held.");

    assertThat(texts())
        .containsExactly(
            "Country Measure",
            "Jamaica The countries regret that the meeting could not be held. Noted");
  }

  @Test
  void hyphenBrokenByThePageIsDroppedWithItsPage() {
    rows(1, "Country|Measure", "Jamaica|The par\u00AD|Noted");
    rows(2, "Country|Measure", "|liament agreed.");

    assertThat(texts()).contains("Jamaica The parliament agreed. Noted");
    assertThat(dropped).allMatch(d -> d.page().isPresent());
  }

  @Test
  void fullRowAtTheTopOfAPageIsARowOfItsOwn() {
    rows(1, "Goods|Quantity", "cocaine|7200 kg");
    rows(2, "cannabis|5800 kg");

    assertThat(texts()).hasSize(3);
  }

  @Test
  void fewWordsBelowAnEmptyFirstCellGoOn() {
    rows(1, "Rule|Ports|Ships|Since", "Lamps|Keepers of the|Barges|2019");
    rows(2, "Rule|Ports|Ships|Since", "|Isles||", "Wicks|Crews|Boats|2020");

    assertThat(texts())
        .containsExactly(
            "Rule Ports Ships Since",
            "Lamps Keepers of the Isles Barges 2019",
            "Wicks Crews Boats 2020");
  }

  @Test
  void figuresBelowAnEmptyFirstCellAreARowOfTheirOwn() {
    rows(1, "Port|Kind|2023|2024", "North|Barges|12|14");
    rows(2, "|||15", "South|Boats|7|8");

    assertThat(texts()).contains("North Barges 12 14", "15");
  }

  @Test
  void rowUnderASpannedCellIsARowOfItsOwn() {
    rows(1, "Country|Measure", "Jamaica|One measure.");
    rows(2, "|Another measure.");

    assertThat(texts()).hasSize(3);
  }

  @Test
  void rowThatTheFileTagsAsOneIsJoined() {
    StructureTag.Cell tag = new StructureTag.Cell(1, 4, 0, 1, false);
    flow.add(row(1, "Ports report each year.", "SE").tagged(tag));
    flow.add(row(2, "To be said.", "(Comments): Fine.").tagged(tag));

    assertThat(texts()).containsExactly("Ports report each year. To be said. SE (Comments): Fine.");
  }

  @Test
  void remarkWithoutANameAtTheTopOfAPageGoesOn() {
    rows(1, "Text|Remarks", "(1) Ports report.|SE (Comments): We ask for time.");
    rows(2, "(2) Ports pay.|AT (Comments): No.");
    rows(3, "|It is dear. ES (Comments): Yes.");

    assertThat(texts())
        .containsExactly(
            "Text Remarks",
            "(1) Ports report. SE (Comments): We ask for time.",
            "(2) Ports pay. AT (Comments): No. It is dear. ES (Comments): Yes.");
  }

  @Test
  void nameLineBrokenByThePageIsMended() {
    rows(1, "Text|Remarks", "(1) Ports.|SE (Comments): Fine.", "(2) Ports pay.|AT");
    rows(2, "|(Drafting suggestions): Ports shall pay.");

    assertThat(texts()).endsWith("(2) Ports pay. AT (Drafting suggestions): Ports shall pay.");
  }

  @Test
  void provisionBesideRemarksGoesOnInTheMiddleOfASentence() {
    String first = "(1) Ports of the Union report each year on what they hold, as laid down in";
    rows(1, "Text|Remarks", "(0) Ports.|SE (Comments): Fine.", first + " the Annexes to|SE");
    rows(2, "Regulation 12 on ports.|(Comments): Fine.", "(2) Ports pay.|SE (Comments): No.");

    assertThat(texts())
        .contains(first + " the Annexes to Regulation 12 on ports. SE (Comments): Fine.");
  }

  private void rows(int page, String... rows) {
    Arrays.stream(rows).forEach(row -> flow.add(row(page, row.split("\\|"))));
  }

  private static PdfTableRow row(int page, String... cells) {
    SortedMap<Integer, BlockRow.CellText> words = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        words.put(i, new BlockRow.CellText(1, RichText.plain(cells[i])));
      }
    }
    return new PdfTableRow(page, 100, 0, words);
  }

  private void line(int page, String text) {
    PdfPage printed = Typeset.page(page).line(57, 400, text).build();
    new PrintedLineBuilder(Set.of(), dropped).of(printed.lines()).forEach(flow::add);
  }

  private List<String> texts() {
    return flow.finish().stream().map(b -> b.text().text()).toList();
  }
}
