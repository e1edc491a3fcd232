package org.councilnotes.vocabulary;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.vocabulary.Vocabulary.Wording;
import org.councilnotes.yaml.YamlMapping;

/**
 * Reads the keys {@code names}, {@code aliases} and {@code acronyms}, the same in all vocabularies.
 */
final class VocabularyNamesReader {

  private VocabularyNamesReader() {}

  static Wording read(YamlMapping entry) {
    Map<String, List<String>> names =
        entry.map("names").map(VocabularyNamesReader::byLanguage).orElse(Map.of());
    return new Wording(names, words(entry, "aliases"), words(entry, "acronyms"));
  }

  static Map<String, List<String>> byLanguage(YamlMapping names) {
    Map<String, List<String>> all = new HashMap<>();
    names.keys().forEach(language -> all.put(language, words(names, language)));
    return all;
  }

  /** One text for each language; empty where the key is absent. */
  static Map<String, String> labels(YamlMapping entry, String key) {
    Map<String, String> labels = new HashMap<>();
    entry
        .map(key)
        .ifPresent(m -> m.keys().forEach(language -> labels.put(language, m.required(language))));
    return labels;
  }

  static List<String> words(YamlMapping entry, String key) {
    return entry.texts(key).stream()
        .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC))
        .toList();
  }
}
