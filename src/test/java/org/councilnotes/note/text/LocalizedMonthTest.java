package org.councilnotes.note.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedMonthTest {

  /** Notes are tagged by these names: data of another version may change what is stored. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
        "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"
      })
  void namesAreThoseOfTheOtherCopyOfCldr(String language) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
    for (Month month : Month.values()) {
      assertThat(LocalizedMonth.names(month, Locale.of(language), TextStyle.FULL))
          .containsExactly(
              name(symbols, month, DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE),
              name(symbols, month, DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE));
      assertThat(LocalizedMonth.names(month, Locale.of(language), TextStyle.SHORT))
          .containsExactly(
              name(symbols, month, DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED),
              name(symbols, month, DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED));
    }
  }

  private static String name(DateFormatSymbols symbols, Month month, int context, int width) {
    return symbols.getMonths(context, width)[month.getValue() - 1];
  }
}
