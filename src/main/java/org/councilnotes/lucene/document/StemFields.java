package org.councilnotes.lucene.document;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRefBuilder;
import org.councilnotes.analysis.FrequentWords;
import org.councilnotes.analysis.IndexedWord;
import org.councilnotes.analysis.PassageWords;
import org.councilnotes.store.schema.TextPart;

/** The fields of a passage without positions: by these its words are matched and first ranked. */
final class StemFields {

  private static final FieldType WEIGHED = type(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType UNWEIGHED = type(IndexOptions.DOCS);

  private StemFields() {}

  static void add(Document document, PassageWords words) {
    document.add(new StemField(TextPart.STEMS, WEIGHED, words));
    PassageWords ofSubject = new PassageWords(List.of(), List.of(), words.ofSubjectOnly());
    document.add(new StemField(TextPart.SUBJECT_ONLY, UNWEIGHED, ofSubject));
    document.add(new PairField(words));
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  private static final class StemField extends Field {

    private final PassageWords words;

    StemField(TextPart part, FieldType type, PassageWords words) {
      super(part.field(), type);
      this.words = words;
    }

    /** Reuses the token stream that the writer keeps for the field. */
    @Override
    public TokenStream tokenStream(Analyzer ofField, TokenStream reuse) {
      StemTokens tokens = reuse instanceof StemTokens kept ? kept : new StemTokens();
      tokens.read(words);
      return tokens;
    }
  }

  /** A token stream of stems, each once with the number of times that it counts. */
  private static final class StemTokens extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute weight = addAttribute(TermFrequencyAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final StemCounts counts = new StemCounts();
    private int next;

    void read(PassageWords words) {
      counts.clear();
      words.text().forEach(word -> counts.add(word, TextPart.TEXT.stemFrequency()));
      words.headings().forEach(word -> counts.add(word, TextPart.HEADING.stemFrequency()));
      words.subject().forEach(word -> counts.add(word, TextPart.SUBJECT.stemFrequency()));
    }

    @Override
    public boolean incrementToken() {
      if (next == counts.size()) {
        return false;
      }
      term.setBytesRef(counts.word(next).stemBytes());
      weight.setTermFrequency(counts.frequency(next));
      next++;
      return true;
    }

    /** Sets the step again, which the end of a stream leaves at 0. */
    @Override
    public void reset() {
      next = 0;
      step.setPositionIncrement(1);
    }
  }

  private static final class PairField extends Field {

    private final PassageWords words;

    PairField(PassageWords words) {
      super(TextPart.PAIRS.field(), WEIGHED);
      this.words = words;
    }

    /** Reuses the token stream that the writer keeps for the field. */
    @Override
    public TokenStream tokenStream(Analyzer ofField, TokenStream reuse) {
      PairTokens tokens = reuse instanceof PairTokens kept ? kept : new PairTokens();
      tokens.read(words.text());
      return tokens;
    }
  }

  /** A token stream of the pairs of a text, see {@link PassageWords#pairs}. */
  private static final class PairTokens extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final BytesRefBuilder pair = new BytesRefBuilder();
    private List<IndexedWord> words = List.of();
    private int next;

    void read(List<IndexedWord> others) {
      words = others;
    }

    @Override
    public boolean incrementToken() {
      while (next < words.size() && !PassageWords.isPair(words, next)) {
        next++;
      }
      if (next >= words.size()) {
        return false;
      }
      pair.copyBytes(words.get(next - 1).exact());
      pair.append((byte) FrequentWords.BETWEEN);
      pair.append(words.get(next++).exact());
      term.setBytesRef(pair.get());
      return true;
    }

    /** Sets the step again, which the end of a stream leaves at 0. */
    @Override
    public void reset() {
      next = 1;
      step.setPositionIncrement(1);
    }
  }
}
