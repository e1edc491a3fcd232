package org.councilnotes.lucene.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.analysis.IndexedWord;
import org.councilnotes.analysis.PassageTerms;
import org.councilnotes.analysis.WordAnalyzer;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.PassageHeadings;
import org.councilnotes.store.schema.RepresentativePassage;
import org.councilnotes.store.schema.TextPart;
import org.jspecify.annotations.Nullable;

/** The searchable texts of the passages of one note. */
public final class PassageTextFields {

  private static final List<WordField> EMPTY =
      TextPart.AROUND.stream().map(WordField::empty).toList();

  private final PassageHeadings texts;
  private final RepresentativePassage representativePassage;
  private final WordAnalyzer language;
  private final WordField subject;
  private final Map<String, WordField> headings = new HashMap<>();

  PassageTextFields(Note note, RepresentativePassage representativePassage) {
    this.representativePassage = representativePassage;
    this.texts = new PassageHeadings(note);
    this.language = WordAnalyzer.of(note.language());
    this.subject = WordField.of(TextPart.SUBJECT, note.subject(), language);
  }

  void add(Document document, Passage passage) {
    if (representativePassage.isCoverLine(passage)) {
      document.add(WordField.of(TextPart.COVER_LINE, passage.textWithoutDeletions(), language));
      addEmpty(document);
    } else {
      addFound(document, passage);
    }
  }

  private void addFound(Document document, Passage passage) {
    boolean marked = !passage.marks().isEmpty();
    String text = marked ? passage.textWithoutDeletions() : passage.text();
    WordField words = WordField.of(TextPart.TEXT, text, language);
    WordField above = headings(passage.section());
    document.add(words);
    document.add(new NumericDocValuesField(IndexFields.WORDS, words.words.size()));
    document.add(above);
    document.add(subject);
    StemFields.add(document, new PassageTerms(words.words, above.words, subject.words));
    if (marked) {
      document.add(WordField.of(TextPart.DELETED, passage.deletedText(), language));
    }
    representativePassage
        .cited(passage, text)
        .forEach(key -> document.add(new StringField(IndexFields.CITED, key, Field.Store.NO)));
  }

  /**
   * Adds the same fields without terms, for a document that is no passage. Where some documents
   * lack a field, Lucene looks up the norms of the others one by one for each term, which takes up
   * to half the time of writing.
   *
   * @see org.apache.lucene.codecs.lucene90.IndexedDISI
   */
  public static void addEmpty(Document document) {
    EMPTY.forEach(document::add);
    StemFields.add(document, PassageTerms.NONE);
  }

  /** The headings of all sections around a passage, outer before inner. */
  private WordField headings(String section) {
    return headings.computeIfAbsent(
        section, id -> WordField.of(TextPart.HEADING, texts.headings(id), language));
  }

  /**
   * A text field of a passage, analysed by its language instead of by its field. One object may be
   * added to many documents: headings and subject of a note are added to each of its passages and
   * analysed once.
   */
  private static final class WordField extends Field {

    private static final FieldType WEIGHED = type(false);
    private static final FieldType UNWEIGHED = type(true);

    private final List<IndexedWord> words;

    private WordField(TextPart part, List<IndexedWord> words) {
      super(part.field(), part.hasLengthNorm() ? WEIGHED : UNWEIGHED);
      this.words = words;
    }

    static WordField of(TextPart part, String text, WordAnalyzer language) {
      return new WordField(part, language.words(text));
    }

    /** A field without terms. */
    static WordField empty(TextPart part) {
      return new WordField(part, List.of());
    }

    /** Reuses the token stream that the writer keeps for the field. */
    @Override
    public TokenStream tokenStream(Analyzer ofField, TokenStream reuse) {
      WordTokens tokens = reuse instanceof WordTokens kept ? kept : new WordTokens();
      tokens.read(words);
      return tokens;
    }

    /**
     * Indexes positions but no offsets. The offsets of the few hits on a page are found by
     * analysing their text again.
     */
    private static FieldType type(boolean withoutLengths) {
      FieldType type = new FieldType();
      type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
      type.setTokenized(true);
      type.setOmitNorms(withoutLengths);
      type.freeze();
      return type;
    }
  }

  /**
   * A token stream of words that were analysed before. Each word gives its exact form and, at the
   * same position, its stem where that is different.
   */
  private static final class WordTokens extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<IndexedWord> words = List.of();
    private int next;
    private @Nullable BytesRef stem;

    /** Replaces the words. */
    void read(List<IndexedWord> others) {
      words = others;
    }

    @Override
    public boolean incrementToken() {
      BytesRef pending = stem;
      if (pending != null) {
        stem = null;
        term.setBytesRef(pending);
        step.setPositionIncrement(0);
        return true;
      }
      if (next == words.size()) {
        return false;
      }
      IndexedWord word = words.get(next++);
      stem = word.stem();
      term.setBytesRef(word.exact());
      step.setPositionIncrement(1);
      return true;
    }

    @Override
    public void reset() {
      next = 0;
      stem = null;
    }
  }
}
