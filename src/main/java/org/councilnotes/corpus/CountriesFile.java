package org.councilnotes.corpus;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.councilnotes.corpus.Country.Names;
import org.councilnotes.corpus.Country.Places;
import org.councilnotes.corpus.Country.Words;
import org.councilnotes.corpus.Vocabulary.Lookalikes;

/** Reads {@code countries.yaml}. */
final class CountriesFile {

  /** Matches {@code BO}; not {@code BOL}. */
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  private static final String ENGLISH = "en";

  private CountriesFile() {}

  static List<Country> countries(Layers files) {
    return files
        .allowing("countries", "lookalikes")
        .entries("countries", CountriesFile::code)
        .values()
        .stream()
        .map(CountriesFile::country)
        .toList();
  }

  private static Country country(YamlMap entry) {
    entry.allowing(
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
        WordingReader.labels(entry, "labels"),
        WordingReader.labels(entry, "footnotes"),
        new Words(
            names(entry),
            Map.of(ENGLISH, WordingReader.words(entry, "adjectives")),
            places(entry),
            WordingReader.words(entry, "bodies")));
  }

  private static Names names(YamlMap entry) {
    return new Names(
        WordingReader.words(entry, "aliases"),
        WordingReader.words(entry, "acronyms"),
        WordingReader.words(entry, "delegations"));
  }

  private static Places places(YamlMap entry) {
    return new Places(WordingReader.words(entry, "cities"), WordingReader.words(entry, "capitals"));
  }

  static String code(YamlMap entry) {
    String code = entry.required("code");
    if (!CODE.matcher(code).matches()) {
      throw entry.problem("no ISO 3166 code: " + code);
    }
    return code;
  }

  /** Those of a corpus are added to those of the program where its file extends that. */
  static Lookalikes lookalikes(Layers files) {
    List<Lookalikes> all =
        files.files().stream()
            .flatMap(file -> file.map("lookalikes").stream())
            .map(CountriesFile::lookalikes)
            .toList();
    return all.stream()
        .reduce(Lookalikes::and)
        .orElseThrow(() -> files.last().problem("lookalikes are missing"));
  }

  private static Lookalikes lookalikes(YamlMap entry) {
    entry.allowing("phrases", "personal", "set-aside");
    return new Lookalikes(
        WordingReader.words(entry, "phrases"),
        WordingReader.words(entry, "personal"),
        entry.map("set-aside").map(WordingReader::byLanguage).orElse(Map.of()));
  }
}
