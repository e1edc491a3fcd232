package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Marking;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.structure.block.CoverLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverReaderTest {

  private static final LocalDate DAY = LocalDate.of(2019, 6, 26);

  @Test
  void everyPartOfACoverIsRead() {
    CoverPage cover =
        read(
            "Council of the",
            "European Union",
            "Brussels, 26 June 2019",
            "(OR. en)",
            "90364/19",
            "CORDROGUE 36",
            "COLAC 42",
            "NOTE",
            "From: EU co-Presidency",
            "To: Delegations",
            "No. prev. doc.: 90001/19",
            "No. Cion doc.: COM(2026) 502 final",
            "Subject: Mechanism on Drugs - Annual Report");

    assertThat(cover.identity().number().map(DocumentNumber::display)).hasValue("90364/19");
    assertThat(cover.identity().date()).hasValue(DAY);
    assertThat(cover.identity().original()).hasValue("en");
    assertThat(cover.codes()).containsExactly("CORDROGUE 36", "COLAC 42");
    assertThat(cover.address())
        .isEqualTo(
            new CoverPage.Address(
                Optional.of("NOTE"),
                Optional.of("EU co-Presidency"),
                Optional.of("Delegations"),
                "Mechanism on Drugs - Annual Report"));
    assertThat(cover.trail())
        .isEqualTo(
            new CoverPage.RelatedDocuments(
                List.of("90001/19"), List.of("COM(2026) 502 final"), List.of()));
    assertThat(cover.marking()).isEqualTo(Marking.PUBLIC);
  }

  @Test
  void codesAboveTheNumberOfAWorkingPaperAreCodes() {
    CoverPage cover =
        read(
            "Brussels, 19 March 2026",
            "LIMITE",
            "TIDES",
            "HARBOURS",
            "WK 3736/2026 ADD 4",
            "WORKING DOCUMENT",
            "From: General Secretariat of the Council",
            "Subject: Comments on tides");

    assertThat(cover.codes()).containsExactly("TIDES", "HARBOURS");
    assertThat(cover.address().type()).hasValue("WORKING DOCUMENT");
  }

  @Test
  void declassifiedDocumentIsNamed() {
    CoverPage cover =
        read(
            "Brussels, 22 November 2016",
            "90233/06",
            "DCL 1",
            "DECLASSIFICATION",
            "of document: 90233/06 RESTREINT UE",
            "dated: 13 February 2006",
            "new status: Public",
            "Subject: Exchanges at sea");

    assertThat(cover.trail().release())
        .hasValue(
            new CoverPage.Declassification(
                "90233/06 RESTREINT UE",
                Optional.of(LocalDate.of(2006, 2, 13)),
                Optional.of("Public")));
    assertThat(cover.identity().date()).hasValue(LocalDate.of(2016, 11, 22));
    assertThat(cover.marking()).isEqualTo(Marking.PUBLIC);
  }

  @Test
  void swedishCoverOfDeclassificationNamesItToo() {
    CoverPage cover =
        read(
            "90233/06 DCL 1",
            "för dokument: 90233/06 RESTREINT UE",
            "av den: 13 februari 2006",
            "Ny status: Offentlig",
            "Ärende: Utbyte");

    assertThat(cover.trail().release())
        .hasValue(
            new CoverPage.Declassification(
                "90233/06 RESTREINT UE",
                Optional.of(LocalDate.of(2006, 2, 13)),
                Optional.of("Offentlig")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Council of the European Union | Brussels, 26 June 2019        | NOTE    | From: A    | To: B           | Subject: C
          Conseil de l'Union européenne | Bruxelles, le 26 juin 2019    | NOTE    | Origine: A | Destinataire: B | Objet: C
          Rat der Europäischen Union    | Brüssel, den 26. Juni 2019    | VERMERK | Absender: A| Empfänger: B    | Betr.: C
          Consejo de la Unión Europea   | Bruselas, 26 de junio de 2019 | NOTA    | De: A      | A: B            | Asunto: C
          Consiglio dell'Unione europea | Bruxelles, 26 giugno 2019     | NOTA    | Origine: A | Destinatario: B | Oggetto: C
          Conselho da União Europeia    | Bruxelas, 26 de junho de 2019 | NOTA    | de: A      | para: B         | Assunto: C
          Raad van de Europese Unie     | Brussel, 26 juni 2019         | NOTA    | van: A     | aan: B          | Betreft: C
          """)
  void coverIsReadInItsLanguage(
      String council, String date, String type, String from, String to, String subject) {
    CoverPage cover = read(council, date, "(OR. en)", "90364/19", type, from, to, subject);

    assertThat(cover.identity().date()).hasValue(DAY);
    assertThat(cover.identity().original()).hasValue("en");
    assertThat(cover.address())
        .isEqualTo(
            new CoverPage.Address(Optional.of(type), Optional.of("A"), Optional.of("B"), "C"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          90364/19          |             | 90364/19
          98261/1 /26       | REV 1       | 98261/1/26 REV 1
          98875/1/16 REV 1  |             | 98875/1/16 REV 1
          90104/26          | ADD 1       | 90104/26 ADD 1
          90104/26          | ADD 1 REV 2 | 90104/26 ADD 1 REV 2
          90104/26          | COR 1 (fr)  | 90104/26 COR 1 (fr)
          WK 95367/2021     | REV 2       | WK 95367/2021 REV 2
          96406 /26         |             | 96406/26
          """)
  void additionMayStandOnALineOfItsOwn(String number, String addition, String display) {
    CoverPage cover = addition == null ? read(number, "NOTE") : read(number, addition, "NOTE");

    assertThat(cover.identity().number().map(DocumentNumber::display)).hasValue(display);
  }

  @Test
  void codesInTwoColumnsAreReadColumnByColumn() {
    assertThat(
            read("90978/26", "SIMPL 165", "ANTICI 171", "TELECOM 341", "POLCOM 233", "NOTE")
                .codes())
        .containsExactly("SIMPL 165", "ANTICI 171", "TELECOM 341", "POLCOM 233");
  }

  @Test
  void codesMayRunSideBySide() {
    assertThat(read("90978/26", "CORDROGUE 36 COLAC 42", "NOTE").codes())
        .containsExactly("CORDROGUE 36", "COLAC 42");
  }

  @Test
  void noticeOfMeetingHasCodesWithoutNumbersAndTwoLinesOfKind() {
    CoverPage cover =
        read(
            "Brussels, 8 July 2026",
            "CM 93630/26",
            "SIMPL",
            "ANTICI",
            "COMMUNICATION",
            "NOTICE OF MEETING AND PROVISIONAL AGENDA",
            "Contact: someone@example.org",
            "Subject: Meeting of the Antici Group",
            "Date: 16 July 2026");

    assertThat(cover.codes()).containsExactly("SIMPL", "ANTICI");
    assertThat(cover.address().type()).hasValue("COMMUNICATION");
    assertThat(cover.address().subject()).isEqualTo("Meeting of the Antici Group");
    assertThat(cover.identity().date()).hasValue(LocalDate.of(2026, 7, 8));
    assertThat(cover.marking()).isEqualTo(Marking.PUBLIC);
  }

  @Test
  void bareCapitalsOnAnOrdinaryCoverAreNoCode() {
    assertThat(read("90364/19", "REPORT").codes()).isEmpty();
  }

  @Test
  void interinstitutionalFilesAreReadFromTheirBox() {
    CoverPage cover =
        read("Interinstitutional Files:", "2025/0130 (COD)", "2025/0131 (COD)", "90978/26", "NOTE");

    assertThat(cover.trail().interinstitutional())
        .containsExactly("2025/0130 (COD)", "2025/0131 (COD)");
    assertThat(cover.identity().number()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No. prev. doc.: 14954/22 + ADD 1                 | 14954/22 + ADD 1
          No. prev. doc.: 10589/17 + COR 1 + ADD 1         | 10589/17 + COR 1 + ADD 1
          No. prev. doc.: 15698/25 + ADD1                  | 15698/25 + ADD1
          No. prev. doc.: 91581/18 + 91582/18              | 91581/18;91582/18
          No. prev. doc.: 7169/26, 7170/1/26 REV 1         | 7169/26;7170/1/26 REV 1
          No. prev. doc.: 7169/26 + ADD 1, CM 7170/26      | 7169/26 + ADD 1;CM 7170/26
          """)
  void severalDocumentsInOneFieldAreParted(String field, String previous) {
    assertThat(read("90364/19", "NOTE", field).trail().previous())
        .isEqualTo(Arrays.asList(previous.split(";")));
  }

  @Test
  void severalDocumentsOfTheCommissionAreParted() {
    assertThat(
            read(
                    "90364/19",
                    "NOTE",
                    "No. Cion doc.: COM(2022) 661 final + ADD 1, SWD(2022) 403 final")
                .trail()
                .commission())
        .containsExactly("COM(2022) 661 final + ADD 1", "SWD(2022) 403 final");
  }

  @Test
  void stampOfAParliamentIsDropped() {
    CoverReader.ParsedCover cover =
        cover("069665/EU XXVI. GP", "Eingelangt am 26/06/19", "90364/19", "NOTE");

    assertThat(cover.dropped()).extracting(DroppedText::kind).containsOnly(DroppedText.Kind.STAMP);
    assertThat(cover.dropped()).hasSize(2);
    assertThat(cover.page().identity().number().map(DocumentNumber::key)).hasValue("90364-19");
    assertThat(cover.page().identity().date()).isEmpty();
  }

  @Test
  void limiteIsAMarkAndNoCode() {
    CoverPage cover = read("90960/18", "LIMITE", "CORDROGUE 971", "NOTE");

    assertThat(cover.marking()).isEqualTo(Marking.LIMITE);
    assertThat(cover.codes()).containsExactly("CORDROGUE 971");
    assertThat(cover.address().type()).hasValue("NOTE");
  }

  @Test
  void declassifiedNoteIsPublicThoughItsOldGradeIsPrinted() {
    CoverPage cover =
        read(
            "Brussels, 3 March 2015",
            "91432/07",
            "DCL 1",
            "CORDROGUE 36",
            "DECLASSIFICATION",
            "of document: 11432/07 RESTREINT UE",
            "dated: 2 July 2007",
            "new status: Public",
            "RESTREINT UE",
            "Subject: Mission");

    assertThat(cover.marking()).isEqualTo(Marking.PUBLIC);
    assertThat(cover.identity().number().map(DocumentNumber::display)).hasValue("91432/07 DCL 1");
    assertThat(cover.identity().date()).hasValue(LocalDate.of(2015, 3, 3));
  }

  @Test
  void gradeClassifies() {
    assertThat(read("91432/07", "RESTREINT UE", "NOTE").marking()).isEqualTo(Marking.CLASSIFIED);
  }

  @Test
  void everyLineIsKeptInOneOrderForAllFormats() {
    List<String> one =
        cover(
                "Council of the",
                "European Union",
                "90364/19",
                "Brussels, 26 June 2019",
                "NOTE",
                "COLAC 42",
                "Whatever else")
            .passages();
    List<String> other =
        cover(
                "COLAC 42",
                "Brussels, 26 June 2019",
                "Council of the",
                "European Union",
                "Whatever else",
                "NOTE",
                "90364/19")
            .passages();

    assertThat(one)
        .containsExactly(
            "Council of the European Union",
            "Brussels, 26 June 2019",
            "90364/19",
            "COLAC 42",
            "NOTE",
            "Whatever else");
    assertThat(one.subList(0, 3)).isEqualTo(other.subList(0, 3));
  }

  @Test
  void languageIsThatOfTheFooter() {
    assertThat(CoverReader.read(List.of(), Optional.of("fr")).page().identity().language())
        .isEqualTo("fr");
  }

  private static CoverPage read(String... lines) {
    return cover(lines).page();
  }

  private static CoverReader.ParsedCover cover(String... lines) {
    List<CoverLine> all =
        Arrays.stream(lines)
            .map(
                l ->
                    CoverField.split(l, OptionalInt.of(1))
                        .orElse(CoverLine.of(l, OptionalInt.of(1))))
            .toList();
    return CoverReader.read(all, Optional.of("en"));
  }
}
