package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.structure.layout.PdfPage.Ink.BOLD;
import static org.councilnotes.structure.layout.PdfPage.Ink.BOLD_ITALIC;
import static org.councilnotes.structure.layout.PdfPage.Ink.BOLD_UNDERLINED;
import static org.councilnotes.structure.layout.PdfPage.Ink.UNDERLINED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeLegendTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Additions are shown in bold, deletions in strikethrough.",
        "Bold in the text marks what the bank proposes to insert.",
        "Les ajouts figurent en gras.",
        "Las adiciones se indican en negrita.",
        "Einfügungen sind fett gedruckt."
      })
  void boldIsAdded(String legend) {
    assertThat(ChangeLegend.additions(legend))
        .containsExactlyInAnyOrder(BOLD, BOLD_UNDERLINED, BOLD_ITALIC);
  }

  @Test
  void boldUnderlinedIsAdded() {
    assertThat(ChangeLegend.additions("Changes are marked in bold underlined."))
        .containsExactly(BOLD_UNDERLINED);
  }

  @Test
  void underlinedIsAdded() {
    assertThat(ChangeLegend.additions("New text is underlined, cuts are shown by dots."))
        .containsExactlyInAnyOrder(UNDERLINED, BOLD_UNDERLINED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Council took a bold step and changed its method.",
        "Ministers underlined the amendments of last year.",
        "They suggested that bold reforms be added.",
        "The headings are printed in bold."
      })
  void otherSentencesAreNoLegend(String text) {
    assertThat(ChangeLegend.additions(text)).isEmpty();
  }
}
