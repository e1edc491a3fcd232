package org.councilnotes.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the vocabulary adds to the locale data (CLDR) about a country or territory.
 *
 * @param code ISO 3166-1 alpha-2, or {@code XK}
 * @param labels by language, where EU usage differs from the locale data
 * @param words further words that mean this country
 */
public record Country(String code, Map<String, String> labels, Words words) {

  public Country {
    labels = Map.copyOf(labels);
  }

  /**
   * Words that mean a country, none of which the locale data knows.
   *
   * @param aliases other names, in any language
   * @param acronyms names matched as printed, case and all, such as {@code UK}
   * @param adjectives also demonyms, such as {@code Costa Rican}
   * @param cities that carry the country's name, such as {@code Panama City}
   * @param bodies of that country alone, such as {@code SEDRONAR}
   */
  public record Words(
      List<String> aliases,
      List<String> acronyms,
      List<String> adjectives,
      List<String> cities,
      List<String> bodies) {

    public Words {
      aliases = List.copyOf(aliases);
      acronyms = List.copyOf(acronyms);
      adjectives = List.copyOf(adjectives);
      cities = List.copyOf(cities);
      bodies = List.copyOf(bodies);
    }
  }

  Optional<String> label(Locale locale) {
    return Optional.ofNullable(labels.get(locale.getLanguage()));
  }
}
