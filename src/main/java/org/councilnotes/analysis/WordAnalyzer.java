package org.councilnotes.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

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

  private final WordCache words;

  private WordAnalyzer(Optional<StemLanguage> language) {
    this.words = new WordCache(language);
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
  public void analyze(String text, Taker taker) {
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

  /**
   * The words of a language that were seen, with what is indexed of each: texts repeat their words,
   * and stems are dear. Safe for use by many threads.
   *
   * <p>Before the map stands a table without a lock, in which a word takes the place of another:
   * what one thread puts there another may see or not, and asks the map then. It is asked by the
   * place in the text, so that nothing is made for a word that is known.
   */
  private static final class WordCache {

    private static final int PLACES = 1 << 16;

    /** Takes some twenty megabytes. */
    private static final int MOST_KNOWN = 1 << 16;

    private final Optional<StemLanguage> language;
    private final @Nullable IndexedWord[] places = new @Nullable IndexedWord[PLACES];
    private final Map<String, IndexedWord> known = new ConcurrentHashMap<>();

    WordCache(Optional<StemLanguage> language) {
      this.language = language;
    }

    /** The word at a place of a text. */
    IndexedWord at(String text, int start, int end) {
      int place = hash(text, start, end) & (PLACES - 1);
      IndexedWord word = places[place];
      if (word == null || !word.matches(text, start, end)) {
        word = known(text.substring(start, end));
        places[place] = word;
      }
      return word;
    }

    private IndexedWord known(String printed) {
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      return known.computeIfAbsent(printed, word -> IndexedWord.of(word, language));
    }

    private static int hash(String text, int start, int end) {
      int hash = 0;
      for (int i = start; i < end; i++) {
        hash = 31 * hash + text.charAt(i);
      }
      return hash ^ (hash >>> 16);
    }
  }
}
