package org.councilnotes.vocabulary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.yaml.YamlMapping;

/**
 * Finds the files of a vocabulary: in the folder, else among the program's own. Every other YAML
 * file in the folder is a vocabulary of the users' own.
 *
 * <p>The program's own programmes are in packs, one file each. {@code programmes.yaml} names those
 * that are loaded; that of a corpus may name fewer.
 */
public final class VocabularyFiles {

  private static final String DEFAULTS = "/vocabulary/";
  private static final String PACK = "packs/%s.yaml";
  public static final String PROGRAMMES = "programmes.yaml";
  private static final String COUNTRIES = "countries.yaml";
  private static final String ADJECTIVES = "adjectives.yaml";
  private static final String GROUPS = "groups.yaml";
  private static final List<String> SHIPPED = List.of(PROGRAMMES, COUNTRIES, ADJECTIVES, GROUPS);

  /** Matches {@code themes.yaml}; not {@code .themes.yaml} or {@code themes.yaml~}. */
  private static final Pattern YAML = Pattern.compile("[^.].*\\.ya?ml");

  /** The program's own files as they were read, as long as memory allows. */
  private static final Map<String, SoftReference<YamlMapping>> KEPT = new ConcurrentHashMap<>();

  private final Optional<Path> folder;

  public VocabularyFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The program's own is read once. */
  Vocabulary read() {
    return hasOwn() ? read(layers(PROGRAMMES)) : Program.VOCABULARY;
  }

  private boolean hasOwn() {
    return SHIPPED.stream().anyMatch(name -> own(name).isPresent()) || !ownFiles().isEmpty();
  }

  private static final class Program {
    static final Vocabulary VOCABULARY = readNow();

    private static Vocabulary readNow() {
      VocabularyFiles shipped = new VocabularyFiles(Optional.empty());
      return shipped.read(shipped.layers(PROGRAMMES));
    }
  }

  /**
   * The vocabulary as it would be with another content of {@code programmes.yaml} in the folder.
   *
   * @throws InvalidYamlException where a file is invalid or contradicts itself
   */
  public Vocabulary withProgrammes(String text) {
    YamlMapping file = YamlMapping.read(PROGRAMMES, new StringReader(text));
    return read(VocabularyLayers.of(file, shippedFile(PROGRAMMES)));
  }

  private Vocabulary read(VocabularyLayers own) {
    VocabularyLayers programmes = withPacks(own);
    VocabularyLayers countries = layers(COUNTRIES);
    return new Vocabulary(
        ProgrammesFile.read(programmes),
        AdjectivesFile.read(layers(ADJECTIVES).last()).joinedTo(CountriesFile.countries(countries)),
        CountriesFile.lookalikes(countries),
        GroupsFile.read(layers(GROUPS)),
        programmes.words(ProgrammesFile.NONE),
        own());
  }

  public void addTo(Sha256Digest digest) throws IOException {
    for (String name : SHIPPED) {
      byte[] shipped = shipped(name).readAllBytes();
      digest.add(name).add(new ByteArrayInputStream(shipped));
      Optional<Path> own = own(name);
      if (own.isPresent() && !Arrays.equals(Files.readAllBytes(own.get()), shipped)) {
        digest.add("own").add(Files.newInputStream(own.get()));
      }
    }
    for (String pack : packs()) {
      digest.add(pack).add(shipped(PACK.formatted(pack)));
    }
    for (String name : ownFiles()) {
      digest.add(name).add(Files.newInputStream(own(name).orElseThrow()));
    }
  }

  /** Names of the program's packs, in the order in which they are loaded. */
  static List<String> packs() {
    return shippedFile(PROGRAMMES).texts(ProgrammesFile.PACKS);
  }

  /** The packs below the layers of {@code programmes.yaml}, unless a corpus replaces that file. */
  private static VocabularyLayers withPacks(VocabularyLayers programmes) {
    YamlMapping last = programmes.last();
    boolean names = last.keys().contains(ProgrammesFile.PACKS);
    if (!programmes.extendsShipped()) {
      if (names) {
        throw last.problem(ProgrammesFile.PACKS, "packs need extends: default");
      }
      return programmes;
    }
    List<String> named = names ? last.texts(ProgrammesFile.PACKS) : packs();
    for (String pack : named) {
      if (!packs().contains(pack)) {
        throw last.problem(ProgrammesFile.PACKS, "unknown pack " + pack);
      }
    }
    return programmes.above(named.stream().map(pack -> shippedFile(PACK.formatted(pack))).toList());
  }

  private List<UserVocabulary> own() {
    Map<String, String> fileOfFacet = new HashMap<>();
    List<UserVocabulary> own = new ArrayList<>();
    for (String name : ownFiles()) {
      YamlMapping file = file(name);
      own.add(UserVocabularyFile.read(file));
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

  private YamlMapping file(String name) {
    try {
      return read(name, Files.newInputStream(own(name).orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private VocabularyLayers layers(String name) {
    YamlMapping shipped = shippedFile(name);
    return own(name).isPresent()
        ? VocabularyLayers.of(file(name), shipped)
        : new VocabularyLayers(List.of(shipped), true);
  }

  private static YamlMapping shippedFile(String name) {
    return Optional.ofNullable(KEPT.get(name))
        .flatMap(kept -> Optional.ofNullable(kept.get()))
        .orElseGet(() -> readShipped(name));
  }

  private static YamlMapping readShipped(String name) {
    try {
      YamlMapping file = read(name, shipped(name));
      KEPT.put(name, new SoftReference<>(file));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static YamlMapping read(String name, InputStream file) throws IOException {
    try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder())) {
      return YamlMapping.read(name, reader);
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
