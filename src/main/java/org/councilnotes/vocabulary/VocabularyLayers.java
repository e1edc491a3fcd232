package org.councilnotes.vocabulary;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * One vocabulary in its files: the one that ships inside the program, then the one of a corpus that
 * adds to it; or one of them alone.
 *
 * @param files at least one, in that order
 */
record VocabularyLayers(List<YamlMapping> files) {

  /** The key by which the file of a corpus says that it adds to the program's own. */
  static final String EXTENDS = "extends";

  private static final String DEFAULT = "default";

  VocabularyLayers {
    files = List.copyOf(files);
  }

  /**
   * The file of a corpus, upon that of the program where it says so.
   *
   * @throws InvalidYamlException where it says that it extends anything else
   */
  static VocabularyLayers of(YamlMapping own, YamlMapping shipped) {
    if (own.text(EXTENDS).isEmpty()) {
      return new VocabularyLayers(List.of(own));
    }
    if (!own.required(EXTENDS).equals(DEFAULT)) {
      throw own.problem(EXTENDS, "only " + DEFAULT + " can be extended");
    }
    return new VocabularyLayers(List.of(shipped, own));
  }

  /** Refuses any other key at the top. */
  VocabularyLayers checkKeys(String... keys) {
    String[] all = Stream.concat(Stream.of(EXTENDS), Stream.of(keys)).toArray(String[]::new);
    files.forEach(file -> file.checkKeys(all));
    return this;
  }

  /**
   * The entries of a list by their code; one of a corpus takes the place of the program's.
   *
   * @throws InvalidYamlException where a code stands twice in one file
   */
  Map<String, YamlMapping> entries(String list, Function<YamlMapping, String> code) {
    Map<String, YamlMapping> entries = new LinkedHashMap<>();
    for (YamlMapping file : files) {
      Set<String> seen = new HashSet<>();
      for (YamlMapping entry : file.maps(list)) {
        if (!seen.add(code.apply(entry))) {
          throw entry.problem(code.apply(entry) + " stands twice");
        }
        entries.put(code.apply(entry), entry);
      }
    }
    return entries;
  }

  /** The words of a list in all files. */
  List<String> words(String list) {
    return files.stream()
        .flatMap(f -> VocabularyNamesReader.words(f, list).stream())
        .distinct()
        .toList();
  }

  YamlMapping last() {
    return files.getLast();
  }
}
