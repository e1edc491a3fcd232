package org.councilnotes.collate.token;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of the months in the 24 languages of the Council, from CLDR. */
public final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  private static final Map<String, Set<Month>> BY_NAME = byName();

  private MonthNames() {}

  /**
   * Which month a word names; several where languages disagree (listopad), none for other words.
   */
  public static Set<Month> named(String word) {
    return BY_NAME.getOrDefault(NormalizedWording.fold(word), Set.of());
  }

  private static Map<String, Set<Month>> byName() {
    Map<String, Set<Month>> months = new HashMap<>();
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        String[] names = symbols.getMonths(context, DateFormatSymbols.WIDE);
        for (Month month : Month.values()) {
          months
              .computeIfAbsent(
                  NormalizedWording.fold(names[month.getValue() - 1]),
                  name -> EnumSet.noneOf(Month.class))
              .add(month);
        }
      }
    }
    return Collections.unmodifiableMap(months);
  }
}
