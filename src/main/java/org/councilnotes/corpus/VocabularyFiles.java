package org.councilnotes.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the files of a vocabulary: in the folder, else among the program's own. */
final class VocabularyFiles {

  private static final String DEFAULTS = "/vocabulary/";
  static final String PROGRAMMES = "programmes.yaml";
  private static final String COUNTRIES = "countries.yaml";
  private static final String ADJECTIVES = "adjectives.yaml";
  private static final String GROUPS = "groups.yaml";

  private final Optional<Path> folder;

  VocabularyFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  Vocabulary read() {
    Layers programmes = layers(PROGRAMMES);
    Layers countries = layers(COUNTRIES);
    return new Vocabulary(
        ProgrammesFile.read(programmes),
        AdjectivesFile.read(layers(ADJECTIVES).last()).joinedTo(CountriesFile.countries(countries)),
        CountriesFile.lookalikes(countries),
        GroupsFile.read(layers(GROUPS)),
        programmes.words(ProgrammesFile.NONE));
  }

  void addTo(Sha256 digest) throws IOException {
    for (String name : List.of(PROGRAMMES, COUNTRIES, ADJECTIVES, GROUPS)) {
      byte[] shipped = shipped(name).readAllBytes();
      digest.add(name).add(new ByteArrayInputStream(shipped));
      Optional<Path> own = own(name);
      if (own.isPresent() && !Arrays.equals(Files.readAllBytes(own.get()), shipped)) {
        digest.add("own").add(Files.newInputStream(own.get()));
      }
    }
  }

  private Layers layers(String name) {
    try {
      YamlMap shipped = read(name, shipped(name));
      Optional<Path> own = own(name);
      return own.isPresent()
          ? Layers.of(read(name, Files.newInputStream(own.get())), shipped)
          : new Layers(List.of(shipped));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static YamlMap read(String name, InputStream file) throws IOException {
    try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder())) {
      return YamlMap.read(name, reader);
    }
  }

  private Optional<Path> own(String name) {
    return folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
  }

  private static InputStream shipped(String name) {
    InputStream shipped = VocabularyFiles.class.getResourceAsStream(DEFAULTS + name);
    if (shipped == null) {
      throw new IllegalStateException("the program lacks its own " + DEFAULTS + name);
    }
    return shipped;
  }
}
