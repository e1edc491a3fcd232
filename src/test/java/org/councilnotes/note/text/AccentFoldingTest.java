package org.councilnotes.note.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "México,mexico",
    "MEXICO,mexico",
    "e\u0301tat,etat",
    "ΈΝΩΣΗΣ,ενωσης",
    "Йод,иод",
    "İzmir,izmir",
    "Øresund,øresund",
    "Straße,straße",
    "ﬁnance²,ﬁnance²"
  })
  void dropsAccentsAndCase(String text, String folded) {
    assertThat(AccentFolding.CANONICAL.fold(text)).isEqualTo(folded);
  }

  @Test
  void givesCompatibleCharactersTheirPlainForm() {
    assertThat(AccentFolding.COMPATIBLE.fold("ﬁnance² Ａ™")).isEqualTo("finance2 atm");
  }

  @Test
  void keepsCaseWhereAskedFor() {
    assertThat(AccentFolding.CANONICAL.withoutAccents("Évora & Co")).isEqualTo("Evora & Co");
  }
}
