package org.councilnotes.lucene.document;

import java.util.ArrayList;
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
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.analysis.IndexedWord;
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
    document.add(WordField.of(TextPart.TEXT, text, language));
    document.add(headings(passage.section()));
    document.add(subject);
    if (marked) {
      document.add(WordField.of(TextPart.DELETED, passage.deletedText(), language));
    }
    representativePassage
        .cited(passage, text)
        .forEach(key -> document.add(new StringField(IndexFields.CITED, key, Field.Store.NO)));
  }

  /**
   * The same fields without a word, for a document that stands beside passages. Where some
   * documents lack a field, Lucene looks up the lengths of the others one after another for each
   * term, which takes up to half the time of writing.
   *
   * @see org.apache.lucene.codecs.lucene90.IndexedDISI
   */
  public static void addEmpty(Document document) {
    EMPTY.forEach(document::add);
  }

  /** Those of all sections around a passage, outer before inner. */
  private WordField headings(String section) {
    return headings.computeIfAbsent(
        section, id -> WordField.of(TextPart.HEADING, texts.headings(id), language));
  }

  /**
   * A part of a passage, cut as its language asks rather than as its field does. One object may
   * stand in many documents: the headings and the subject of a note stand beside each of its
   * passages and are cut once.
   */
  private static final class WordField extends Field {

    private static final FieldType WEIGHED = type(false);
    private static final FieldType UNWEIGHED = type(true);

    private final List<IndexedWord> words;

    private WordField(TextPart part, List<IndexedWord> words) {
      super(part.field(), part.countsLength() ? WEIGHED : UNWEIGHED);
      this.words = words;
    }

    static WordField of(TextPart part, String text, WordAnalyzer language) {
      List<IndexedWord> words = new ArrayList<>();
      language.analyze(text, (word, start, end) -> words.add(word));
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

  /**
   * Words that were cut before, as a field reads them: each in its exact form, and at the same
   * place by its stem where that is another.
   */
  private static final class WordTokens extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<IndexedWord> words = List.of();
    private int next;
    private @Nullable BytesRef stem;

    /** Goes over to other words. */
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
