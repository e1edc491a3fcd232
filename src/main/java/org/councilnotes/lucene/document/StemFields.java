package org.councilnotes.lucene.document;

import java.util.List;
import java.util.function.Consumer;
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
import org.councilnotes.analysis.PassageTerms;
import org.councilnotes.analysis.StemTerm;
import org.councilnotes.store.schema.TextPart;

/** The fields of a passage without positions: by these its words are matched and first ranked. */
final class StemFields {

  private static final FieldType WEIGHED = type(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType UNWEIGHED = type(IndexOptions.DOCS);

  private StemFields() {}

  static void add(Document document, PassageTerms words) {
    document.add(new StemField(TextPart.STEMS, tokens -> tokens.read(words)));
    document.add(
        new StemField(TextPart.SUBJECT_ONLY, tokens -> tokens.read(words.ofSubjectOnly())));
    document.add(new BigramField(words));
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /** A field of stems; what it holds is read when the writer comes to it. */
  private static final class StemField extends Field {

    private final Consumer<StemTokens> reading;

    StemField(TextPart part, Consumer<StemTokens> reading) {
      super(part.field(), part.hasLengthNorm() ? WEIGHED : UNWEIGHED);
      this.reading = reading;
    }

    /** Reuses the token stream that the writer keeps for the field. */
    @Override
    public TokenStream tokenStream(Analyzer ofField, TokenStream reuse) {
      StemTokens tokens = reuse instanceof StemTokens kept ? kept : new StemTokens();
      reading.accept(tokens);
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

    void read(PassageTerms words) {
      counts.clear();
      words.text().forEach(word -> counts.add(word, TextPart.TEXT.stemFrequency()));
      words.headings().forEach(word -> counts.add(word, TextPart.HEADING.stemFrequency()));
      words.subject().forEach(word -> counts.add(word, TextPart.SUBJECT.stemFrequency()));
    }

    void read(List<StemTerm> stems) {
      counts.clear();
      stems.forEach(stem -> counts.add(stem, 1));
    }

    @Override
    public boolean incrementToken() {
      if (next == counts.size()) {
        return false;
      }
      term.setBytesRef(counts.stem(next).bytes());
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

  private static final class BigramField extends Field {

    private final PassageTerms words;

    BigramField(PassageTerms words) {
      super(TextPart.BIGRAMS.field(), WEIGHED);
      this.words = words;
    }

    /** Reuses the token stream that the writer keeps for the field. */
    @Override
    public TokenStream tokenStream(Analyzer ofField, TokenStream reuse) {
      BigramTokens tokens = reuse instanceof BigramTokens kept ? kept : new BigramTokens();
      tokens.read(words.text());
      return tokens;
    }
  }

  /** A token stream of the bigrams of a text, see {@link PassageTerms#bigrams}. */
  private static final class BigramTokens extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final BytesRefBuilder bigram = new BytesRefBuilder();
    private List<IndexedWord> words = List.of();
    private int next;

    void read(List<IndexedWord> others) {
      words = others;
    }

    @Override
    public boolean incrementToken() {
      while (next < words.size() && !PassageTerms.isBigram(words, next)) {
        next++;
      }
      if (next >= words.size()) {
        return false;
      }
      bigram.copyBytes(words.get(next - 1).exact());
      bigram.append((byte) FrequentWords.BETWEEN);
      bigram.append(words.get(next++).exact());
      term.setBytesRef(bigram.get());
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
