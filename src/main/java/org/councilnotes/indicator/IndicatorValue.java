package org.councilnotes.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/**
 * What one edition says of an indicator.
 *
 * @param note id of the edition
 * @param passage id
 * @param heading of the section that it stands in; empty where there is none
 * @param programmes codes of those that the passage names or stands under
 * @param printed the number as printed, with its unit and what bounds it: {@code more than 2 500}
 * @param sentence the words around it, as printed
 * @param inSentence where these words stand in them
 */
public record IndicatorValue(
    String note,
    String passage,
    String heading,
    List<String> programmes,
    Quantity quantity,
    String printed,
    String sentence,
    TextRange inSentence) {

  /** The words behind a number: {@code " countries took part in the exchange"}. */
  private static final Pattern BEHIND = Pattern.compile(" ?[^ ,.;:()]+(?: [^ ,.;:()]+){2,5}");

  /** The words before a number: {@code "validated by"}. */
  private static final Pattern BEFORE = Pattern.compile("(?:[^ ,.;:()]+ ){1,3}[(]?$");

  public IndicatorValue {
    programmes = List.copyOf(programmes);
  }

  /**
   * What is counted, in words that tell it from others: where one noun alone says it, with the
   * words of the sentence behind it; where nothing says it, with those before it.
   */
  public String label() {
    String counted = quantity.counted().label();
    boolean isBare = quantity.unit() == QuantityUnit.COUNT && !counted.contains(" ");
    if (!isBare && !counted.isEmpty()) {
      return counted;
    }
    Matcher behind = BEHIND.matcher(sentence).region(inSentence.end(), sentence.length());
    if (isBare && behind.lookingAt()) {
      return behind.group().strip();
    }
    Matcher before = BEFORE.matcher(sentence.substring(0, inSentence.start()));
    String words = before.find() ? before.group().strip() : "";
    return words.isEmpty() || counted.isEmpty() ? words + counted : words + " \u2026 " + counted;
  }
}
