package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverLinePatternsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10364/19",
        "8875/1/16 REV 1",
        "8261/1 /26",
        "6406 /26",
        "CM 3630/26",
        "WK 5367/2021 REV 2",
        "WK 90155/2019 INIT",
        "12555/2/99 REV 2",
        "EUCO 7/1/18 REV 1",
        "10760/81",
        "11432/07 DCL 1"
      })
  void numberOfADocumentIsKnown(String line) {
    assertThat(CoverLinePatterns.isNumber(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CORDROGUE 36",
        "26/06/19 received",
        "2025/0360 (COD)",
        "ST 10364 2019",
        "NOTE",
        "CFSP/PESC 1122"
      })
  void otherLinesAreNoNumber(String line) {
    assertThat(CoverLinePatterns.isNumber(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"REV 1", "ADD 1", "ADD 1 REV 2", "COR 1 (fr)", "COR 1 (fr, de)", "DCL 1", "EXT 1"})
  void additionOnALineOfItsOwnIsKnown(String line) {
    assertThat(CoverLinePatterns.ADDITION.matcher(line).matches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Council of the European Union",
        "Council of the",
        "European Union",
        "COUNCIL OF",
        "THE EUROPEAN UNION",
        "Conseil de l’Union européenne",
        "Rat der Europäischen Union",
        "Consejo de la Unión Europea",
        "Consiglio dell'Unione europea",
        "Conselho da União Europeia",
        "Raad van de Europese Unie"
      })
  void nameOfTheCouncilIsKnownAlsoInHalves(String line) {
    assertThat(CoverLinePatterns.isCouncil(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Council", "of the", "Presidency of the Council", "Union", "European Council"})
  void otherNamesAreNot(String line) {
    assertThat(CoverLinePatterns.isCouncil(line)).isFalse();
  }

  @Test
  void codesMayStandSideBySide() {
    assertThat(CoverLinePatterns.codes("CORDROGUE 36 COLAC 42"))
        .containsExactly("CORDROGUE 36", "COLAC 42");
    assertThat(CoverLinePatterns.codes("CFSP/PESC 1122")).containsExactly("CFSP/PESC 1122");
    assertThat(CoverLinePatterns.codes("JAI 13")).isEqualTo(List.of("JAI 13"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CORDROGUE",
        "see JAI 13",
        "JAI 13/19",
        "Annex 3",
        "NOTE",
        "ANNEX 3 to the report"
      })
  void otherLinesHoldNoCodes(String line) {
    assertThat(CoverLinePatterns.codes(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NOTE",
        "'I' ITEM NOTE",
        "“I/A” ITEM NOTE",
        "‘A’ ITEM NOTE",
        "ADDENDUM TO \"A\" ITEM NOTE",
        "INFORMATION NOTE",
        "COVER NOTE",
        "OUTCOME OF PROCEEDINGS",
        "OPINION OF THE LEGAL SERVICE",
        "LEGISLATIVE ACTS AND OTHER INSTRUMENTS",
        "NOTE D'INFORMATION",
        "VERMERK",
        "NOTA INFORMATIVA",
        "FÖLJENOT",
        "ΣΗΜΕΙΩΜΑ",
        "БЕЛЕЖКА"
      })
  void kindOfDocumentIsInCapitals(String line) {
    assertThat(CoverLinePatterns.isType(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Note", "CORDROGUE 36", "COUNCIL OF THE EUROPEAN UNION", "LIMITE", "PUBLIC", "EU"})
  void otherLinesAreNoKind(String line) {
    assertThat(CoverLinePatterns.isType(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"069665/EU XXVI. GP", "Eingelangt am 26/06/19", "Ratsdok. 6700/09"})
  void stampOfAParliamentIsKnown(String line) {
    assertThat(CoverLinePatterns.STAMP.matcher(line).matches()).isTrue();
  }
}
