package org.councilnotes.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A part of a passage, cut as its language asks rather than as its field does. */
final class WordField extends Field {

  private static final FieldType WEIGHED = type(false);
  private static final FieldType UNWEIGHED = type(true);

  private final Analyzer language;

  private WordField(TextPart part, String text, FieldType type, Analyzer language) {
    super(part.field(), text, type);
    this.language = language;
  }

  static Field of(TextPart part, String text, WordAnalyzer language) {
    return new WordField(part, text, part == TextPart.DELETED ? UNWEIGHED : WEIGHED, language);
  }

  /** Words that were cut before. */
  static Field of(TextPart part, List<PrintedWord> words) {
    return new Field(part.field(), new WordTokens(words), WEIGHED);
  }

  @Override
  public TokenStream tokenStream(Analyzer ofField, TokenStream reuse) {
    return language.tokenStream(name(), stringValue());
  }

  /** Positions but no offsets: those of the few hits on a page are found by cutting them anew. */
  private static FieldType type(boolean withoutLengths) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(withoutLengths);
    type.freeze();
    return type;
  }
}
