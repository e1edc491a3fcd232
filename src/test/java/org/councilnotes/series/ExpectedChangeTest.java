package org.councilnotes.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.councilnotes.note.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedChangeTest {

  private static final ReportingPeriod OLD =
      new ReportingPeriod(LocalDate.of(2017, 5, 1), LocalDate.of(2018, 5, 31));
  private static final ReportingPeriod NEW =
      new ReportingPeriod(LocalDate.of(2018, 6, 1), LocalDate.of(2019, 5, 31));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from May 2017 to May 2018 | from 1 June 2018 to 31 May 2019",
        "activities of 2017 and 2018: | activities of 2018 and 2019:",
        "de mai 2017 à mai 2018 | de juin 2018 à mai 2019",
        "held its XX High-Level Meeting again | held its XXI High-Level Meeting again",
        "the 61st session of it | the 62nd session of it",
        "sa XXe réunion de haut niveau | sa XXIe réunion de haut niveau",
        "its XX meeting was held in Sofia, Bulgaria, on 21-22 June 2018"
            + " | its XXI meeting was held in Paramaribo, Suriname, on 20-21 June 2019",
        "The XX Meeting took place in Sofia, Bulgaria. The Sofia Declaration says"
            + " | The XXI Meeting took place in Paramaribo, Suriname. The Paramaribo Declaration says",
        "The observatories met for the second time in 2017"
            + " | The observatories met for the third time in 2018",
        "under the co-presidency of Austria and Suriname"
            + " | under the co-presidency of Romania and Suriname",
        "sous la présidence de la Bulgarie | sous la présidence de la Roumanie",
        "c) Tools are ready | d) Tools are ready"
      })
  void whatEveryEditionBringsIsExpected(String left, String right) {
    assertThat(nature(left, right)).isEqualTo(Step.Nature.EXPECTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "over 2000 arrests | over 2500 arrests",
        "4 meetings were held | 5 meetings were held",
        "seized 7200 kg | seized 8100 kg",
        "Phase IV began in 2018 | Phase V began in 2018",
        "on 27 November 2017 in Natal | on 28 November 2018 in Natal",
        "the project works in Bolivia | the project works in Peru",
        "The XX meeting thanked Bolivia | The XXI meeting thanked Peru",
        "The XX meeting ended. Officers trained in Bolivia"
            + " | The XXI meeting ended. Officers trained in Peru",
        "The Presidency thanked Austria | The Presidency thanked Romania",
        "its XX meeting was held | its XXI meeting was not held",
        "seized for the second time | seized for the third time",
        "met for the second time in 2017 | met for the third time in 2018 in Lisbon",
        "1 seminar was held | 31 seminars were held"
      })
  void whatIsNewInSubstanceIsNot(String left, String right) {
    assertThat(nature(left, right)).isEqualTo(Step.Nature.SUBSTANTIVE);
  }

  @Test
  void withoutAPeriodNoDateIsExpected() {
    Reading left = new Reading("in May 2017", Optional.empty());
    Reading right = new Reading("in May 2018", Optional.empty());

    assertThat(ExpectedChange.nature(left, right, WordEdits.between(left.text(), right.text())))
        .isEqualTo(Step.Nature.SUBSTANTIVE);
  }

  private static Step.Nature nature(String left, String right) {
    return ExpectedChange.nature(
        new Reading(left, Optional.of(OLD)),
        new Reading(right, Optional.of(NEW)),
        WordEdits.between(left, right));
  }
}
