package org.councilnotes.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.search.Counting;
import org.councilnotes.search.Facet;
import org.councilnotes.terms.Fields;

/**
 * The fields that the documents of one note share. Each is made once: a field may stand in many
 * documents, and a note has many passages.
 */
final class NoteFields {

  private static final List<Field> COUNTING = counting();
  private static final Map<PassageKind, Field> KINDS = kinds();
  private static final Field NO_HEADING = new StoredField(Fields.SECTION_HEADING, "");

  private final Field noteId;
  private final List<Field> ofPassages = new ArrayList<>();
  private final Map<String, Field> headings = new HashMap<>();

  NoteFields(Note note, Map<Facet, Set<String>> facets) {
    this.noteId = new KeywordField(Fields.NOTE_ID, note.id(), Field.Store.YES);
    note.cover()
        .identity()
        .date()
        .ifPresent(d -> ofPassages.add(new NumericDocValuesField(Fields.DATE, d.toEpochDay())));
    facets.forEach((facet, values) -> values.forEach(v -> ofPassages.add(facet(facet, v))));
    for (Section section : note.sections()) {
      headings.putIfAbsent(
          section.id(), new StoredField(Fields.SECTION_HEADING, section.heading()));
    }
  }

  /** The start of any document of the note. */
  Document record(String kind) {
    Document document = new Document();
    document.add(new StringField(Fields.RECORD, kind, Field.Store.NO));
    COUNTING.forEach(document::add);
    document.add(noteId);
    return document;
  }

  /** What a passage has of its note, its section and its kind. */
  void addTo(Document document, Passage passage) {
    document.add(Optional.ofNullable(KINDS.get(passage.kind())).orElseThrow());
    ofPassages.forEach(document::add);
    document.add(headings.getOrDefault(passage.section(), NO_HEADING));
  }

  private static Field facet(Facet facet, String value) {
    return new KeywordField(Fields.facet(facet), value, Field.Store.NO);
  }

  private static List<Field> counting() {
    List<Field> fields = new ArrayList<>();
    for (Counting counting : Counting.values()) {
      fields.add(new NumericDocValuesField(Fields.counting(counting), VersionMarks.COUNTS));
    }
    return fields;
  }

  private static Map<PassageKind, Field> kinds() {
    Map<PassageKind, Field> fields = new EnumMap<>(PassageKind.class);
    for (PassageKind kind : PassageKind.values()) {
      fields.put(kind, new StringField(Fields.KIND, kind.key(), Field.Store.NO));
    }
    return fields;
  }
}
