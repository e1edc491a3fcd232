package org.councilnotes.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts the texts of a language into words: one pass, one field for all forms. Stop words stay in: a
 * phrase is made of all its words, and a word that is everywhere weighs little anyway. Words end at
 * apostrophes, so that a phrase with "Union" in it stands in "l'Union" too.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">Unicode text segmentation</a>
 */
public final class WordAnalyzer {

  /** Words as printed. */
  public static final WordAnalyzer EXACT = new WordAnalyzer(Optional.empty());

  private static final Map<StemLanguage, WordAnalyzer> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** Made once for each thread: its tables are larger than most texts. */
  private static final ThreadLocal<StandardTokenizer> TOKENIZER =
      ThreadLocal.withInitial(StandardTokenizer::new);

  private final LanguageWords words;

  private WordAnalyzer(Optional<StemLanguage> language) {
    this.words = new LanguageWords(language);
  }

  /**
   * The analyser of a language; one for all without stems.
   *
   * @param bcp47 tag
   */
  public static WordAnalyzer of(String bcp47) {
    return StemLanguage.of(bcp47)
        .map(l -> BY_LANGUAGE.computeIfAbsent(l, stems -> new WordAnalyzer(Optional.of(stems))))
        .orElse(EXACT);
  }

  /** Takes a word and where it stands in the text. */
  public interface Taker {
    void take(IndexedWord word, int start, int end);
  }

  /** Hands over the words of a text, in order. */
  public void cut(String text, Taker taker) {
    try (StandardTokenizer tokenizer = TOKENIZER.get()) {
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        cutAtApostrophes(text, offset.startOffset(), offset.endOffset(), taker);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory", e);
    }
  }

  private void cutAtApostrophes(String text, int start, int end, Taker taker) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || isApostrophe(text.charAt(i))) {
        if (i > from) {
          take(text, from, i, taker);
        }
        from = i + 1;
      }
    }
  }

  private void take(String text, int start, int end, Taker taker) {
    IndexedWord word = words.at(text, start, end);
    if (!word.isEmpty()) {
      taker.take(word, start, end);
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }
}
