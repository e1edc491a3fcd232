package org.councilnotes.coverage.profile;

import java.math.BigDecimal;
import org.councilnotes.note.text.TextRange;

/**
 * An amount of money that a text names, or a range of amounts.
 *
 * @param currency ISO 4217, or {@value #DOLLAR}
 * @param least in units of the currency
 * @param most the same as {@code least} where it is no range
 * @param range the words of the amount with its currency
 */
public record MoneyAmount(String currency, BigDecimal least, BigDecimal most, TextRange range) {

  /** Dollars, where the text does not say of which country. */
  public static final String DOLLAR = "$";

  public MoneyAmount {
    least = least.stripTrailingZeros();
    most = most.stripTrailingZeros();
  }

  public boolean isRange() {
    return least.compareTo(most) != 0;
  }

  /** Whether the other names the same sum in the same currency. */
  boolean isAsMuchAs(MoneyAmount other) {
    return currency.equals(other.currency)
        && least.compareTo(other.least) == 0
        && most.compareTo(other.most) == 0;
  }
}
