package org.councilnotes.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;

/** The searchable texts of a passage: each part in its exact form and in its language's. */
final class PassageTexts {

  /** Terms keep their offsets, which is where highlights come from. */
  private static final FieldType WITH_OFFSETS = withOffsets();

  private static final Map<TextForm, List<Field>> EMPTY =
      Arrays.stream(TextForm.values())
          .collect(Collectors.toMap(form -> form, form -> fields(form, Words.NONE)));

  /** Forms that a passage has in every language. */
  private static final List<TextForm> FOR_ALL = List.of(TextForm.EXACT, TextForm.NUMBERS);

  private PassageTexts() {}

  static void add(Document document, Note note, Passage passage) {
    Words words = new Words(passage.standing(), headings(note, passage), note.subject());
    for (TextForm form : forms(note.language())) {
      fields(form, words).forEach(document::add);
      if (form != TextForm.NUMBERS && !passage.marks().isEmpty()) {
        document.add(new Field(TextPart.DELETED.in(form), passage.deleted(), WITH_OFFSETS));
      }
    }
  }

  /** What the parts of a passage say, the same in each form. */
  private record Words(String text, String headings, String subject) {
    static final Words NONE = new Words("", "", "");
  }

  private static List<TextForm> forms(String language) {
    return Stream.concat(FOR_ALL.stream(), TextForm.ofLanguage(language).stream()).toList();
  }

  /**
   * The same fields without a word, for a document that stands beside passages of a language, or of
   * any. Where some documents lack a field, Lucene looks up the lengths of the others one after
   * another for each term, which takes up to half the time of writing.
   *
   * @see org.apache.lucene.codecs.lucene90.IndexedDISI
   */
  static void addEmpty(Document document, Optional<String> language) {
    List<TextForm> forms = language.map(PassageTexts::forms).orElse(List.of(TextForm.values()));
    forms.forEach(form -> EMPTY.get(form).forEach(document::add));
  }

  private static List<Field> fields(TextForm form, Words words) {
    Field text = new Field(TextPart.TEXT.in(form), words.text(), WITH_OFFSETS);
    return form == TextForm.NUMBERS
        ? List.of(text)
        : List.of(
            text,
            new TextField(TextPart.HEADING.in(form), words.headings(), Field.Store.NO),
            new TextField(TextPart.SUBJECT.in(form), words.subject(), Field.Store.NO));
  }

  /** The headings of all sections around the passage, outer before inner. */
  private static String headings(Note note, Passage passage) {
    return note.sections().stream()
        .filter(section -> surrounds(section, passage.section()))
        .map(Section::heading)
        .collect(Collectors.joining(" "));
  }

  private static boolean surrounds(Section section, String id) {
    return id.equals(section.id()) || id.startsWith(section.id() + ".");
  }

  private static FieldType withOffsets() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
