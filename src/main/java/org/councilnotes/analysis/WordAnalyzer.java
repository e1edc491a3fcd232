package org.councilnotes.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Splits texts of a language into words, with all their forms in one pass. Stop words are kept:
 * phrases need them, and their BM25 weight is low. Words end at apostrophes, so that "l'Union"
 * contains the word "Union".
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">Unicode text segmentation</a>
 */
public final class WordAnalyzer {

  /** Gives the exact forms only. */
  public static final WordAnalyzer EXACT = new WordAnalyzer(Optional.empty());

  private static final Map<StemLanguage, WordAnalyzer> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** One tokenizer per thread: creating its tables costs more than most texts. */
  private static final ThreadLocal<StandardTokenizer> TOKENIZER =
      ThreadLocal.withInitial(StandardTokenizer::new);

  private final WordCache words;

  private WordAnalyzer(Optional<StemLanguage> language) {
    this.words = new WordCache(language);
  }

  /**
   * The analyser of a language. All languages without a stemmer share one.
   *
   * @param bcp47 tag
   */
  public static WordAnalyzer of(String bcp47) {
    return StemLanguage.of(bcp47)
        .map(l -> BY_LANGUAGE.computeIfAbsent(l, stems -> new WordAnalyzer(Optional.of(stems))))
        .orElse(EXACT);
  }

  /** Receives a word and its range in the text. */
  public interface WordConsumer {
    void take(IndexedWord word, int start, int end);
  }

  /** The words of a text, in order. */
  public List<IndexedWord> words(String text) {
    List<IndexedWord> words = new ArrayList<>();
    analyze(text, (word, start, end) -> words.add(word));
    return words;
  }

  /** Passes the words of a text, in order. */
  public void analyze(String text, WordConsumer taker) {
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

  private void cutAtApostrophes(String text, int start, int end, WordConsumer taker) {
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

  private void take(String text, int start, int end, WordConsumer taker) {
    IndexedWord word = words.at(text, start, end);
    if (!word.isEmpty()) {
      taker.take(word, start, end);
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /**
   * Cache of the indexed forms of words of a language: texts repeat words, and stemming is
   * expensive. Safe for use by many threads.
   *
   * <p>In front of the map is an array without a lock, indexed by hash, where a later word replaces
   * an earlier one. A thread that does not see an entry of another one uses the map. Words are
   * compared in the text itself, so that a known word creates no object.
   */
  private static final class WordCache {

    private static final int PLACES = 1 << 16;

    /** Most entries, some thirty megabytes. */
    private static final int MOST_KNOWN = 1 << 16;

    private final Optional<StemLanguage> language;
    private final @Nullable IndexedWord[] places = new @Nullable IndexedWord[PLACES];
    private final Map<String, IndexedWord> known = new ConcurrentHashMap<>();

    WordCache(Optional<StemLanguage> language) {
      this.language = language;
    }

    /** The word at a range of a text. */
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
