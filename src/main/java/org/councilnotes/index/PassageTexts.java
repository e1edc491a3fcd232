package org.councilnotes.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.words.WordAnalyzer;

/** The searchable texts of the passages of one note. */
final class PassageTexts {

  private static final List<WordField> EMPTY =
      TextPart.AROUND.stream().map(WordField::empty).toList();

  private final Note note;
  private final WordAnalyzer language;
  private final WordField subject;
  private final Map<String, WordField> headings = new HashMap<>();

  PassageTexts(Note note) {
    this.note = note;
    this.language = WordAnalyzer.of(note.language());
    this.subject = WordField.of(TextPart.SUBJECT, note.subject(), language);
  }

  void add(Document document, Passage passage) {
    boolean marked = !passage.marks().isEmpty();
    String standing = marked ? passage.standing() : passage.text();
    document.add(WordField.of(TextPart.TEXT, standing, language));
    document.add(headings(passage.section()));
    document.add(subject);
    if (marked) {
      document.add(WordField.of(TextPart.DELETED, passage.deleted(), language));
    }
    if (hasDigit(standing)) {
      cited(standing)
          .forEach(key -> document.add(new StringField(Schema.CITED, key, Field.Store.NO)));
    }
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

  /**
   * Keys of the document numbers in a text. A number with additions gives its base too: who cites
   * {@code 8875/1/16 REV 1} cites {@code 8875/16}.
   */
  private static Stream<String> cited(String text) {
    return DocumentNumber.allIn(text).stream()
        .flatMap(m -> Stream.of(m.number().key(), m.number().base().key()))
        .distinct();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  /** Those of all sections around a passage, outer before inner. */
  private WordField headings(String section) {
    return headings.computeIfAbsent(
        section, id -> WordField.of(TextPart.HEADING, headingsOf(id), language));
  }

  private String headingsOf(String id) {
    return note.sections().stream()
        .filter(section -> surrounds(section, id))
        .map(Section::heading)
        .collect(Collectors.joining(" "));
  }

  private static boolean surrounds(Section section, String id) {
    return id.equals(section.id()) || id.startsWith(section.id() + ".");
  }
}
