package org.councilnotes.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.councilnotes.terms.TextPart;
import org.councilnotes.words.IndexedWord;
import org.councilnotes.words.WordAnalyzer;

/**
 * A part of a passage, cut as its language asks rather than as its field does. One object may stand
 * in many documents: the headings and the subject of a note stand beside each of its passages and
 * are cut once.
 */
final class WordField extends Field {

  private static final FieldType WEIGHED = type(false);
  private static final FieldType UNWEIGHED = type(true);

  private final List<IndexedWord> words;

  private WordField(TextPart part, List<IndexedWord> words) {
    super(part.field(), part.countsLength() ? WEIGHED : UNWEIGHED);
    this.words = words;
  }

  static WordField of(TextPart part, String text, WordAnalyzer language) {
    List<IndexedWord> words = new ArrayList<>();
    language.cut(text, (word, start, end) -> words.add(word));
    return new WordField(part, words);
  }

  /** Without a word. */
  static WordField empty(TextPart part) {
    return new WordField(part, List.of());
  }

  /** The one that the writer keeps for the field goes from document to document. */
  @Override
  public TokenStream tokenStream(Analyzer ofField, TokenStream reuse) {
    WordTokens tokens = reuse instanceof WordTokens kept ? kept : new WordTokens();
    tokens.read(words);
    return tokens;
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
