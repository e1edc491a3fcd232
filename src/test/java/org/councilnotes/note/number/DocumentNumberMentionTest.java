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

  private static List<String> found(String text) {
    return DocumentNumber.allIn(text).stream()
        .map(m -> m.number().key() + " [" + m.range().of(text) + "]")
        .toList();
  }
}
