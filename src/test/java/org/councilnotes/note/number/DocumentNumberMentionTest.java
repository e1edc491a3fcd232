package org.councilnotes.note.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentNumberMentionTest {

  @Test
  void everySpellingInRunningTextIsFound() {
    assertThat(found("See 90001/19, ST 90002 2020 INIT and CM 3630/26 + COR 1 as well."))
        .containsExactly(
            "90001-19 [90001/19]",
            "90002-20 [ST 90002 2020 INIT]",
            "cm-3630-26-cor-1 [CM 3630/26 + COR 1]");
  }

  @Test
  void numberAfterAWordThatEndsLikeASeriesIsFound() {
    String text = "documents 90001/19";
    assertThat(found(text)).containsExactly("90001-19 [90001/19]");
    assertThat(DocumentNumber.findIn(text)).isPresent();
  }

  @Test
  void additionWithoutFigureEndsWhereItsWordEnds() {
    assertThat(found("90001/19 ADD - the annex")).containsExactly("90001-19-add-1 [90001/19 ADD]");
  }

  @Test
  void longerFiguresAreNoNumber() {
    assertThat(found("account 2190001/19, 12 of 2019, 20 %")).isEmpty();
  }

  @Test
  void numbersOfOtherBodiesInRunningTextAreFound() {
    assertThat(
            found(
                "since the report of 20 March (S/2031/176) and COM(2031) 837 final, see also"
                    + " A/91/797, EESC-2031-03929, PE 786.818 and CON/2031/9; WK 3736/2026 ADD 4."))
        .containsExactly(
            "s-2031-176 [S/2031/176]",
            "com-2031-837 [COM(2031) 837 final]",
            "a-91-797 [A/91/797]",
            "eesc-2031-03929 [EESC-2031-03929]",
            "pe-786-818 [PE 786.818]",
            "con-2031-9 [CON/2031/9]",
            "wk-3736-26-add-4 [WK 3736/2026 ADD 4]");
  }

  @Test
  void acquisAndFractionsAreNoNumbersOfOtherBodies() {
    assertThat(found("Regulation C (2019) 5 of Annex E/20/3/4, and/or a/12 in OJ C, C/2024/12"))
        .isEmpty();
  }

  private static List<String> found(String text) {
    return DocumentNumber.allIn(text).stream()
        .map(m -> m.number().key() + " [" + m.range().of(text) + "]")
        .toList();
  }
}
