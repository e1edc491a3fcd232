package org.councilnotes.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code adjectives.yaml}: what is of a country, in languages other than English. */
final class AdjectivesFile {

  /** By language: how its words end. */
  private final Map<String, Inflection> inflections = new HashMap<>();

  /** By code, then by language, in all forms. */
  private final Map<String, Map<String, List<String>>> adjectives = new LinkedHashMap<>();

  private AdjectivesFile() {}

  /**
   * Reads the whole file.
   *
   * @throws VocabularyProblem where a language has no endings, or a code stands twice
   */
  static AdjectivesFile read(YamlMap file) {
    AdjectivesFile read = new AdjectivesFile();
    file.allowing("endings", "adjectives");
    file.map("endings").ifPresent(read::readEndings);
    file.maps("adjectives").forEach(read::readCountry);
    return read;
  }

  private void readEndings(YamlMap endings) {
    for (String language : endings.keys()) {
      endings.map(language).map(Inflection::read).ifPresent(i -> inflections.put(language, i));
    }
  }

  private void readCountry(YamlMap entry) {
    String code = CountriesFile.code(entry);
    Map<String, List<String>> byLanguage = new HashMap<>();
    for (String language : entry.keys()) {
      if (!language.equals("code")) {
        byLanguage.put(language, forms(entry, language));
      }
    }
    if (adjectives.put(code, byLanguage) != null) {
      throw entry.problem(code + " stands twice");
    }
  }

  private List<String> forms(YamlMap entry, String language) {
    Inflection inflection = inflections.get(language);
    if (inflection == null) {
      throw entry.problem(language, "no endings are given for " + language);
    }
    return WordingReader.words(entry, language).stream()
        .flatMap(word -> inflection.forms(word).stream())
        .distinct()
        .toList();
  }

  /** Countries with their adjectives; those of which nothing else is known come last. */
  List<Country> joinedTo(List<Country> countries) {
    Map<String, Map<String, List<String>>> left = new LinkedHashMap<>(adjectives);
    List<Country> joined = new ArrayList<>();
    for (Country country : countries) {
      Map<String, List<String>> own = left.remove(country.code());
      joined.add(own == null ? country : country.withAdjectives(own));
    }
    left.forEach((code, own) -> joined.add(Country.of(code, own)));
    return List.copyOf(joined);
  }
}
