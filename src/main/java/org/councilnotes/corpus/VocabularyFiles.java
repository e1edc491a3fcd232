package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.corpus.Vocabulary.Lookalikes;

/**
 * Finds the files of a vocabulary: in the folder, else among the program's own. Whatever else is
 * YAML in the folder is a vocabulary of the users' own.
 */
final class VocabularyFiles {

  private static final String DEFAULTS = "/vocabulary/";
  private static final String PROGRAMMES = "programmes.yaml";
  private static final String COUNTRIES = "countries.yaml";
  private static final String ADJECTIVES = "adjectives.yaml";
  private static final String GROUPS = "groups.yaml";
  private static final List<String> SHIPPED = List.of(PROGRAMMES, COUNTRIES, ADJECTIVES, GROUPS);

  /** Matches {@code themes.yaml}; not {@code .themes.yaml} or {@code themes.yaml~}. */
  private static final Pattern YAML = Pattern.compile("[^.].*\\.ya?ml");

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
        GroupsFile.read(file(GROUPS)),
        own());
  }

  void addTo(Sha256 digest) throws IOException {
    for (String name : Stream.concat(SHIPPED.stream(), ownFiles().stream()).toList()) {
      digest.add(name).add(open(name));
    }
  }

  private List<OwnVocabulary> own() {
    Map<String, String> fileOfFacet = new HashMap<>();
    List<OwnVocabulary> own = new ArrayList<>();
    for (String name : ownFiles()) {
      YamlMap file = file(name);
      own.add(OwnVocabularyFile.read(file));
      String other = fileOfFacet.put(own.getLast().facet(), name);
      if (other != null) {
        throw file.problem(
            "facet", "%s is the facet of %s already".formatted(own.getLast().facet(), other));
      }
    }
    return own;
  }

  /** Names of the further files in the folder, in their order; hidden ones are no vocabularies. */
  private List<String> ownFiles() {
    if (folder.filter(Files::isDirectory).isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> YAML.matcher(name).matches() && !SHIPPED.contains(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of vocabularies cannot be read", e);
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
