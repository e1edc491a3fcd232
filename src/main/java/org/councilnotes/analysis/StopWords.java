package org.councilnotes.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * Words that neither begin nor end a useful phrase, in the languages of most notes, folded.
 *
 * <p>These are words of a phrase and of a query. Which words tell nothing when two paragraphs are
 * compared is another list, {@code FunctionWords} of {@code collate}: it leaves out short words,
 * which stems do not have, and has words for spans of time, which every report has.
 *
 * <p>Source: the lists of the Snowball project that come with Lucene.
 */
public final class StopWords {

  /** The Snowball list. Lucene's own English list is too short for phrases. */
  private static final String ENGLISH = "english_stop.txt";

  private static final Set<String> ALL = all();

  private StopWords() {}

  public static boolean holds(String word) {
    return ALL.contains(word);
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<>();
    for (CharArraySet words :
        List.of(
            english(),
            FrenchAnalyzer.getDefaultStopSet(),
            SpanishAnalyzer.getDefaultStopSet(),
            GermanAnalyzer.getDefaultStopSet(),
            PortugueseAnalyzer.getDefaultStopSet(),
            ItalianAnalyzer.getDefaultStopSet(),
            DutchAnalyzer.getDefaultStopSet())) {
      for (Object word : words) {
        PrintedWord.fold(new String((char[]) word)).ifPresent(all::add);
      }
    }
    return all;
  }

  private static CharArraySet english() {
    try (Reader list =
        new InputStreamReader(
            SnowballFilter.class.getResourceAsStream(ENGLISH), StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(list);
    } catch (IOException e) {
      throw new UncheckedIOException("a list of words cannot be read", e);
    }
  }
}
