package org.councilnotes.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as printed. Three digits after a single point or comma may be thousands or decimals:
 * {@code 1.234}; then it has both values until it is known what it counts.
 *
 * @param value with thousands where both are possible
 * @param decimal the other value, and the mark that it is read by; empty where there is no doubt
 * @param isWord whether it is written in words
 */
record PrintedNumber(BigDecimal value, Optional<Decimal> decimal, boolean isWord) {

  /** Matches {@code 1.234}; not {@code 1.23} and {@code 1.234.567}. */
  private static final Pattern DOUBTFUL = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}");

  /**
   * Matches {@code 1 234}, {@code 1.234.567} and {@code 1,234.5}; not {@code 1234.5} and {@code
   * 0.125}.
   */
  private static final Pattern GROUPED =
      Pattern.compile(
          "[1-9]\\d{0,2}([ \u00A0\u202F.,'’])\\d{3}(?:\\1\\d{3})*(?:(?!\\1)[.,](\\d{1,2}))?");

  /**
   * A value with a decimal mark.
   *
   * @param mark point or comma
   */
  record Decimal(BigDecimal value, char mark) {}

  /** A number of digits, with marks of thousands and decimals. */
  static PrintedNumber of(String digits) {
    String plain = digits.replaceAll("[^\\d]", "");
    if (DOUBTFUL.matcher(digits).matches()) {
      char mark = digits.charAt(digits.length() - 4);
      return new PrintedNumber(
          new BigDecimal(plain),
          Optional.of(new Decimal(new BigDecimal(digits.replace(',', '.')), mark)),
          false);
    }
    Matcher grouped = GROUPED.matcher(digits);
    if (grouped.matches()) {
      int decimals = grouped.group(2) == null ? 0 : grouped.group(2).length();
      return of(new BigDecimal(plain).movePointLeft(decimals), false);
    }
    return of(new BigDecimal(digits.replace(',', '.')), false);
  }

  static PrintedNumber of(BigDecimal value, boolean isWord) {
    return new PrintedNumber(value, Optional.empty(), isWord);
  }

  /**
   * The number times a million or another scale. Three digits before it are decimals where the mark
   * is that of the language: {@code 1.234 million}, and thousands in {@code 1,234 million}.
   *
   * @param mark of decimals in the language
   */
  PrintedNumber times(BigDecimal scale, char mark) {
    BigDecimal read = decimal.filter(d -> d.mark() == mark).map(Decimal::value).orElse(value);
    return of(read.multiply(scale), isWord);
  }

  /**
   * The value in a unit. Things are counted in whole numbers; what is measured may have decimals,
   * where the mark is that of the language.
   *
   * @param mark of decimals in the language
   */
  BigDecimal in(QuantityUnit unit, char mark) {
    boolean isDecimal = unit != QuantityUnit.COUNT && !unit.isMoney();
    return decimal.filter(d -> isDecimal && d.mark() == mark).map(Decimal::value).orElse(value);
  }
}
