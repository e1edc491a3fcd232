package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.note.number.DocumentNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The footers of {@code design/council-note-format.md}, section 2, and what only looks like one.
 */
class FooterPatternsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10729/26 8",
        "10364/19 MR/mdc 3",
        "15698/22 RB/ek 2",
        "15698/22 нк/ВР 2",
        "16521/23 VF/ae 4",
        "8261/1/26 REV 1 5",
        "6406/26 JV/np 12",
        "10104/26 ADD 1",
        "8875/1/16 REV 1 JV/np 3",
        "10760/81 ert/AH/pm",
        "CM 3630/26 1",
        "WK 90155/2019 INIT PR/st 2",
        "90318/13 RS/uv 1GIP.B",
        "90319/26 1GIPB LIMITE EN",
        "90319/26 2 TREEZB EN"
      })
  void firstLineIsNumberInitialsAndPage(String line) {
    assertThat(FooterPatterns.matches(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANNEX GIP.B LIMITE EN",
        "ANNEX I JAI.1 EN",
        "GIP.B EN",
        "TREE.2.B LIMITE EN",
        "JAI B EN",
        "JAI.B",
        "RELEX.2.C FR",
        "COMPET.1 EN",
        "DG H II EN",
        "DGH II EN",
        "DG H II A EN",
        "DG H 3A EN",
        "DG D 2C EN",
        "DGD 1C EN",
        "DG G 3 C EN",
        "DG C 1 EN",
        "DGC 2B EN",
        "DGF 2C LIMITE EN",
        "ECOFIN 2.A EN",
        "ANNEX ECOFIN 2.A EN",
        "ANNEX JAI B",
        "ANNEX I JAI B LIMITE",
        "DG H II A RESTREINT UE EN",
        "ANNEX DG H II RESTREINT UE/EU RESTRICTED EN",
        "ANNEXE JAI.1 FR",
        "ANLAGE JAI.1 DE",
        "ANEXO DG D 2C ES",
        "LIMITE EN",
        "EN"
      })
  void secondLineIsAnnexUnitMarkAndLanguage(String line) {
    assertThat(FooterPatterns.matches(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15698/22 RB/ek 2 TREE.2.B EN",
        "10364/19 MR/mdc 3 ANNEX JAI.1 EN",
        "90318/13 RS/uv ANNEX DG D 2C EN",
        "10729/26 8 ANNEX GIP.B LIMITE EN"
      })
  void bothLinesMayStandInOne(String line) {
    assertThat(FooterPatterns.matches(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EN 6 EN", "EN EN", "25-04042 (E) 260325", "*2504042*", "25-04042"})
  void otherHousesHaveTheirOwn(String line) {
    assertThat(FooterPatterns.matches(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10",
        "ANNEX",
        "ANNEX I",
        "ANNEX II",
        "ANNEX 2",
        "RESTREINT UE",
        "REV 1",
        "ADD 1",
        "COR 1",
        "CORDROGUE 3",
        "COLAC 4",
        "PHASE 2",
        "TITLE I",
        "PART A",
        "COPOLAD I",
        "EU",
        "UK",
        "TV",
        "NOTE",
        "see 10364/19",
        "Documents 10364/19 and 10363/19",
        "EN 6 FR",
        "In 2019 EN",
        "100 kg",
        "11/2 EUR"
      })
  void wordsOfTheNoteAreNoFooter(String line) {
    assertThat(FooterPatterns.matches(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lt/AM/pw", "ΑΒ/γδ", "1", "ANNEX", "DG B III", "LIMITE", "EN"})
  void rowUnderTheNumberIsAPiece(String row) {
    assertThat(FooterPatterns.isPiece(row)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page 1", "Annex to the note", "See the programme."})
  void wordsAreNoPiece(String row) {
    assertThat(FooterPatterns.isPiece(row)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"10364/19 MR/mdc 3 ANNEX JAI.1 EN, en", "GIP.B SV, sv", "GIP.B EL, el", "EN, en"})
  void languageStandsAtTheEnd(String footer, String language) {
    assertThat(FooterPatterns.language(footer)).hasValue(language);
  }

  @Test
  void numberStandsAtTheStart() {
    assertThat(FooterPatterns.number("91156/23 LD/ga 2 ANNEX JAI.1 EN").map(DocumentNumber::key))
        .hasValue("91156-23");
    assertThat(FooterPatterns.number("8261/1/26 REV 1 5 GIP.B EN").map(DocumentNumber::key))
        .hasValue("8261-1-26");
    assertThat(FooterPatterns.number("JAI.1 EN")).isEmpty();
    assertThat(FooterPatterns.number("see 91156/23 there")).isEmpty();
  }

  @Test
  void footerWithoutLanguageSaysNothingOfIt() {
    assertThat(FooterPatterns.language("10364/19 MR/mdc 3")).isEmpty();
    assertThat(FooterPatterns.language("COMPET.1 UK")).isEmpty();
    assertThat(FooterPatterns.language("")).isEmpty();
  }
}
