package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.councilnotes.note.DroppedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFurnitureTest {

  @Test
  void footerOfTwoLinesIsDroppedAsOne() {
    PageFurniture.Result stripped =
        strip(
            n ->
                Typeset.page(n)
                    .line(57, 400, "Body")
                    .line(57, 790, "90364/19")
                    .line(300, 790, "MR/mdc")
                    .line(500, 790, Integer.toString(n))
                    .line(57, 802, "ANNEX")
                    .line(300, 802, "JAI.1")
                    .line(500, 802, "EN"),
            1);

    assertThat(texts(stripped.dropped())).containsExactly("90364/19 MR/mdc 1 ANNEX JAI.1 EN");
    assertThat(stripped.dropped().getFirst().kind()).isEqualTo(DroppedText.Kind.FOOTER);
    assertThat(stripped.lastFooter()).endsWith("EN");
    assertThat(kept(stripped)).containsExactly("Body");
  }

  @Test
  void footerInRowsReachesHigher() {
    PageFurniture.Result stripped =
        strip(
            n ->
                Typeset.page(n)
                    .line(57, 400, "Body")
                    .line(57, 748, "90364/2/98 REV 2")
                    .line(57, 759, "lt/AM/pw")
                    .line(57, 770, "7")
                    .line(57, 781, "ANNEX")
                    .line(57, 791, "DG B III")
                    .line(57, 801, "LIMITE")
                    .line(57, 811, "EN"),
            1);

    assertThat(kept(stripped)).containsExactly("Body");
    assertThat(stripped.lastFooter()).startsWith("90364/2/98 REV 2 lt/AM/pw 7");
  }

  @Test
  void numberOfAnotherNoteAboveItsTextIsNoFooter() {
    PageFurniture.Result stripped =
        strip(n -> Typeset.page(n).line(57, 700, "90364/19").line(57, 720, "It was read."), 1);

    assertThat(stripped.dropped()).isEmpty();
  }

  @Test
  void largerLanguageStandsInTheRowOfItsUnit() {
    PageFurniture.Result stripped =
        strip(
            n ->
                Typeset.page(n)
                    .line(57, 400, "Body")
                    .line(57, 790, "90364/19")
                    .line(300, 803, "JAI B")
                    .sized(16, 500, 806, "EN"),
            1);

    assertThat(kept(stripped)).containsExactly("Body");
  }

  @Test
  void gradeAtTheHeadStaysOnTheFirstPageOnly() {
    PageFurniture.Result stripped =
        strip(n -> Typeset.page(n).centred(40, "RESTREINT UE").line(57, 400, "Body " + n), 3);

    assertThat(kept(stripped)).containsExactly("RESTREINT UE", "Body 1", "Body 2", "Body 3");
    assertThat(texts(stripped.dropped())).containsExactly("RESTREINT UE", "RESTREINT UE");
  }

  @Test
  void unknownFooterIsDroppedWhereItRecurs() {
    PageFurniture.Result stripped =
        strip(n -> Typeset.page(n).line(57, 400, "Body " + n).line(57, 800, "Intern gebruik"), 3);

    assertThat(stripped.dropped()).hasSize(3);
    assertThat(kept(stripped)).containsExactly("Body 1", "Body 2", "Body 3");
  }

  @Test
  void lineAtTheFootOfOnePageOnlyStays() {
    PageFurniture.Result stripped =
        strip(n -> Typeset.page(n).line(57, 800, "the last words of it"), 1);

    assertThat(kept(stripped)).containsExactly("the last words of it");
  }

  @Test
  void runningHeadIsDropped() {
    PageFurniture.Result stripped =
        strip(n -> Typeset.page(n).line(57, 40, "S/2025/176").line(57, 400, "Body " + n), 3);

    assertThat(stripped.dropped()).allMatch(d -> d.kind() == DroppedText.Kind.RUNNING_HEAD);
    assertThat(kept(stripped)).containsExactly("Body 1", "Body 2", "Body 3");
  }

  @ParameterizedTest
  @CsvSource({"Page {n}", "{n}/21", "25-04042 {n}/21", "Page {n} of 21"})
  void headThatCountsThePagesIsDropped(String head) {
    PageFurniture.Result stripped =
        strip(
            n -> Typeset.page(n).line(57, 40, head.replace("{n}", "" + n)).line(57, 400, "Body"),
            4);

    assertThat(kept(stripped)).containsOnly("Body");
  }

  @Test
  void countMayBeginAnewInAnAnnex() {
    PageFurniture.Result stripped =
        strip(
            n -> Typeset.page(n).line(57, 400, "Body").line(57, 800, "p. " + (n > 3 ? n - 3 : n)),
            6);

    assertThat(kept(stripped)).containsOnly("Body");
  }

  @Test
  void headingsAtTheTopOfPagesAreNoRunningHead() {
    List<Integer> articles = List.of(1, 2, 5, 9, 10, 17);
    PageFurniture.Result stripped =
        strip(
            n ->
                Typeset.page(n)
                    .line(250, 72, "Article " + articles.get(n - 1))
                    .line(57, 400, "Body"),
            6);

    assertThat(stripped.dropped()).isEmpty();
    assertThat(kept(stripped)).contains("Article 1", "Article 17");
  }

  @Test
  void figuresOfATableAtTheTopOfPagesAreNoRunningHead() {
    List<Integer> figures = List.of(412, 17, 3300, 58);
    PageFurniture.Result stripped =
        strip(
            n -> Typeset.page(n).line(57, 72, "Total " + figures.get(n - 1)).line(57, 400, "Body"),
            4);

    assertThat(stripped.dropped()).isEmpty();
  }

  @Test
  void cellsUnderOneAnotherAreNoFooter() {
    PageFurniture.Result stripped =
        strip(
            n ->
                Typeset.page(n)
                    .line(57, 790, "EN")
                    .line(200, 790, "a text on page " + "abc".charAt(n - 1)),
            3);

    assertThat(stripped.dropped()).isEmpty();
  }

  @Test
  void bareNumberAtTheFootIsAPageNumber() {
    PageFurniture.Result stripped =
        strip(n -> Typeset.page(n).line(57, 400, "Body").line(300, 800, Integer.toString(n)), 3);

    assertThat(stripped.dropped()).allMatch(d -> d.kind() == DroppedText.Kind.PAGE_NUMBER);
  }

  @Test
  void whatRecursOnPagesWithoutAnythingElseIsTheirText() {
    PageFurniture.Result stripped =
        strip(n -> Typeset.page(n).line(57, 50, "Sheet " + n).line(300, 800, "90364/19"), 3);

    assertThat(kept(stripped)).containsExactly("Sheet 1", "Sheet 2", "Sheet 3");
    assertThat(texts(stripped.dropped())).containsOnly("90364/19");
  }

  @ParameterizedTest
  @CsvSource({"________,true", "________ ________,true", "----,true", "___,false", "a ____,false"})
  void drawnRuleIsKnown(String text, boolean rule) {
    assertThat(PageFurniture.isRule(text)).isEqualTo(rule);
  }

  private static PageFurniture.Result strip(IntFunction<Typeset> page, int count) {
    return PageFurniture.strip(
        IntStream.rangeClosed(1, count).mapToObj(n -> page.apply(n).build()).toList());
  }

  private static List<String> kept(PageFurniture.Result stripped) {
    return stripped.pages().stream()
        .flatMap(p -> p.lines().stream())
        .map(PdfPage.Line::text)
        .toList();
  }

  private static List<String> texts(List<DroppedText> dropped) {
    return dropped.stream().map(DroppedText::text).toList();
  }
}
