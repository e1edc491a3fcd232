package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.councilnotes.coverage.profile.MoneyAmount;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFormatTest {

  private static MoneyAmount amount(String least, String most) {
    return new MoneyAmount("EUR", new BigDecimal(least), new BigDecimal(most), new TextRange(0, 1));
  }

  private static String plain(String printed) {
    return printed.replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 58800000 | 58800000 | 58.8 million EUR",
        "en | 3175000 | 3175000 | 3.175 million EUR",
        "en | 2437075 | 2437075 | 2,437,075 EUR",
        "en | 400000 | 400000 | 400,000 EUR",
        "en | 1200000000 | 1200000000 | 1.2 billion EUR",
        "en | 10000000 | 12000000 | 10–12 million EUR",
        "fr | 10000000 | 12000000 | 10–12 millions EUR",
        "fr | 8990000 | 8990000 | 8,99 millions EUR",
        "es | 400000 | 1000000 | 400.000 EUR–1 millón EUR"
      })
  void sumIsPrintedWithoutRounding(String language, String least, String most, String expected) {
    MoneyFormat format = new MoneyFormat(Locale.forLanguageTag(language));

    assertThat(plain(format.printed(amount(least, most)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10000000 | 12000000 | 10 → 12 million EUR",
        "400000 | 1000000 | 400,000 EUR → 1 million EUR"
      })
  void whatBothSumsHaveInCommonIsSaidOnce(String before, String now, String expected) {
    MoneyFormat format = new MoneyFormat(Locale.ENGLISH);

    assertThat(format.changed(amount(before, before), amount(now, now))).isEqualTo(expected);
  }
}
