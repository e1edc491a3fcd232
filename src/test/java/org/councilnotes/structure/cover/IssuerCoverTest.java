package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.structure.block.CoverLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerCoverTest {

  @Test
  void mastheadOfTheUnitedNationsIsRead() {
    CoverPage cover =
        read(
            "United Nations S/2031/223",
            "Security Council Distr.: General",
            "11 April 2031",
            "Original: English",
            "# Harbour Mission in Atlantis",
            "# Report of the Secretary-General",
            "# I. Introduction",
            "1. The present report covers the tides.");

    assertThat(number(cover)).hasValue("S/2031/223");
    assertThat(cover.identity().date()).hasValue(LocalDate.of(2031, 4, 11));
    assertThat(cover.identity().original()).hasValue("en");
    assertThat(cover.address().type()).hasValue("Report of the Secretary-General");
    assertThat(cover.address().subject()).isEqualTo("Harbour Mission in Atlantis");
  }

  @Test
  void textBehindTheMastheadIsNoCover() {
    List<CoverLine> lines =
        lines(
            "Naciones Unidas S/2031/223",
            "Consejo de Seguridad Distr. general",
            "11 de abril de 2031",
            "Original: inglés",
            "# Misión en el puerto de Atlantis",
            "# Informe del Secretario General",
            "1. El presente informe abarca las mareas.");

    assertThat(lines).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nations Unies A/91/797|Assemblée générale Distr. générale|11 avril 2031|Original : anglais"
            + "|Rapport du Secrétaire général|fr|A/91/797",
        "Naciones Unidas A/91/797|Asamblea General Distr. general|11 de abril de 2031"
            + "|Original: inglés|Informe del Secretario General|es|A/91/797",
        "United Nations A/91/797|General Assembly Distr.: General|11 April 2031|Original: English"
            + "|Note by the Secretariat|en|A/91/797"
      })
  void mastheadIsReadInOtherLanguages(
      String name,
      String organ,
      String date,
      String original,
      String kind,
      String language,
      String number) {
    CoverPage cover =
        read(name, organ, date, original, "# Atlantis", "# " + kind, "1. Text of the paper.");

    assertThat(number(cover)).hasValue(number);
    assertThat(cover.identity().date()).hasValue(LocalDate.of(2031, 4, 11));
    assertThat(cover.identity().original()).hasValue("en");
    assertThat(cover.address().type()).hasValue(kind);
  }

  @Test
  void daysOfASessionAreNotTheDateOfThePaper() {
    CoverPage cover =
        read(
            "United Nations A/HRC/63/12",
            "General Assembly Distr.: General",
            "12 December 2030",
            "Original: English",
            "Human Rights Council",
            "Sixty-third session",
            "24 February–4 April 2031",
            "Agenda item 3",
            "# Rights of those who live by the tide",
            "# Report of the Special Rapporteur on harbours",
            "# Summary");

    assertThat(cover.identity().date()).hasValue(LocalDate.of(2030, 12, 12));
    assertThat(cover.address().subject()).isEqualTo("Rights of those who live by the tide");
    assertThat(cover.address().type()).hasValue("Report of the Special Rapporteur on harbours");
  }

  @Test
  void letterTellsWhoWroteToWhom() {
    CoverPage cover =
        read(
            "United Nations S/2031/303",
            "Security Council Distr.: General",
            "12 May 2031",
            "Original: English",
            "# Letter dated 9 May 2031 from the Secretary-General",
            "# addressed to the President of the Security Council",
            "I have the honour to transmit the report.");

    assertThat(cover.identity().date()).hasValue(LocalDate.of(2031, 5, 12));
    assertThat(cover.address().type()).hasValue("Letter");
    assertThat(cover.address().from()).hasValue("the Secretary-General");
    assertThat(cover.address().to()).hasValue("the President of the Security Council");
  }

  @Test
  void reportOnOneSubjectIsCalledByItsKind() {
    CoverPage cover =
        read(
            "United Nations S/2031/9",
            "Security Council Distr.: General",
            "12 May 2031",
            "Original: English",
            "# Report of the Secretary-General on harbours and",
            "# tides",
            "# I. Introduction");

    assertThat(cover.address().type()).hasValue("Report of the Secretary-General");
    assertThat(cover.address().subject())
        .isEqualTo("Report of the Secretary-General on harbours and tides");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OPINION OF THE EUROPEAN CENTRAL BANK|of 10 March 2031|on a proposed regulation on tides",
        "AVIS DE LA BANQUE CENTRALE EUROPÉENNE|du 10 mars 2031|sur un projet de loi",
        "DICTAMEN DEL BANCO CENTRAL EUROPEO|de 10 de marzo de 2031|sobre las mareas",
        "STELLUNGNAHME DER EUROPÄISCHEN ZENTRALBANK|vom 10. März 2031|zu den Gezeiten",
        "PARERE DELLA BANCA CENTRALE EUROPEA|del 10 marzo 2031|sulle maree",
        "ADVIES VAN DE EUROPESE CENTRALE BANK|van 10 maart 2031|inzake getijden"
      })
  void opinionOfTheCentralBankIsRead(String kind, String date, String subject) {
    CoverPage cover =
        read(
            "EN",
            kind,
            date,
            subject,
            "(CON/2031/9)",
            "Introduction",
            "On 9 December 2030 the ...");

    assertThat(number(cover)).hasValue("CON/2031/9");
    assertThat(cover.identity().date()).hasValue(LocalDate.of(2031, 3, 10));
    assertThat(cover.address().type()).hasValue(kind);
    assertThat(cover.address().subject()).isEqualTo(subject);
  }

  @Test
  void draftOpinionOfACommitteeOfTheParliamentIsRead() {
    CoverPage cover =
        read(
            "# European Parliament",
            "2029-2034",
            "Committee on Harbours",
            "# 2031/0360(COD)",
            "8.6.2031",
            "# DRAFT OPINION",
            "of the Committee on Harbours",
            "for the Committee on Industry, Research and the",
            "Internal Market",
            "on the proposal for a regulation of the European Parliament",
            "and of the Council on tides",
            "(COM(2031)0837 – C10-0303/2031 – 2031/0360(COD))",
            "Rapporteur for opinion: N. N.",
            "PA\\1345282EN.docx PE789.877v01-00");

    assertThat(number(cover)).hasValue("PE 789.877");
    assertThat(cover.identity().date()).hasValue(LocalDate.of(2031, 6, 8));
    assertThat(cover.address())
        .isEqualTo(
            new CoverPage.Address(
                Optional.of("DRAFT OPINION"),
                Optional.of("Committee on Harbours"),
                Optional.of("Committee on Industry, Research and the Internal Market"),
                "on the proposal for a regulation of the European Parliament and of the Council on"
                    + " tides"));
    assertThat(cover.trail().commission()).containsExactly("COM(2031) 837");
    assertThat(cover.trail().interinstitutional()).containsExactly("2031/0360(COD)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUROPEAN COMMISSION|Brussels, 3.6.2031|REPORT FROM THE COMMISSION TO THE COUNCIL|REPORT",
        "COMMISSION EUROPÉENNE|Bruxelles, le 3.6.2031|RAPPORT DE LA COMMISSION AU CONSEIL|RAPPORT",
        "COMISIÓN EUROPEA|Bruselas, 3.6.2031|INFORME DE LA COMISIÓN AL CONSEJO|INFORME",
        "EUROPÄISCHE KOMMISSION|Brüssel, den 3.6.2031|BERICHT DER KOMMISSION AN DEN RAT|BERICHT",
        "EUROPESE COMMISSIE|Brussel, 3.6.2031|VERSLAG VAN DE COMMISSIE AAN DE RAAD|VERSLAG"
      })
  void coverOfTheCommissionIsRead(String name, String date, String title, String kind) {
    CoverPage cover =
        read(name, date, "COM(2031) 502 final", "2031/0138 (COD)", title, "tides", "{SWD(2031) 5}");

    assertThat(number(cover)).hasValue("COM(2031) 502 final");
    assertThat(cover.identity().noteId()).hasValue("com-2031-502");
    assertThat(cover.identity().date()).hasValue(LocalDate.of(2031, 6, 3));
    assertThat(cover.address().subject()).isEqualTo(title + " tides");
    assertThat(cover.address().type().orElseThrow()).startsWith(kind);
    assertThat(cover.trail().interinstitutional()).containsExactly("2031/0138 (COD)");
  }

  @Test
  void nameOfTheCommissionMayStandOnTwoLines() {
    CoverPage cover =
        read(
            "EUROPEAN",
            "COMMISSION",
            "Brussels, 3.6.2031",
            "COM(2031) 502 final",
            "Proposal for a",
            "REGULATION on harbours");

    assertThat(number(cover)).hasValue("COM(2031) 502 final");
    assertThat(cover.address().type()).hasValue("Proposal");
  }

  @Test
  void annexOfTheCommissionIsADocumentOfItsOwn() {
    CoverPage cover =
        read(
            "EUROPEAN COMMISSION",
            "Brussels, 3.6.2031",
            "COM(2031) 502 final",
            "ANNEX 2",
            "ANNEX",
            "to the",
            "Proposal for a Regulation on harbours and their tides",
            "ANNEX II",
            "Tides by month");

    assertThat(cover.identity().noteId()).hasValue("com-2031-502-annex-2");
    assertThat(cover.address().subject())
        .isEqualTo("ANNEX to the Proposal for a Regulation on harbours and their tides");
  }

  @Test
  void opinionOfTheEconomicAndSocialCommitteeIsRead() {
    CoverPage cover =
        read(
            "OPINION",
            "European Economic and Social Committee",
            "Digital tides",
            "[COM(2031) 837 - 2031/0360 (COD)]",
            "INT/1105",
            "Rapporteur: N. N.",
            "EESC-2031-03929-00-00-AC-TRA (EN) 1/9");

    assertThat(cover.address().type()).hasValue("OPINION");
    assertThat(cover.address().subject()).isEqualTo("Digital tides");
    assertThat(cover.identity().date()).isEmpty();
    assertThat(number(cover)).hasValue("EESC-2031-03929");
  }

  @Test
  void letterOfAMinistryIsNoCoverThatIsKnown() {
    assertThat(
            lines(
                "Ministry of Harbours",
                "Date: 6 July 2031",
                "Dear President,",
                "On 26 June the Council (S/2031/223) and COM(2031) 837 were discussed."))
        .isEmpty();
  }

  @Test
  void coverOfTheCouncilIsLeftToItsLabels() {
    assertThat(
            lines(
                "Council of the European Union",
                "Brussels, 26 June 2031",
                "10364/31",
                "NOTE",
                "From: European Commission",
                "Subject: COM(2031) 502 final"))
        .isEmpty();
  }

  private static Optional<String> number(CoverPage cover) {
    return cover.identity().number().map(DocumentNumber::display);
  }

  /** A line that begins with {@code #} is set as a title. */
  private static List<CoverLine> lines(String... printed) {
    return IssuerCover.of(
        Arrays.stream(printed)
            .map(
                line ->
                    new IssuerCover.PrintedLine(
                        line.startsWith("# ") ? line.substring(2) : line,
                        10,
                        line.startsWith("# "),
                        OptionalInt.of(1)))
            .toList());
  }

  private static CoverPage read(String... printed) {
    return CoverReader.read(lines(printed), Optional.of("en")).page();
  }
}
