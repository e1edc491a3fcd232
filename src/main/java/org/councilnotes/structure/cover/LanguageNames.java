package org.councilnotes.structure.cover;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages by their names in the languages in which papers are issued. */
final class LanguageNames {

  private static final Map<String, String> CODES = codes();

  private LanguageNames() {}

  /** BCP 47, for a name such as {@code English} or {@code anglais}; empty for others. */
  static Optional<String> code(String name) {
    return Optional.ofNullable(CODES.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String language : List.of("en", "fr", "es", "ru", "ar", "zh", "de", "it", "pt", "nl")) {
      for (String reader : List.of("en", "fr", "es", "ru", "de", "it", "pt", "nl")) {
        String name =
            Locale.forLanguageTag(language).getDisplayLanguage(Locale.forLanguageTag(reader));
        codes.putIfAbsent(name.toLowerCase(Locale.ROOT), language);
      }
    }
    return Map.copyOf(codes);
  }
}
