package org.councilnotes.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/** Reads {@code adjectives.yaml}: adjectives of countries, in languages other than English. */
final class AdjectivesFile {

  /** By language: how its words end. */
  private final Map<String, Inflection> inflections = new HashMap<>();

  /** By code, then by language, in all forms. */
  private final Map<String, Map<String, List<String>>> adjectives = new LinkedHashMap<>();

  private AdjectivesFile() {}

  /**
   * Reads the whole file.
   *
   * @throws InvalidYamlException where a language has no endings, or a code occurs twice
   */
  static AdjectivesFile read(YamlMapping file) {
    AdjectivesFile read = new AdjectivesFile();
    file.checkKeys("endings", "adjectives");
    file.map("endings").ifPresent(read::readEndings);
    file.maps("adjectives").forEach(read::readCountry);
    return read;
  }

  private void readEndings(YamlMapping endings) {
    for (String language : endings.keys()) {
      endings.map(language).map(Inflection::read).ifPresent(i -> inflections.put(language, i));
    }
  }

  private void readCountry(YamlMapping entry) {
    String code = CountriesFile.code(entry);
    Map<String, List<String>> byLanguage = new HashMap<>();
    for (String language : entry.keys()) {
      if (!language.equals("code")) {
        byLanguage.put(language, forms(entry, language));
      }
    }
    if (adjectives.put(code, byLanguage) != null) {
      throw entry.problem(ReasonCode.TWICE.of(code));
    }
  }

  private List<String> forms(YamlMapping entry, String language) {
    Inflection inflection = inflections.get(language);
    if (inflection == null) {
      throw entry.problem(language, "no endings are given for " + language);
    }
    return VocabularyNamesReader.words(entry, language).stream()
        .flatMap(word -> inflection.forms(word).stream())
        .distinct()
        .toList();
  }

  /**
   * The countries with their adjectives. Countries that occur in this file only are added at the
   * end.
   */
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

  /**
   * The forms of a language's adjectives, told from how one of them ends: {@code colombien}, {@code
   * colombienne}, {@code colombiens}, {@code colombiennes}.
   *
   * @param endings what may stand in the place of an ending, itself included
   */
  private record Inflection(Map<String, List<String>> endings) {

    /** How the file writes an ending without letters. */
    private static final String NOTHING = "-";

    Inflection {
      endings = Map.copyOf(endings);
    }

    static Inflection read(YamlMapping file) {
      Map<String, List<String>> endings = new HashMap<>();
      for (String ending : file.keys()) {
        endings.put(letters(ending), file.texts(ending).stream().map(Inflection::letters).toList());
      }
      return new Inflection(endings);
    }

    private static String letters(String ending) {
      return ending.equals(NOTHING) ? "" : ending;
    }

    /**
     * All forms of a word, by the longest ending that it has; the word alone where it has none of
     * the endings.
     */
    List<String> forms(String word) {
      for (int stem = 0; stem <= word.length(); stem++) {
        List<String> others = endings.get(word.substring(stem));
        if (others != null) {
          String kept = word.substring(0, stem);
          return others.stream().map(kept::concat).toList();
        }
      }
      return List.of(word);
    }
  }
}
