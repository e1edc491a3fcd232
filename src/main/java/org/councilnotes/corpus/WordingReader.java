package org.councilnotes.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.corpus.Vocabulary.Wording;

/** The keys {@code names}, {@code aliases} and {@code acronyms}, alike in all vocabularies. */
final class WordingReader {

  private WordingReader() {}

  static Wording read(YamlMap entry) {
    Map<String, List<String>> names =
        entry.map("names").map(WordingReader::byLanguage).orElse(Map.of());
    return new Wording(names, words(entry, "aliases"), words(entry, "acronyms"));
  }

  static Map<String, List<String>> byLanguage(YamlMap names) {
    Map<String, List<String>> all = new HashMap<>();
    names.keys().forEach(language -> all.put(language, words(names, language)));
    return all;
  }

  /** One text for each language; empty where the key is absent. */
  static Map<String, String> labels(YamlMap entry, String key) {
    Map<String, String> labels = new HashMap<>();
    entry
        .map(key)
        .ifPresent(m -> m.keys().forEach(language -> labels.put(language, m.required(language))));
    return labels;
  }

  static List<String> words(YamlMap entry, String key) {
    return entry.texts(key).stream()
        .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC))
        .toList();
  }
}
