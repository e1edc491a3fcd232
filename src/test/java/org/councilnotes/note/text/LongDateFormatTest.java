package org.councilnotes.note.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongDateFormatTest {

  @ParameterizedTest
  @CsvSource({
    "2018-06-01, en-GB, 1 June 2018",
    "2018-06-01, fr, 1er juin 2018",
    "2018-06-11, fr, 11 juin 2018",
    "2018-06-01, es, 1 de junio de 2018",
  })
  void dayIsWrittenAsTheLanguageWritesIt(LocalDate date, String language, String written) {
    assertThat(new LongDateFormat().of(date, Locale.forLanguageTag(language))).isEqualTo(written);
  }
}
