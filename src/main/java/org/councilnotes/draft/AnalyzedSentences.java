package org.councilnotes.draft;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences with their terms, each analysed once: editions of a report have most sentences in
 * common. Safe for use by many threads.
 */
final class AnalyzedSentences {

  private final String language;
  private final StemNumbers numbers = new StemNumbers();
  private final Map<String, Analyzed> known = new ConcurrentHashMap<>();

  /**
   * @param language of the text that the sentences are compared with, BCP 47
   */
  AnalyzedSentences(String language) {
    this.language = language;
  }

  /**
   * A sentence.
   *
   * @param exactKey the same for sentences that are the same word for word
   * @param terms without a label
   * @param stems those of the terms, in order
   */
  record Analyzed(String text, String exactKey, SentenceTerms terms, List<StemNumbers.Stem> stems) {

    Analyzed {
      stems = List.copyOf(stems);
    }
  }

  String language() {
    return language;
  }

  StemNumbers numbers() {
    return numbers;
  }

  Analyzed of(String sentence) {
    return known.computeIfAbsent(sentence, this::analyzed);
  }

  private Analyzed analyzed(String sentence) {
    SentenceTerms terms = SentenceTerms.of(ExactWording.withoutLabel(sentence), language);
    return new Analyzed(
        sentence,
        ExactWording.keyOf(sentence),
        terms,
        terms.terms().stream().map(term -> numbers.of(term.stem())).toList());
  }
}
