package org.councilnotes.opensearch.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.councilnotes.analysis.WordAnalyzer;

/**
 * Words that are cut already, as texts that the cluster cuts where they were cut, into the same
 * terms: its analyser {@code words} does nothing else. The signs between are of no word.
 */
public final class PreanalyzedText {

  static final String BETWEEN_WORDS = "\u001f";
  private static final String BETWEEN_FORMS = "\u001e";

  private PreanalyzedText() {}

  /** A text in a language: each word with its terms, the one as printed first. */
  public static String of(String text, WordAnalyzer language) {
    List<String> words = new ArrayList<>();
    language.analyze(text, (word, start, end) -> words.add(forms(word.terms())));
    return String.join(BETWEEN_WORDS, words);
  }

  /** The terms of one word, any of which may stand for it. */
  static String forms(Collection<String> terms) {
    return String.join(BETWEEN_FORMS, terms);
  }
}
