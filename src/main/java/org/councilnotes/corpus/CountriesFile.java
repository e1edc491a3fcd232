package org.councilnotes.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  static Lookalikes lookalikes(YamlMap entry) {
    entry.allowing("phrases", "personal", "set-aside");
    return new Lookalikes(
        WordingReader.words(entry, "phrases"),
        WordingReader.words(entry, "personal"),
        entry.map("set-aside").map(WordingReader::byLanguage).orElse(Map.of()));
  }
}
