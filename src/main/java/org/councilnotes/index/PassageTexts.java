package org.councilnotes.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.NoteTexts;
import org.councilnotes.terms.Standing;
import org.councilnotes.terms.TextPart;
import org.councilnotes.words.WordAnalyzer;

/** The searchable texts of the passages of one note. */
final class PassageTexts {

  private static final List<WordField> EMPTY =
      TextPart.AROUND.stream().map(WordField::empty).toList();

  private final NoteTexts texts;
  private final Standing standing;
  private final WordAnalyzer language;
  private final WordField subject;
  private final Map<String, WordField> headings = new HashMap<>();

  PassageTexts(Note note, Standing standing) {
    this.standing = standing;
    this.texts = new NoteTexts(note);
    this.language = WordAnalyzer.of(note.language());
    this.subject = WordField.of(TextPart.SUBJECT, note.subject(), language);
  }

  void add(Document document, Passage passage) {
    if (standing.isCoverLine(passage)) {
      document.add(WordField.of(TextPart.COVER_LINE, passage.standing(), language));
      addEmpty(document);
    } else {
      addFound(document, passage);
    }
  }

  private void addFound(Document document, Passage passage) {
    boolean marked = !passage.marks().isEmpty();
    String text = marked ? passage.standing() : passage.text();
    document.add(WordField.of(TextPart.TEXT, text, language));
    document.add(headings(passage.section()));
    document.add(subject);
    if (marked) {
      document.add(WordField.of(TextPart.DELETED, passage.deleted(), language));
    }
    standing
        .cited(passage, text)
        .forEach(key -> document.add(new StringField(Fields.CITED, key, Field.Store.NO)));
  }

  /**
   * The same fields without a word, for a document that stands beside passages. Where some
   * documents lack a field, Lucene looks up the lengths of the others one after another for each
   * term, which takes up to half the time of writing.
   *
   * @see org.apache.lucene.codecs.lucene90.IndexedDISI
   */
  static void addEmpty(Document document) {
    EMPTY.forEach(document::add);
  }

  /** Those of all sections around a passage, outer before inner. */
  private WordField headings(String section) {
    return headings.computeIfAbsent(
        section, id -> WordField.of(TextPart.HEADING, texts.headings(id), language));
  }
}
