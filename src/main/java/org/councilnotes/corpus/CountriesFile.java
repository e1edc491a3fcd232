package org.councilnotes.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.corpus.Country.Words;
import org.councilnotes.corpus.Vocabulary.Lookalikes;

/** Reads {@code countries.yaml}. */
final class CountriesFile {

  /** Matches {@code BO}; not {@code BOL}. */
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  private CountriesFile() {}

  static List<Country> countries(YamlMap file) {
    file.allowing("countries", "lookalikes");
    Set<String> seen = new HashSet<>();
    for (YamlMap entry : file.maps("countries")) {
      if (!seen.add(code(entry))) {
        throw entry.problem(code(entry) + " stands twice");
      }
    }
    return file.maps("countries").stream().map(CountriesFile::country).toList();
  }

  private static Country country(YamlMap entry) {
    entry.allowing("code", "labels", "aliases", "acronyms", "adjectives", "cities", "bodies");
    return new Country(
        code(entry),
        WordingReader.labels(entry),
        new Words(
            WordingReader.words(entry, "aliases"),
            WordingReader.words(entry, "acronyms"),
            WordingReader.words(entry, "adjectives"),
            WordingReader.words(entry, "cities"),
            WordingReader.words(entry, "bodies")));
  }

  static String code(YamlMap entry) {
    String code = entry.required("code");
    if (!CODE.matcher(code).matches()) {
      throw entry.problem("no ISO 3166 code: " + code);
    }
    return code;
  }

  static Lookalikes lookalikes(YamlMap entry) {
    entry.allowing("phrases", "personal", "set-aside");
    return new Lookalikes(
        WordingReader.words(entry, "phrases"),
        WordingReader.words(entry, "personal"),
        entry.map("set-aside").map(WordingReader::byLanguage).orElse(Map.of()));
  }
}
