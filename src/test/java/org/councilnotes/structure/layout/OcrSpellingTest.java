package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcrSpellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          9O814/98;                90814/98
          908l4/98 REV l;          90814/98 REV 1
          C0RDROGUE 9l7;           CORDROGUE 917
          AMLAT 9O8;               AMLAT 908
          CFSP/PESC 1I22;          CFSP/PESC 1122
          Brussels, 2l July 1998;  Brussels, 21 July 1998
          L1MlTE;                  LIMITE
          """)
  void confusedSignsOfACoverArePutRight(String read, String meant) {
    assertThat(OcrSpelling.repair(read)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90814/98",
        "CORDROGUE 917",
        "Brussels, 21 July 1998",
        "and/or",
        "ITEM NOTE",
        "Horizontal Drugs Group",
        "SOS/IOU",
        "The meeting of 1O delegations"
      })
  void otherLinesStayAsTheyWereRead(String read) {
    assertThat(OcrSpelling.repair(read)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          IL. Propositions;         II. Propositions
          Iii. CONCLUSION;          III. CONCLUSION
          Vl. Next steps;           VI. Next steps
          under COPOLAD ll in 2016; under COPOLAD II in 2016
          = the first;              – the first
          """)
  void labelsPhasesAndBulletsArePutRight(String read, String meant) {
    assertThat(OcrSpelling.repairWords(read)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Il reste à faire", "ii. second", "L. Annex", "1. Purpose", "XIX. End", "I. One"})
  void whatMayBeMeantStays(String read) {
    assertThat(OcrSpelling.repairWords(read)).isEqualTo(read);
  }
}
