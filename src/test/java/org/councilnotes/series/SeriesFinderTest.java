package org.councilnotes.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.corpus.SeriesCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesFinderTest {

  private final SeriesFinder finder = new SeriesFinder(SeriesCatalogue.shipped());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EU-CELAC Coordination and Cooperation Mechanism on Drugs - Annual Report 1 June 2018 - 31"
            + " May 2019",
        "EU-LAC Coordination and Cooperation Mechanism on Drugs - Annual Report 2009-2010",
        "CELAC-EU mechanism on drugs: draft biennial report from 1 June 2019 to 31 May 2021",
        "Mécanisme de coordination UE-CELAC en matière de drogues - Rapport annuel 2018-2019",
        "Mecanismo UE-CELAC en materia de drogas - Informe bienal 2019-2021",
        "EU-CELAC-Mechanismus im Drogenbereich - Jahresbericht 2018",
        "Mecanismo UE-CELAC em matéria de drogas - Relatório anual 2018"
      })
  void renamedAndTranslatedReportsStayInOneSeries(String subject) {
    assertThat(seriesOf(subject)).contains("eu-celac-drugs-annual-report");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EU-CELAC Mechanism on Drugs - Report June 2022 - February 2024",
        "Mécanisme UE-CELAC en matière de drogues - Rapport juin 2022 - février 2024",
        "EU-CELAC Mechanism on Drugs - Draft report June 2022 - February 2024"
      })
  void aReportOfAStatedPeriodIsAnEditionWhateverItsLength(String subject) {
    NoteDraft note = NoteDraft.numbered("90100/24").subject(subject);

    assertThat(finder.seriesOf(note.build())).isEmpty();
    assertThat(finder.seriesOf(note.report("any", "2022-06-01", "2024-02-29").build()))
        .contains("eu-celac-drugs-annual-report");
  }

  @Test
  void aTwoYearReportStaysInItsSeries() {
    assertThat(seriesOf("Port Agency - Biennial report 2018-2019"))
        .contains("port-agency-annual-report");
  }

  @Test
  void declarationsOfThatMechanismAreASeriesOfTheirOwn() {
    assertThat(seriesOf("Sofia Declaration of the EU-CELAC Mechanism on Drugs"))
        .contains("eu-celac-drugs-declaration");
    assertThat(seriesOf("EU-CELAC Mechanism on Drugs - Paramaribo Outcome Document"))
        .contains("eu-celac-drugs-declaration");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Port Agency - Annual Report 2018 | Port Agency - Draft annual report 2019 |"
            + " port-agency-annual-report",
        "Port Agency - Annual Report 2018 | Port Agency - Annual Report 2019 - Approval |"
            + " port-agency-annual-report",
        "Fifth annual report on rural aid in 2016 | Twenty-first annual report on rural aid for the"
            + " period from 1 January to 31 December 2021 | annual-report-on-rural-aid",
        "Third progress report on the dialogue held in Lima, Peru, on 3 May 2018 | Fourth progress"
            + " report on the dialogue held in Quito | progress-report-on-the-dialogue",
        "Progress report on asylum (Vienna, 15 March 2019)"
            + " | Progress report on asylum, Luxembourg, 5-6 June 2020 | progress-report-on-asylum",
        "Lima Declaration of the Andean Ministers | Santiago Declaration of the Andean Ministers"
            + " | declaration-of-the-andean-ministers",
        "MINUSCA - Report of the Secretary-General | MINUSCA - report of the Secretary-General"
            + " | minusca-report-of-the-secretary-general",
        "Annual report on fisheries in West Africa 2018 | Annual report on fisheries in West Africa"
            + " 2019 | annual-report-on-fisheries-in-west-africa",
        "Annual report for EU4Forests 2018 | Annual report for EU4Forests (2019)"
            + " | annual-report-for-eu4forests",
        "Annual report of the G20 Q2 2018 | Annual report of the G20 - Q3 2019"
            + " | annual-report-of-the-g20",
        "Rapport annuel 2018 sur la pêche | Rapport annuel 2019 sur la pêche"
            + " | rapport-annuel-sur-la-peche",
        "Informe anual de la Agencia (enero de 2018) | Informe anual de la Agencia - mayo de 2019"
            + " | informe-anual-de-la-agencia",
        "Jahresbericht 2018 der Hafenbehörde | Jahresbericht 2019 der Hafenbehörde"
            + " | jahresbericht-der-hafenbehorde",
        "62nd activity report of the Port Agency | XXI activity report of the Port Agency"
            + " | activity-report-of-the-port-agency"
      })
  void editionsHaveTheSameIdWhateverTheirPeriodNumberAndPlace(
      String older, String newer, String series) {
    assertThat(seriesOf(older)).contains(series);
    assertThat(seriesOf(newer)).contains(series);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meeting of the Antici Group (Simplification)",
        "Proposal for a REGULATION as regards the annual report of agencies",
        "Council conclusions on the annual report 2018 of the Port Agency",
        "EU-CELAC Mechanism on Drugs - Draft outline of the outcome document and comments",
        "EU-CELAC Mechanism on Drugs - Preparation of the Technical Committee",
        "Annual Report 2018",
        "Declaration",
        ""
      })
  void otherNotesHaveNone(String subject) {
    assertThat(seriesOf(subject)).isEmpty();
  }

  @Test
  void aSubjectWithoutWordsGivesWayToTheType() {
    assertThat(
            finder.seriesOf(
                NoteDraft.numbered("90100/19").type("Port Agency: annual report 2018").build()))
        .contains("port-agency-annual-report");
  }

  @Test
  void aLongIdIsCutAndToldApartByAHash() {
    String long1 = "Annual report on " + "the very long name of something ".repeat(5);

    assertThat(seriesOf(long1 + "A").orElseThrow())
        .hasSizeLessThan(120)
        .startsWith("annual-report-on-the-very-long-name")
        .isNotEqualTo(seriesOf(long1 + "old").orElseThrow());
  }

  private Optional<String> seriesOf(String subject) {
    return finder.seriesOf(NoteDraft.numbered("90100/19").subject(subject).build());
  }
}
