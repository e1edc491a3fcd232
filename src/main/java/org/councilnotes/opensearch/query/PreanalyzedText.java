package org.councilnotes.opensearch.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.councilnotes.analysis.WordAnalyzer;

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
    List<String> words = new ArrayList<>();
    language.analyze(text, (word, start, end) -> words.add(forms(word.terms())));
    return String.join(BETWEEN_WORDS, words);
  }

  /** Encodes the alternative terms of one word. */
  static String forms(Collection<String> terms) {
    return String.join(BETWEEN_FORMS, terms);
  }
}
