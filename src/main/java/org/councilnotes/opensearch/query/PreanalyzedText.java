package org.councilnotes.opensearch.query;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.analysis.IndexedWord;
import org.councilnotes.analysis.PassageTerms;
import org.councilnotes.analysis.WordAnalyzer;
import org.councilnotes.store.schema.TextPart;

/**
 * Encodes analysed words as a text that the cluster's analyser {@code words} splits into the same
 * terms. It does nothing else. The separators occur in no word.
 */
public final class PreanalyzedText {

  static final String BETWEEN_WORDS = "\u001f";
  private static final String BETWEEN_FORMS = "\u001e";

  private PreanalyzedText() {}

  /** Analyses and encodes a text: each word with its terms, the printed form first. */
  public static String of(String text, WordAnalyzer language) {
    return of(language.words(text));
  }

  /** Encodes analysed words: each with its terms, the printed form first. */
  public static String of(List<IndexedWord> words) {
    return words.stream().map(word -> forms(word.terms())).collect(joining(BETWEEN_WORDS));
  }

  /**
   * Encodes the stems of a passage, each with the number of times that it counts, for the analyser
   * {@code stems}.
   */
  public static String stems(PassageTerms words) {
    return Stream.of(
            stems(words.text(), TextPart.TEXT),
            stems(words.headings(), TextPart.HEADING),
            stems(words.subject(), TextPart.SUBJECT))
        .flatMap(stems -> stems)
        .collect(joining(BETWEEN_WORDS));
  }

  private static Stream<String> stems(List<IndexedWord> words, TextPart part) {
    return words.stream()
        .flatMap(word -> word.stemTerms().stream())
        .map(stem -> stem.text() + BETWEEN_FORMS + part.stemFrequency());
  }

  /** Encodes terms, each a word by itself. */
  public static String terms(Stream<String> terms) {
    return terms.collect(joining(BETWEEN_WORDS));
  }

  /** Encodes the alternative terms of one word. */
  static String forms(Collection<String> terms) {
    return String.join(BETWEEN_FORMS, terms);
  }
}
