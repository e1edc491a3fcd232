package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.note.DroppedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterHeadTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ministry of Harbours Our ref. 107295 Date 6 July 2031 Subject Progress on tides",
        "Ons kenmerk 107295 Datum 6 juli 2031 Betreft Progress on tides",
        "Réf. : 107295 Date : 6 juillet 2031 Objet : Progress on tides"
      })
  void dateAndSubjectAreReadByTheirLabels(String head) {
    assertThat(LetterHead.in(dropped(head)))
        .hasValue(new LetterHead(LocalDate.of(2031, 7, 6), "Progress on tides"));
  }

  @Test
  void headWithoutItsLabelsTellsNothing() {
    assertThat(LetterHead.in(dropped("Ministry of Harbours, 6 July 2031, page 1 of 3"))).isEmpty();
  }

  private static List<DroppedText> dropped(String text) {
    return List.of(new DroppedText(DroppedText.Kind.FOOTER, OptionalInt.empty(), text));
  }
}
