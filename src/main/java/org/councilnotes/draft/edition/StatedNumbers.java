package org.councilnotes.draft.edition;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.collate.token.NumberWords;

/** Whole numbers as English texts print them. */
final class StatedNumbers {

  /** Of digits; longer ones are no count. */
  private static final int LONGEST = 12;

  /** Digits, with or without commas and blanks between thousands, or one word. */
  static final String PATTERN =
      "(?<![\\p{L}\\p{N}.,/$€-])(?:\\d{1,3}(?:[, \u00A0\u202F]\\d{3})+|\\d{1,9}|(?i:"
          + String.join("|", NumberWords.of("en"))
          + "))(?![\\p{L}\\p{N}%/-]|[.,]\\d)";

  private StatedNumbers() {}

  /** The value of digits or of a number word from 2 to 100. */
  static Optional<Long> of(String printed) {
    String digits = printed.replaceAll("[, \u00A0\u202F]", "");
    if (!digits.isEmpty()
        && digits.length() <= LONGEST
        && digits.chars().allMatch(Character::isDigit)) {
      return Optional.of(Long.valueOf(digits));
    }
    OptionalInt value = NumberWords.valueOf(printed.toLowerCase(Locale.ROOT), "en");
    return value.isPresent() ? Optional.of((long) value.getAsInt()) : Optional.empty();
  }
}
