package org.councilnotes.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
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
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * The ways in which a text is cut into terms. Every text is indexed exactly and, where there is a
 * form for its language, by stems; Croatian, Maltese, Polish, Slovak and Slovenian have none here
 * and are found as printed. Stop words stay in: a phrase is made of all its words, and a word that
 * is everywhere weighs little anyway.
 */
enum TextForm {
  EXACT("exact", new ExactAnalyzer()),
  /** Document numbers that are cited, by key. */
  NUMBERS("numbers", new NumberAnalyzer()),
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

  /** The forms in which a word is looked for. */
  static final List<TextForm> OF_WORDS =
      Arrays.stream(values()).filter(form -> form != NUMBERS).toList();

  private final String key;

  /** Made once and shared by all threads, as analysers are meant to be. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Analyzer analyzer;

  TextForm(String key, Analyzer analyzer) {
    this.key = key;
    this.analyzer = analyzer;
  }

  TextForm(String language, Function<CharArraySet, Analyzer> withStopWords) {
    this(language, new FoldedAnalyzer(withStopWords.apply(CharArraySet.EMPTY_SET)));
  }

  String key() {
    return key;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /** The form with the stems of a language, by its primary subtag. */
  static Optional<TextForm> ofLanguage(String bcp47) {
    String primary = bcp47.split("-", 2)[0];
    return OF_WORDS.stream().filter(form -> form.key.equals(primary)).findFirst();
  }

  /** Cuts each field as its form asks. */
  static Analyzer byField() {
    Map<String, Analyzer> analyzers =
        Stream.of(TextPart.values())
            .flatMap(part -> Stream.of(values()).map(form -> Map.entry(part.in(form), form)))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().analyzer()));
    return new PerFieldAnalyzerWrapper(EXACT.analyzer(), analyzers);
  }
}
