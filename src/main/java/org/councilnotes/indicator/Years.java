package org.councilnotes.indicator;

import java.util.regex.Pattern;

/** Tells years from other numbers. */
final class Years {

  /** Matches {@code 1998} and {@code 2019}; not {@code 2 019} and {@code 1200}. */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private Years() {}

  /** Whether a token looks like a year. */
  static boolean isYear(Token token) {
    return token.isNumber() && YEAR.matcher(token.key()).matches();
  }
}
