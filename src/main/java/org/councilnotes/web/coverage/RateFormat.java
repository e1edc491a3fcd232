package org.councilnotes.web.coverage;

import java.util.Locale;

/** Prints rates: small ones keep figures that tell them from nothing. */
final class RateFormat {

  private RateFormat() {}

  /** With one decimal from 10, two from 0.1, else four. */
  static String printed(double rate, Locale locale) {
    if (rate == 0) {
      return "0";
    }
    int decimals = rate >= 10 ? 1 : rate >= 0.1 ? 2 : 4;
    return String.format(locale, "%,." + decimals + "f", rate);
  }
}
