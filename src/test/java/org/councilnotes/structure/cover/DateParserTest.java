package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Brussels, 26 June 2019                 | 2019-06-26
          Bruxelles, le 26 juin 2019             | 2019-06-26
          Bruxelles, le 1er juin 2019            | 2019-06-01
          Brüssel, den 26. Juni 2019             | 2019-06-26
          Bruselas, 26 de junio de 2019          | 2019-06-26
          Bruxelles, 26 giugno 2019              | 2019-06-26
          Bruxelas, 26 de junho de 2019          | 2019-06-26
          Brussel, 26 juni 2019                  | 2019-06-26
          Bruxelles, den 26. juni 2019           | 2019-06-26
          Bryssel den 26 juni 2019               | 2019-06-26
          Bryssel, 26. kesäkuuta 2019            | 2019-06-26
          Βρυξέλλες, 26 Ιουνίου 2019             | 2019-06-26
          Bruksela, 26 czerwca 2019 r.           | 2019-06-26
          Brusel 26. června 2019                 | 2019-06-26
          Brusel 26. júna 2019                   | 2019-06-26
          Bruselj, 26. junij 2019                | 2019-06-26
          Brüsszel, 2019. június 26.             | 2019-06-26
          Bruxelles, 26 iunie 2019               | 2019-06-26
          Брюксел, 26 юни 2019 г.                | 2019-06-26
          Bruxelles, 26. lipnja 2019.            | 2019-06-26
          Brüssel, 26. juuni 2019                | 2019-06-26
          Briselē, 2019. gada 26. jūnijā         | 2019-06-26
          Briuselis, 2019 m. birželio 26 d.      | 2019-06-26
          Brussell, 26 ta' Ġunju 2019            | 2019-06-26
          An Bhruiséil, 26 Meitheamh 2019        | 2019-06-26
          Brussels, 16 November 1981 (20.11)     | 1981-11-16
          Brussels, 2 July 2007 (4.7)            | 2007-07-02
          Paramaribo, 20 March 2019, 21 May 2020 | 2019-03-20
          Annex 1 of 3, 126 June 2019            | 2019-06-26
          12 monkeys 2019, 26 June 2019          | 2019-06-26
          """)
  void dateOfACoverIsReadInEveryLanguage(String line, LocalDate date) {
    assertThat(DateParser.find(line)).hasValue(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "June 2019",
        "26 June",
        "31 February 2019",
        "12 monkeys 2019",
        "10364/19",
        "26/06/19",
        "2019",
        ""
      })
  void otherWordsAreNoDate(String line) {
    assertThat(DateParser.find(line)).isEmpty();
  }
}
