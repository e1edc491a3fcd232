package org.councilnotes.note.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10364/19          | en | ST-10364-2019-INIT/en
          8875/1/16 REV 1   | fr | ST-8875-2016-REV-1/fr
          WK 5367/2021      | en | WK-5367-2021-INIT/en
          PE-CONS 24/24     | en | PE-24-2024-INIT/en
          EUCO 7/18         | en | ST-7-2018-INIT/en
          """)
  void documentOfTheCouncilHasOne(String number, String language, String end) {
    assertThat(RegisterAddress.of(DocumentNumber.parse(number).orElseThrow(), language))
        .contains("https://data.consilium.europa.eu/doc/document/" + end + "/pdf");
  }

  @Test
  void othersHaveNone() {
    DocumentNumber number = DocumentNumber.parse("10364/19").orElseThrow();
    DocumentNumber other = DocumentNumber.parse("COM(2026) 502 final").orElseThrow();

    assertThat(RegisterAddress.of(number, "ru")).isEmpty();
    assertThat(RegisterAddress.of(other, "en")).isEmpty();
  }
}
