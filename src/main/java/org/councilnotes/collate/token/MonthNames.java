package org.councilnotes.collate.token;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.councilnotes.note.text.LocalizedMonth;

/** The names of the months in the 24 languages of the Council, from CLDR. */
public final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of(
          "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  private static final Map<String, Set<Month>> BY_NAME = byName();

  private MonthNames() {}

  /**
   * The months that a word names: several where languages disagree (listopad), none for other
   * words.
   */
  public static Set<Month> named(String word) {
    return BY_NAME.getOrDefault(NormalizedWording.fold(word), Set.of());
  }

  /** Whether a folded word names a month. */
  public static boolean has(String folded) {
    return BY_NAME.containsKey(folded);
  }

  private static Map<String, Set<Month>> byName() {
    Map<String, Set<Month>> months = new HashMap<>();
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        LocalizedMonth.names(month, Locale.of(language), TextStyle.FULL)
            .map(NormalizedWording::fold)
            .forEach(
                name -> months.computeIfAbsent(name, _ -> EnumSet.noneOf(Month.class)).add(month));
      }
    }
    return Collections.unmodifiableMap(months);
  }
}
