package org.councilnotes.index;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts the texts of a language into words: one pass, one field for all forms. Stop words stay in: a
 * phrase is made of all its words, and a word that is everywhere weighs little anyway.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">Unicode text segmentation</a>
 */
final class WordAnalyzer extends Analyzer {

  /** Words as printed. */
  static final WordAnalyzer EXACT = new WordAnalyzer(Optional.empty());

  private static final Map<StemLanguage, WordAnalyzer> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Optional<StemLanguage> language;

  private WordAnalyzer(Optional<StemLanguage> language) {
    this.language = language;
  }

  /**
   * The analyser of a language; one for all without stems.
   *
   * @param bcp47 tag
   */
  static WordAnalyzer of(String bcp47) {
    return StemLanguage.of(bcp47)
        .map(l -> BY_LANGUAGE.computeIfAbsent(l, stems -> new WordAnalyzer(Optional.of(stems))))
        .orElse(EXACT);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new WordFilter(words, language));
  }
}
