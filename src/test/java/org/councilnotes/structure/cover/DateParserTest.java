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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 June 2026",
        "Brussels, 3.6.2026",
        "Bruxelles, le 3 juin 2026",
        "Brüssel, den 3. Juni 2026",
        "of 3 June 2026",
        "Date: 03/06/2026",
        "Datum 3 juni 2026"
      })
  void lineThatIsADateIsRead(String line) {
    assertThat(DateParser.ofLine(line)).hasValue(LocalDate.of(2026, 6, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Council met on 3 June 2026 in Brussels.",
        "Letter of 3 June 2026 from the Secretary-General",
        "24 February–4 April 2026",
        "31.31.2026",
        "3 June"
      })
  void dateWithinALineIsNotThatOfThePaper(String line) {
    assertThat(DateParser.ofLine(line)).isEmpty();
  }
}
