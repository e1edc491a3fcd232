package org.councilnotes.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.analysis.WordAnalyzer;

/**
 * Words that reports use for one another, such as {@code weapon} and {@code firearm}. They are few
 * and coarse: a text with one in place of the other says something alike at most, never the same.
 * There is a list for English only.
 *
 * <p>Source: written for this program.
 */
final class WordEquivalents {

  private static final String LANGUAGE = "en";
  private static final String LIST = "/draft/equivalents-en.txt";

  private static final WordEquivalents ENGLISH = english();
  private static final WordEquivalents NONE = new WordEquivalents(Map.of());

  private final Map<String, Set<String>> wordsByStem;
  private final Map<String, Set<String>> stemsByStem;

  private WordEquivalents(Map<String, Set<String>> wordsByStem) {
    this.wordsByStem = Collections.unmodifiableMap(wordsByStem);
    Map<String, Set<String>> stems = new HashMap<>();
    wordsByStem.forEach((stem, words) -> stems.put(stem, stemsOf(words)));
    this.stemsByStem = Collections.unmodifiableMap(stems);
  }

  private static Set<String> stemsOf(Set<String> words) {
    return words.stream()
        .map(word -> stemOf(word, LANGUAGE))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of a language. */
  static WordEquivalents of(String bcp47) {
    return bcp47.split("-", 2)[0].equals(LANGUAGE) ? ENGLISH : NONE;
  }

  /** The words that may stand for a word, with itself, by its stem; empty for most words. */
  Set<String> wordsFor(String stem) {
    return wordsByStem.getOrDefault(stem, Set.of());
  }

  /** The stems of the same words. */
  Set<String> stemsFor(String stem) {
    return stemsByStem.getOrDefault(stem, Set.of());
  }

  private static WordEquivalents english() {
    Map<String, Set<String>> all = new HashMap<>();
    for (String line : lines()) {
      if (!line.startsWith("#")) {
        List<String> group = List.of(line.split(" ", -1));
        for (String word : group) {
          all.computeIfAbsent(stemOf(word, LANGUAGE), stem -> new LinkedHashSet<>()).addAll(group);
        }
      }
    }
    return new WordEquivalents(all);
  }

  /** The stem of a word of a language, as sentences have it. */
  static String stemOf(String word, String language) {
    return WordAnalyzer.of(language).words(word).getFirst().stemTerms().getFirst().text();
  }

  private static List<String> lines() {
    try (InputStream list =
            Objects.requireNonNull(WordEquivalents.class.getResourceAsStream(LIST));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return new ArrayList<>(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("a list of words cannot be read", e);
    }
  }
}
