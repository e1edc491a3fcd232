package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvisionPathBuilderTest {

  private final ProvisionPathBuilder numbering = new ProvisionPathBuilder();

  @Test
  void pointsStandInTheirParagraphs() {
    assertThat(paths("1. Ports:", "(a) quays;", "(b) cranes.", "2. Ships:", "(a) tugs."))
        .containsExactly("1", "1/a", "1/b", "2", "2/a");
  }

  @Test
  void paragraphsWithoutLabelAreCountedInTheNumberedOneAroundThem() {
    assertThat(
            paths(
                "1. Ports:", "(a) quays;", "Masters keep them.", "Masters list them.", "2. Ships."))
        .containsExactly("1", "1/a", "1/subparagraph-2", "1/subparagraph-3", "2");
  }

  @Test
  void paragraphsOfAnArticleWithoutNumbersAreCounted() {
    assertThat(paths("Masters keep:", "(a) quays;", "(b) tugs.", "Masters list them."))
        .containsExactly("paragraph-1", "a", "b", "paragraph-2");
  }

  @Test
  void paragraphBehindNumberedPointsIsNotGuessed() {
    assertThat(paths("Masters mean:", "(1) quays;", "(2) tugs.", "Masters list them."))
        .containsExactly("paragraph-1", "1", "2", "");
  }

  @Test
  void paragraphInAQuotationIsCountedInTheQuotedParagraph() {
    assertThat(
            paths(
                "1. Replaced:",
                "‘5. Ports:",
                "(a) quays.",
                "Masters list them.’",
                "2. Added:",
                "‘Masters of ports.’"))
        .containsExactly("1", "1/5", "1/5/a", "1/5/subparagraph-2", "2", "");
  }

  @Test
  void laterNumbersFollowThoseTheyWereInsertedBehind() {
    assertThat(
            paths("(1) Ports.", "(1a) Quays:", "(a) one;", "(aa) two;", "(b) three.", "(2) Ships."))
        .containsExactly("1", "1a", "1a/a", "1a/aa", "1a/b", "2");
  }

  @Test
  void letterIBehindHIsNoRomanNumber() {
    assertThat(paths("1. Ports:", "(g) one;", "(h) two:", "(i) three.", "2. Ships:", "(i) four;"))
        .containsExactly("1", "1/g", "1/h", "1/i", "2", "2/i");
    assertThat(paths("3. Tugs:", "(a) five:", "(i) six;", "(ii) seven.", "(b) eight."))
        .containsExactly("3", "3/a", "3/a/i", "3/a/ii", "3/b");
  }

  @Test
  void quotedTextStandsBelowThePointThatInsertsIt() {
    assertThat(
            paths(
                "1. Article 4 is amended as follows:",
                "(a) paragraph 5 is replaced by the following:",
                "‘5. Ports keep a register of:",
                "(a) berths;",
                "(b) tugs.’;",
                "(b) the following paragraphs are added:",
                "‘6. Tugs.",
                "7. Pilots.’",
                "2. Article 9 is deleted."))
        .containsExactly("1", "1/a", "1/a/5", "1/a/5/a", "1/a/5/b", "1/b", "1/b/6", "1/b/7", "2");
  }

  @Test
  void numberOfTheActEndsAQuotationThatWasNotClosed() {
    assertThat(paths("4. Replaced:", "‘1. Ports.", "2. Ships.", "5. Deleted.", "(6) Added."))
        .containsExactly("4", "4/1", "4/2", "5", "6");
  }

  @Test
  void numberBehindAQuotedTextWithoutLabelThatWasNotClosedGoesOn() {
    assertThat(paths("(1) Replaced:", "‘Ports keep registers.", "(2) Deleted."))
        .containsExactly("1", "", "2");
  }

  @Test
  void numberThatStandsTwiceIsTold() {
    assertThat(paths("1. Ports.", "2. Ships.", "2. Tugs.")).containsExactly("1", "2", "2~2");
  }

  @Test
  void numberInAnotherFormGoesOn() {
    assertThat(paths("7. Ports.", "(7a) Quays.", "8. Ships.")).containsExactly("7", "7a", "8");
  }

  @Test
  void numberWithAMinusStandsBeforeTheFirst() {
    assertThat(paths("(-1) Ports:", "(-a) quays;", "(a) cranes.", "(1) Ships."))
        .containsExactly("-1", "-1/-a", "-1/a", "1");
  }

  @Test
  void romanNumberWithoutTheFirstOneOpensANumberingToo() {
    assertThat(paths("1. Ports:", "‘(dc) either (i) quays;", "(ii) cranes;’", "(b) Ships."))
        .containsExactly("1", "1/dc", "1/dc/ii", "1/b");
  }

  @Test
  void recitalsAscend() {
    assertThat(
            Stream.of(
                    "(27) Ports.",
                    "(27a) Quays.",
                    "(1) first;",
                    "(28) Ships.",
                    "Tugs.",
                    "29. Fees.")
                .map(text -> numbering.recital(text).orElse(""))
                .toList())
        .containsExactly("RECITAL-27", "RECITAL-27a", "", "RECITAL-28", "", "");
  }

  @Test
  void paragraphsOfARecitalAreCounted() {
    assertThat(numbering.recitalSubparagraph("Ports.")).isEmpty();
    assertThat(numbering.recital("(4) Ports.")).contains("RECITAL-4");
    assertThat(numbering.recitalSubparagraph("Quays.")).contains("RECITAL-4/subparagraph-2");
    assertThat(numbering.recitalSubparagraph("Tugs.")).contains("RECITAL-4/subparagraph-3");
    assertThat(numbering.recitalSubparagraph("They have agreed:")).isEmpty();
  }

  @Test
  void wordsInBracketsAreNoLabel() {
    assertThat(paths("(EU) 2016/679 applies.", "(ports) of call", "2019 was good.", "e.g. tugs"))
        .containsExactly("", "", "", "");
  }

  private List<String> paths(String... texts) {
    return Stream.of(texts)
        .map(text -> path(text).map(p -> p.substring("ARTICLE-3/".length())).orElse(""))
        .toList();
  }

  private Optional<String> path(String text) {
    return numbering.inArticle(
        "ARTICLE-3", text, ProvisionPathBuilder.beginsQuotation(text), text.startsWith("Masters"));
  }
}
