package org.councilnotes.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.councilnotes.vocabulary.Country.Names;
import org.councilnotes.vocabulary.Country.Places;
import org.councilnotes.vocabulary.Country.Words;
import org.councilnotes.vocabulary.Vocabulary.Lookalikes;
import org.councilnotes.yaml.YamlMapping;

/** Reads {@code countries.yaml}. */
final class CountriesFile {

  /** Matches {@code BO}; not {@code BOL}. */
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  private static final String ENGLISH = "en";

  private CountriesFile() {}

  static List<Country> countries(VocabularyLayers files) {
    return files
        .checkKeys("countries", "lookalikes")
        .entries("countries", CountriesFile::code)
        .values()
        .stream()
        .map(CountriesFile::country)
        .toList();
  }

  private static Country country(YamlMapping entry) {
    entry.checkKeys(
        "code",
        "labels",
        "footnotes",
        "aliases",
        "acronyms",
        "delegations",
        "adjectives",
        "cities",
        "capitals",
        "bodies");
    return new Country(
        code(entry),
        VocabularyNamesReader.labels(entry, "labels"),
        VocabularyNamesReader.labels(entry, "footnotes"),
        new Words(
            names(entry),
            Map.of(ENGLISH, VocabularyNamesReader.words(entry, "adjectives")),
            places(entry),
            VocabularyNamesReader.words(entry, "bodies")));
  }

  private static Names names(YamlMapping entry) {
    return new Names(
        VocabularyNamesReader.words(entry, "aliases"),
        VocabularyNamesReader.words(entry, "acronyms"),
        VocabularyNamesReader.words(entry, "delegations"));
  }

  private static Places places(YamlMapping entry) {
    return new Places(
        VocabularyNamesReader.words(entry, "cities"),
        VocabularyNamesReader.words(entry, "capitals"));
  }

  static String code(YamlMapping entry) {
    String code = entry.required("code");
    if (!CODE.matcher(code).matches()) {
      throw entry.problem("no ISO 3166 code: " + code);
    }
    return code;
  }

  /**
   * The lookalikes of all layers: those of a corpus are added to those of the program where its
   * file extends that one.
   */
  static Lookalikes lookalikes(VocabularyLayers files) {
    List<Lookalikes> all =
        files.files().stream()
            .flatMap(file -> file.map("lookalikes").stream())
            .map(CountriesFile::lookalikes)
            .toList();
    return all.stream()
        .reduce(Lookalikes::and)
        .orElseThrow(() -> files.last().problem("lookalikes are missing"));
  }

  private static Lookalikes lookalikes(YamlMapping entry) {
    entry.checkKeys("phrases", "personal", "set-aside");
    return new Lookalikes(
        VocabularyNamesReader.words(entry, "phrases"),
        VocabularyNamesReader.words(entry, "personal"),
        entry.map("set-aside").map(VocabularyNamesReader::byLanguage).orElse(Map.of()));
  }
}
