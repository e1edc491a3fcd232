package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.corpus.Vocabulary.Lookalikes;

/** Finds the files of a vocabulary: in the folder, else among the program's own. */
final class VocabularyFiles {

  private static final String DEFAULTS = "/vocabulary/";
  private static final String PROGRAMMES = "programmes.yaml";
  private static final String COUNTRIES = "countries.yaml";
  private static final String ADJECTIVES = "adjectives.yaml";
  private static final String GROUPS = "groups.yaml";

  private final Optional<Path> folder;

  VocabularyFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  Vocabulary read() {
    YamlMap countries = file(COUNTRIES);
    return new Vocabulary(
        ProgrammesFile.read(file(PROGRAMMES)),
        AdjectivesFile.read(file(ADJECTIVES)).joinedTo(CountriesFile.countries(countries)),
        lookalikes(countries),
        GroupsFile.read(file(GROUPS)));
  }

  void addTo(Sha256 digest) throws IOException {
    for (String name : List.of(PROGRAMMES, COUNTRIES, ADJECTIVES, GROUPS)) {
      digest.add(name).add(open(name));
    }
  }

  private static Lookalikes lookalikes(YamlMap file) {
    return file.map("lookalikes")
        .map(CountriesFile::lookalikes)
        .orElseThrow(() -> file.problem("lookalikes are missing"));
  }

  private YamlMap file(String name) {
    try (Reader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8.newDecoder())) {
      return YamlMap.read(name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private InputStream open(String name) throws IOException {
    Optional<Path> own = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
    if (own.isPresent()) {
      return Files.newInputStream(own.get());
    }
    InputStream shipped = VocabularyFiles.class.getResourceAsStream(DEFAULTS + name);
    if (shipped == null) {
      throw new IllegalStateException("the program lacks its own " + DEFAULTS + name);
    }
    return shipped;
  }
}
