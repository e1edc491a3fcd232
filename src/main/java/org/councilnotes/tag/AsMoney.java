package org.councilnotes.tag;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A country that is part of an amount of money: {@code US$ 14 million}, {@code Swiss francs},
 * {@code dólares de los Estados Unidos}.
 */
final class AsMoney implements Predicate<Mention> {

  private static final String CURRENCY =
      "(?i:dollars?|d[óo]lar(?:es)?|d[óo]lares|francs?|francos?|franken|franchi|pesos?|pounds?|libras?"
          + "|livres?|kron[aeo]r?|kronen|couronnes?|coronas?|coroas?|crowns?|yen|yenes|yuan|rupees?|ro?ubles?"
          + "|rublos?|rubel|reais|rea[il]es|soles|bolivars?|bol[ií]vares|zloty|lei|forints?|leva?|dirhams?"
          + "|rand|lira)";

  /**
   * Matches {@code "$ 2.75 million"}, {@code ". dollars"}, {@code "-Dollar"}; not {@code " Coast
   * Guard"}.
   */
  private static final Pattern AFTER =
      Pattern.compile("\\.? ?\\$|\\.?[ -]?" + CURRENCY + "(?!\\p{L})");

  private static final Set<String> JOINED = Set.of("los", "de", "des", "dos", "der", "do");

  private static final Pattern UNIT = Pattern.compile(CURRENCY);

  /** Matches {@code "dólares de los "} and {@code "francs "}; not {@code "police des "}. */
  private static final Ending BEFORE =
      new Ending(
          Pattern.compile("(?<!\\p{L})" + CURRENCY + " (?:(?:de los|de|des|dos|der|do) )?$"),
          lead -> JOINED.contains(lead.last()) || UNIT.matcher(lead.last()).matches());

  @Override
  public boolean test(Mention mention) {
    return AFTER.matcher(mention.after()).lookingAt() || BEFORE.isOf(mention.lead());
  }
}
