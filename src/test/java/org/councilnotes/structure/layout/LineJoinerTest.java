package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.structure.block.RichText;
import org.junit.jupiter.api.Test;

class LineJoinerTest {

  @Test
  void linesAreJoinedByASpace() {
    assertThat(joined("", "an update on the drug", "situation"))
        .isEqualTo("an update on the drug situation");
  }

  @Test
  void hyphenGoesWhereTheNoteWritesTheWordWithout() {
    assertThat(joined("crosscutting issues", "a cross-", "cutting matter"))
        .isEqualTo("a crosscutting matter");
  }

  @Test
  void hyphenStaysWhereTheNoteWritesTheWordWithOne() {
    assertThat(joined("the co-presidency of", "the co-", "presidency"))
        .isEqualTo("the co-presidency");
  }

  @Test
  void hyphenStaysWhereBothAreWritten() {
    assertThat(joined("re-enforcement reenforcement", "a re-", "enforcement"))
        .isEqualTo("a re-enforcement");
  }

  @Test
  void hyphenStaysWhereNothingIsKnown() {
    assertThat(joined("", "an evidence-", "based approach"))
        .isEqualTo("an evidence-based approach");
  }

  @Test
  void noHyphenIsInvented() {
    assertThat(joined("crosscutting", "a cross", "cutting matter"))
        .isEqualTo("a cross cutting matter");
  }

  @Test
  void softHyphenAlwaysGoes() {
    assertThat(joined("", "pro\u00AD", "gramme")).isEqualTo("programme");
  }

  @Test
  void breakingHyphenGoesThoughNothingIsKnown() {
    assertThat(joined("", "whose propo\u2010", "sals are")).isEqualTo("whose proposals are");
    assertThat(joined("the co-presidency", "the co\u2010", "presidency"))
        .isEqualTo("the co\u2010presidency");
  }

  @Test
  void hyphenThatTheNoteWritesWithinLinesIsNotOnlyForBreaks() {
    assertThat(joined("a co\u2010ordinator", "evidence\u2010", "based"))
        .isEqualTo("evidence\u2010based");
  }

  @Test
  void dashBetweenWordsKeepsItsSpaces() {
    assertThat(joined("", "Mechanism on Drugs -", "Annual Report"))
        .isEqualTo("Mechanism on Drugs - Annual Report");
  }

  @Test
  void yearsOfARangeStayTogether() {
    assertThat(joined("", "from 2018-", "2019 on")).isEqualTo("from 2018-2019 on");
  }

  @Test
  void addressBrokenAtASlashStaysWhole() {
    assertThat(joined("", "see https://example.org/", "a/b"))
        .isEqualTo("see https://example.org/a/b");
  }

  @Test
  void droppedHyphenIsTold() {
    LineJoiner joiner = joiner("crosscutting");
    RichText.Builder so = new RichText.Builder();

    assertThat(joiner.append(so, RichText.plain("cross-"))).isFalse();
    assertThat(joiner.append(so, RichText.plain("cutting"))).isTrue();
  }

  private static String joined(String elsewhere, String... lines) {
    LineJoiner joiner = joiner(elsewhere);
    RichText.Builder so = new RichText.Builder();
    List.of(lines).forEach(l -> joiner.append(so, RichText.plain(l)));
    return so.build().text();
  }

  private static LineJoiner joiner(String elsewhere) {
    return new LineJoiner(List.of(Typeset.page(1).line(57, 100, elsewhere).build()));
  }
}
