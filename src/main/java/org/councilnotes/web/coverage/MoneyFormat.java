package org.councilnotes.web.coverage;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.coverage.profile.MoneyAmount;

/**
 * Prints amounts of money in the language of a reader: {@code 58.8 million EUR}, {@code 2,193,377
 * EUR}; never rounded.
 */
final class MoneyFormat {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int DECIMALS = 3;

  /** Matches {@code 10} in {@code 10 million EUR}; not {@code EUR}. */
  private static final Pattern FIGURES = Pattern.compile("[\\d.,'\u00A0\u202F\u2013]+");

  private final Locale locale;

  MoneyFormat(Locale locale) {
    this.locale = locale;
  }

  String printed(MoneyAmount amount) {
    String most = sum(amount.most()) + " " + amount.currency();
    return amount.isRange()
        ? shortened(sum(amount.least()) + " " + amount.currency(), most) + "\u2013" + most
        : most;
  }

  /** {@code 10 → 12 million EUR}: what both have in common is said once. */
  String changed(MoneyAmount before, MoneyAmount now) {
    String after = printed(now);
    return shortened(printed(before), after) + " \u2192 " + after;
  }

  /** The figures of the first one where all else is the same. */
  private static String shortened(String first, String second) {
    Matcher one = FIGURES.matcher(first);
    Matcher other = FIGURES.matcher(second);
    boolean isAlike =
        one.lookingAt()
            && other.lookingAt()
            && first.substring(one.end()).equals(second.substring(other.end()));
    return isAlike ? one.group() : first;
  }

  private String sum(BigDecimal value) {
    if (value.compareTo(MILLION) >= 0) {
      NumberFormat compact = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.LONG);
      compact.setMaximumFractionDigits(DECIMALS);
      if (value.remainder(unit(value)).signum() == 0) {
        return compact.format(value.doubleValue());
      }
    }
    NumberFormat whole = NumberFormat.getNumberInstance(locale);
    return whole.format(value);
  }

  /** The least sum that three decimals of the words for a value tell: of a million, a thousand. */
  private static BigDecimal unit(BigDecimal value) {
    int digits = value.precision() - value.scale();
    return BigDecimal.ONE.scaleByPowerOfTen((digits - 1) / DECIMALS * DECIMALS - DECIMALS);
  }
}
