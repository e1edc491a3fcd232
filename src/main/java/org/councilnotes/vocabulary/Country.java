package org.councilnotes.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the vocabulary adds to the locale data (CLDR) of a country or territory.
 *
 * @param code ISO 3166-1 alpha-2, or {@code XK}
 * @param labels by language, where EU usage differs from the locale data
 * @param footnotes by language: the text that an asterisk in the label refers to
 * @param words further words that mean this country
 */
public record Country(
    String code, Map<String, String> labels, Map<String, String> footnotes, Words words) {

  public Country {
    labels = Map.copyOf(labels);
    footnotes = Map.copyOf(footnotes);
  }

  /**
   * Words that mean a country and are not in the locale data.
   *
   * @param names names and codes
   * @param adjectives adjectives and demonyms, by language in all their forms; in English the
   *     singular only
   * @param places whose names may stand for the country
   * @param bodies of that country alone, such as {@code SEDRONAR}
   */
  public record Words(
      Names names, Map<String, List<String>> adjectives, Places places, List<String> bodies) {

    public Words {
      adjectives = Map.copyOf(adjectives);
      bodies = List.copyOf(bodies);
    }
  }

  /**
   * Names of a country.
   *
   * @param aliases further names, in any language
   * @param acronyms matched exactly as printed, such as {@code UK}
   * @param delegations two-letter codes in lists of delegations, such as {@code EL}
   */
  public record Names(List<String> aliases, List<String> acronyms, List<String> delegations) {

    static final Names NONE = new Names(List.of(), List.of(), List.of());

    public Names {
      aliases = List.copyOf(aliases);
      acronyms = List.copyOf(acronyms);
      delegations = List.copyOf(delegations);
    }
  }

  /**
   * Cities of a country.
   *
   * @param cities that contain its name, such as {@code Panama City}
   * @param capitals that do not contain it; they stand for the country only where something takes
   *     place there
   */
  public record Places(List<String> cities, List<String> capitals) {

    static final Places NONE = new Places(List.of(), List.of());

    public Places {
      cities = List.copyOf(cities);
      capitals = List.copyOf(capitals);
    }
  }

  /** A country of which only adjectives are given. */
  static Country of(String code, Map<String, List<String>> adjectives) {
    return new Country(
        code, Map.of(), Map.of(), new Words(Names.NONE, adjectives, Places.NONE, List.of()));
  }

  /** The same country with adjectives of further languages. */
  Country withAdjectives(Map<String, List<String>> further) {
    Map<String, List<String>> all = new HashMap<>(further);
    words.adjectives().forEach(all::putIfAbsent);
    return new Country(
        code, labels, footnotes, new Words(words.names(), all, words.places(), words.bodies()));
  }

  Optional<String> label(Locale locale) {
    return Optional.ofNullable(labels.get(locale.getLanguage()));
  }

  Optional<String> footnote(Locale locale) {
    return Optional.ofNullable(footnotes.get(locale.getLanguage()));
  }
}
