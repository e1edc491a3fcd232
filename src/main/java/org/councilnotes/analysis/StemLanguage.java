package org.councilnotes.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The languages with a stemmer. Words of Croatian, Maltese, Polish, Slovak and Slovenian, which
 * have none here, are indexed in their exact form only.
 */
enum StemLanguage {
  ENGLISH("en", EnglishAnalyzer::new),
  FRENCH("fr", FrenchAnalyzer::new),
  SPANISH("es", SpanishAnalyzer::new),
  GERMAN("de", GermanAnalyzer::new),
  PORTUGUESE("pt", PortugueseAnalyzer::new),
  ITALIAN("it", ItalianAnalyzer::new),
  DUTCH("nl", DutchAnalyzer::new),
  BULGARIAN("bg", BulgarianAnalyzer::new),
  CZECH("cs", CzechAnalyzer::new),
  DANISH("da", DanishAnalyzer::new),
  GREEK("el", GreekAnalyzer::new),
  ESTONIAN("et", EstonianAnalyzer::new),
  FINNISH("fi", FinnishAnalyzer::new),
  IRISH("ga", IrishAnalyzer::new),
  HUNGARIAN("hu", HungarianAnalyzer::new),
  LITHUANIAN("lt", LithuanianAnalyzer::new),
  LATVIAN("lv", LatvianAnalyzer::new),
  ROMANIAN("ro", RomanianAnalyzer::new),
  SWEDISH("sv", SwedishAnalyzer::new);

  private static final Map<String, StemLanguage> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(language -> language.key, l -> l));

  /** Prefix of stems, which distinguishes them from printed words. */
  private static final char MARK = '\u0001';

  private final String key;

  /** Shared by all threads: analysers are thread-safe and expensive to create. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Analyzer analyzer;

  StemLanguage(String key, Function<CharArraySet, Analyzer> withStopWords) {
    this.key = key;
    this.analyzer = withStopWords.apply(CharArraySet.EMPTY_SET);
  }

  /** The language of a tag, by its primary subtag. */
  static Optional<StemLanguage> of(String bcp47) {
    return Optional.ofNullable(BY_KEY.get(bcp47.split("-", 2)[0]));
  }

  /**
   * The stem of one word, folded last, as stemmers need accents. The folded word itself, if the
   * analyser returns no term or several.
   *
   * @param word as printed, without an apostrophe
   */
  String stem(String word) {
    try (TokenStream stream = analyzer.tokenStream("", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      String stem = stream.incrementToken() ? term.toString() : word;
      boolean several = stream.incrementToken();
      while (stream.incrementToken()) {
        several = true;
      }
      stream.end();
      return TermFolding.fold(several ? word : stem);
    } catch (IOException e) {
      throw new UncheckedIOException("reading a word in memory", e);
    }
  }

  /** A stem as a term of the index. */
  String marked(String stem) {
    return MARK + key + stem;
  }

  /** The stem in a term made by {@link #marked}. */
  String unmarked(String marked) {
    return marked.substring(1 + key.length());
  }
}
