package org.councilnotes.note.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes a day out in full in a language. Templates use it as {@code dates}. */
public final class LongDateFormat {

  private static final String FRENCH = Locale.FRENCH.getLanguage();

  /** 1 June 2018, 1er juin 2018, 1 de junio de 2018. */
  public String of(LocalDate date, Locale locale) {
    String written =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    return isFirstInFrench(date, locale) ? "1er" + written.substring(1) : written;
  }

  /** French counts the first of a month; locale data do not. */
  private static boolean isFirstInFrench(LocalDate date, Locale locale) {
    return date.getDayOfMonth() == 1 && locale.getLanguage().equals(FRENCH);
  }
}
