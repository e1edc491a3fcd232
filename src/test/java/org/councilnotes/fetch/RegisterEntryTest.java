package org.councilnotes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterEntryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10364/19                    | ST-10364-2019-INIT/en         | 10364-19.pdf
          10364/2019                  | ST-10364-2019-INIT/en         | 10364-19.pdf
          ST 10364 2019 INIT          | ST-10364-2019-INIT/en         | 10364-19.pdf
          st-10364-2019-init          | ST-10364-2019-INIT/en         | 10364-19.pdf
          10364-19                    | ST-10364-2019-INIT/en         | 10364-19.pdf
          8875/1/16 REV 1             | ST-8875-2016-REV-1/en         | 8875-1-16.pdf
          8875/1/16                   | ST-8875-2016-REV-1/en         | 8875-1-16.pdf
          8875-1-16                   | ST-8875-2016-REV-1/en         | 8875-1-16.pdf
          12555/2/99 REV 2            | ST-12555-1999-REV-2/en        | 12555-2-99.pdf
          10104/26 ADD 1 REV 1        | ST-10104-2026-ADD-1-REV-1/en  | 10104-26-add-1-rev-1.pdf
          8875/1/16 REV 1 ADD 2       | ST-8875-2016-REV-1-ADD-2/en   | 8875-1-16-add-2.pdf
          15698/25 + ADD1             | ST-15698-2025-ADD-1/en        | 15698-25-add-1.pdf
          10364/19 COR 1              | ST-10364-2019-COR-1/en        | 10364-19-cor-1.pdf
          10364/19 COR 1 (fr)         | ST-10364-2019-COR-1/fr        | 10364-19-cor-1.fr.pdf
          10364/19 COR 1 (fr, de)     | ST-10364-2019-COR-1/en        | 10364-19-cor-1.pdf
          11432/07 DCL 1              | ST-11432-2007-DCL-1/en        | 11432-07-dcl-1.pdf
          11432/07 EXT 1              | ST-11432-2007-EXT-1/en        | 11432-07-ext-1.pdf
          CM 5133/19                  | CM-5133-2019-INIT/en          | cm-5133-19.pdf
          WK 5367/2021 REV 2          | WK-5367-2021-REV-2/en         | wk-5367-2-21.pdf
          PE-CONS 24/24               | PE-24-2024-INIT/en            | pe-cons-24-24.pdf
          EUCO 7/1/18 REV 1           | ST-7-2018-REV-1/en            | euco-7-1-18.pdf
          XT 21016/17                 | XT-21016-2017-INIT/en         | xt-21016-17.pdf
          st08875-re01.fr16.pdf       | ST-8875-2016-REV-1/fr         | 8875-1-16.fr.pdf
          /pdf/en/04/st16/st16120-ad03.en04.pdf | ST-16120-2004-ADD-3/en | 16120-04-add-3.pdf
          https://data.consilium.europa.eu/doc/document/ST-10364-2019-INIT/en/pdf | ST-10364-2019-INIT/en | 10364-19.pdf
          https://data.consilium.europa.eu/doc/document/ST-10364-2019-INIT/FR/pdf | ST-10364-2019-INIT/fr | 10364-19.fr.pdf
          https://data.consilium.europa.eu/doc/document/ST-8875-2016-REV-1/es/pdf | ST-8875-2016-REV-1/es | 8875-1-16.es.pdf
          https://data.consilium.europa.eu/doc/document/ST-10364-2019-INIT/de     | ST-10364-2019-INIT/de | 10364-19.de.pdf
          https://data.consilium.europa.eu/doc/document/ST%206771%202011%20INIT/FR/pdf | ST-6771-2011-INIT/fr | 6771-11.fr.pdf
          http://register.consilium.europa.eu/doc/srv?l=DE&f=ST%208875%202016%20REV%201 | ST-8875-2016-REV-1/de | 8875-1-16.de.pdf
          ST-10364-2019-INIT_ES.pdf   | ST-10364-2019-INIT/es         | 10364-19.es.pdf
          10364-19.fr                 | ST-10364-2019-INIT/fr         | 10364-19.fr.pdf
          10364-19.fr.pdf             | ST-10364-2019-INIT/fr         | 10364-19.fr.pdf
          10364-19.pdf                | ST-10364-2019-INIT/en         | 10364-19.pdf
          """)
  void spellingGivesTheAddressAndTheFile(String spelling, String address, String file) {
    RegisterEntry entry = RegisterEntry.of(spelling, List.of()).getFirst();
    assertThat(entry.path()).isEqualTo("/doc/document/" + address + "/pdf");
    assertThat(entry.fileName()).isEqualTo(file);
  }

  @Test
  void languagesAskedForComeBeforeThatOfTheSpelling() {
    assertThat(RegisterEntry.of("st10364.fr19.pdf", List.of("en", "de")))
        .extracting(RegisterEntry::language)
        .containsExactly("en", "de");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10364",
        "12/2019",
        "2018-2019",
        "",
        "https://example.org/",
        "../../etc/passwd",
        "ST-10364-2019-INIT/../../x"
      })
  void whatIsNoNumberAsksForNothing(String words) {
    assertThat(RegisterEntry.of(words, List.of())).isEmpty();
  }
}
