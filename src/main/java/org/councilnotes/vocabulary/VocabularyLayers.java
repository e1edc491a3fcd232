package org.councilnotes.vocabulary;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * The files of one vocabulary: those of the program, then that of a corpus which extends them; or
 * that of the corpus alone.
 *
 * @param files at least one, in that order
 * @param extendsShipped whether the program's files are among them
 */
record VocabularyLayers(List<YamlMapping> files, boolean extendsShipped) {

  /** Key by which the file of a corpus extends the program's. */
  static final String EXTENDS = "extends";

  private static final String DEFAULT = "default";

  VocabularyLayers {
    files = List.copyOf(files);
  }

  /**
   * The layers of a file of a corpus: it alone, or above the program's where it extends that.
   *
   * @throws InvalidYamlException where it extends anything else
   */
  static VocabularyLayers of(YamlMapping own, YamlMapping shipped) {
    if (own.text(EXTENDS).isEmpty()) {
      return new VocabularyLayers(List.of(own), false);
    }
    if (!own.required(EXTENDS).equals(DEFAULT)) {
      throw own.problem(EXTENDS, "only " + DEFAULT + " can be extended");
    }
    return new VocabularyLayers(List.of(shipped, own), true);
  }

  /** Refuses every other key at the top level. */
  VocabularyLayers checkKeys(String... keys) {
    String[] all = Stream.concat(Stream.of(EXTENDS), Stream.of(keys)).toArray(String[]::new);
    files.forEach(file -> file.checkKeys(all));
    return this;
  }

  /**
   * The entries of a list by their code; an entry of a corpus replaces one of the program.
   *
   * @throws InvalidYamlException where a code occurs twice in one file
   */
  Map<String, YamlMapping> entries(String list, Function<YamlMapping, String> code) {
    Map<String, YamlMapping> entries = new LinkedHashMap<>();
    for (YamlMapping file : files) {
      Set<String> seen = new HashSet<>();
      for (YamlMapping entry : file.maps(list)) {
        if (!seen.add(code.apply(entry))) {
          throw entry.problem(ReasonCode.TWICE.of(code.apply(entry)));
        }
        entries.put(code.apply(entry), entry);
      }
    }
    return entries;
  }

  /** The same with further files below. */
  VocabularyLayers above(List<YamlMapping> lower) {
    return new VocabularyLayers(
        Stream.concat(lower.stream(), files.stream()).toList(), extendsShipped);
  }

  /** The words of a list from all files. */
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
