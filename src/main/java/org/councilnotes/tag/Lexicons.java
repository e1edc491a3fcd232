package org.councilnotes.tag;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.councilnotes.corpus.Vocabulary;

/**
 * One lexicon a language, built when first asked for: the vocabulary, and the names and adjectives
 * of countries in that language and in English. Where they disagree, the vocabulary goes first and
 * English last; a name goes before an adjective ({@code l'Argentine}).
 */
final class Lexicons {

  private static final String ENGLISH = "en";

  private final Vocabulary vocabulary;
  private final Map<String, Lexicon> byLanguage = new ConcurrentHashMap<>();

  Lexicons(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Lexicon of(String language) {
    return byLanguage.computeIfAbsent(language, this::build);
  }

  private Lexicon build(String language) {
    List<String> setAside = vocabulary.lookalikes().setAside().getOrDefault(language, List.of());
    return new Lexicon(
        Stream.of(
                VocabularyNames.of(vocabulary),
                CountryNames.in(language),
                VocabularyNames.adjectives(vocabulary, language),
                CountryNames.in(ENGLISH),
                VocabularyNames.adjectives(vocabulary, ENGLISH),
                VocabularyNames.conditional(vocabulary))
            .flatMap(List::stream)
            .filter(name -> setAside.stream().noneMatch(word -> equal(name, word)))
            .toList());
  }

  /** Exact for names that are matched as printed, folded for the others. */
  private static boolean equal(Name name, String word) {
    return name.isAsPrinted()
        ? name.printed().equals(word)
        : Spelling.fold(name.printed()).equals(Spelling.fold(word));
  }
}
