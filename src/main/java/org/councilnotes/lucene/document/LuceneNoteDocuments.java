package org.councilnotes.lucene.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.json.NoteJson;
import org.councilnotes.json.WordingHistoryJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.query.Facet;
import org.councilnotes.store.VersionGrouping;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.NoteIdentifiers;
import org.councilnotes.store.schema.PassageFacets;
import org.councilnotes.store.schema.RepresentativePassage;
import tools.jackson.databind.JsonNode;

/** Converts a note to the documents of its block: its passages in order, the note, its head. */
public final class LuceneNoteDocuments {

  private static final StringField FOUND =
      new StringField(IndexFields.FOUND, IndexFields.PASSAGE, Store.NO);

  private final PassageFacets facets;
  private final Map<String, ValueFields> valueFields = new ConcurrentHashMap<>();

  public LuceneNoteDocuments(PassageFacets facets) {
    this.facets = facets;
  }

  private ValueFields fieldsOf(String field) {
    return valueFields.computeIfAbsent(field, ValueFields::new);
  }

  /**
   * The documents of a note, each created when the iterator reaches it: those of a long note
   * together would exhaust the memory.
   *
   * @param lives wording histories by id of passage
   */
  public Iterable<Document> of(Note note, Map<String, WordingHistory> lives) {
    return () -> new Block(note, lives).iterator();
  }

  /** The documents of one note, and the fields that they share. */
  private final class Block {

    private final Note note;
    private final Map<String, WordingHistory> lives;
    private final NoteFields fields;
    private final RepresentativePassage representativePassage;
    private final PassageTextFields texts;

    Block(Note note, Map<String, WordingHistory> lives) {
      this.note = note;
      this.lives = lives;
      this.fields = new NoteFields(note, facets.shared(note));
      this.representativePassage = new RepresentativePassage(note);
      this.texts = new PassageTextFields(note, representativePassage);
    }

    Iterator<Document> iterator() {
      Iterator<Passage> passages = note.passages().iterator();
      Iterator<Document> rest = List.of(noteDocument(), headDocument()).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return passages.hasNext() || rest.hasNext();
        }

        @Override
        public Document next() {
          return passages.hasNext() ? passageDocument(passages.next()) : rest.next();
        }
      };
    }

    private Document passageDocument(Passage passage) {
      Document document = record(IndexFields.PASSAGE, NoteJson.write(passage));
      fields.addTo(document, passage);
      addPlace(document, passage);
      facets.of(note, passage, (field, value) -> document.add(fieldsOf(field).of(value)));
      NoteIdentifiers.proposals(note, passage)
          .forEach(value -> document.add(new KeywordField(IndexFields.PROPOSAL, value, Store.NO)));
      Optional.ofNullable(lives.get(passage.id()))
          .ifPresent(wordingHistory -> addWordingHistory(document, wordingHistory));
      if (!representativePassage.isCoverLine(passage)) {
        document.add(FOUND);
      }
      if (representativePassage.isRepresentative(passage)) {
        NoteIdentifiers.ofStanding(note, (field, value) -> add(document, field, value));
      }
      texts.add(document, passage);
      return document;
    }

    private void addPlace(Document document, Passage passage) {
      document.add(new NumericDocValuesField(IndexFields.ORDINAL, passage.ordinal()));
      String inNote = passage.id().substring(note.id().length());
      document.add(new BinaryDocValuesField(IndexFields.ID_IN_NOTE, new BytesRef(inNote)));
      passage
          .place()
          .page()
          .ifPresent(page -> document.add(new NumericDocValuesField(IndexFields.PAGE, page)));
    }

    /**
     * The document of the note without its passages, which have their own documents. Reading a note
     * joins them.
     */
    private Document noteDocument() {
      Document document =
          record(IndexFields.NOTE, NoteJson.writeStored(note.withPassages(List.of())));
      document.add(new StoredField(IndexFields.NOTE_PASSAGES, note.passages().size()));
      PassageTextFields.addEmpty(document);
      return document;
    }

    private Document headDocument() {
      Document document = record(IndexFields.HEAD, NoteJson.writeStored(note.head()));
      NoteIdentifiers.ofHead(note, (field, value) -> add(document, field, value));
      PassageTextFields.addEmpty(document);
      return document;
    }

    private Document record(String kind, JsonNode content) {
      Document document = fields.record(kind);
      document.add(new StoredField(IndexFields.JSON, content.toString()));
      return document;
    }
  }

  private static void addWordingHistory(Document document, WordingHistory wordingHistory) {
    document.add(new KeywordField(IndexFields.WORDING, wordingHistory.wording(), Store.NO));
    document.add(
        new StoredField(IndexFields.LINEAGE, WordingHistoryJson.write(wordingHistory).toString()));
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
  }

  /**
   * The fields that the documents of one note share. Each is made once: a field may stand in many
   * documents, and a note has many passages.
   */
  private static final class NoteFields {

    private static final List<Field> COUNTING = counting();
    private static final Map<PassageKind, Field> KINDS = kinds();
    private static final Field NO_HEADING = new StoredField(IndexFields.SECTION_HEADING, "");

    private final Field noteId;
    private final List<Field> ofPassages = new ArrayList<>();
    private final Map<String, Field> headings = new HashMap<>();

    NoteFields(Note note, Map<Facet, Set<String>> facets) {
      this.noteId = new KeywordField(IndexFields.NOTE_ID, note.id(), Field.Store.YES);
      note.cover()
          .identity()
          .date()
          .ifPresent(
              d -> ofPassages.add(new NumericDocValuesField(IndexFields.DATE, d.toEpochDay())));
      facets.forEach((facet, values) -> values.forEach(v -> ofPassages.add(facet(facet, v))));
      for (Section section : note.sections()) {
        headings.putIfAbsent(
            section.id(), new StoredField(IndexFields.SECTION_HEADING, section.heading()));
      }
    }

    /** The start of any document of the note. */
    Document record(String kind) {
      Document document = new Document();
      document.add(new StringField(IndexFields.RECORD, kind, Field.Store.NO));
      COUNTING.forEach(document::add);
      document.add(noteId);
      return document;
    }

    /** Adds what a passage has of its note, its section and its kind. */
    void addTo(Document document, Passage passage) {
      document.add(Optional.ofNullable(KINDS.get(passage.kind())).orElseThrow());
      ofPassages.forEach(document::add);
      document.add(headings.getOrDefault(passage.section(), NO_HEADING));
    }

    private static Field facet(Facet facet, String value) {
      return new KeywordField(IndexFields.facet(facet), value, Field.Store.NO);
    }

    private static List<Field> counting() {
      List<Field> fields = new ArrayList<>();
      for (VersionGrouping counting : VersionGrouping.values()) {
        fields.add(
            new NumericDocValuesField(IndexFields.counting(counting), LuceneVersionMarks.COUNTS));
      }
      return fields;
    }

    private static Map<PassageKind, Field> kinds() {
      Map<PassageKind, Field> fields = new EnumMap<>(PassageKind.class);
      for (PassageKind kind : PassageKind.values()) {
        fields.put(kind, new StringField(IndexFields.KIND, kind.key(), Field.Store.NO));
      }
      return fields;
    }
  }

  /**
   * A field with each of its values as one reusable object: many passages have the same value, and
   * Lucene allows one field object in many documents. Safe for use by many threads.
   */
  private static final class ValueFields {

    private static final int MOST_KEPT = 1 << 12;

    private final String name;
    private final Map<String, Field> kept = new ConcurrentHashMap<>();

    ValueFields(String name) {
      this.name = name;
    }

    Field of(String value) {
      Field field = kept.get(value);
      return field == null ? made(value) : field;
    }

    private Field made(String value) {
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      return kept.computeIfAbsent(value, v -> new KeywordField(name, v, Field.Store.NO));
    }
  }
}
