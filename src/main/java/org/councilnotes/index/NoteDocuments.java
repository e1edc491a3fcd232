package org.councilnotes.index;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.councilnotes.json.CompactJson;
import org.councilnotes.json.LifeJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.NoteNumbers;
import org.councilnotes.terms.PassageValues;
import org.councilnotes.terms.Standing;
import tools.jackson.databind.JsonNode;

/** A note as the documents of an index: its passages in order, the note, its head. */
final class NoteDocuments {

  private static final StringField FOUND = new StringField(Fields.FOUND, Fields.PASSAGE, Store.NO);

  private final PassageValues facets;
  private final Map<String, ValueFields> valueFields = new ConcurrentHashMap<>();

  NoteDocuments(PassageValues facets) {
    this.facets = facets;
  }

  private ValueFields fieldsOf(String field) {
    return valueFields.computeIfAbsent(field, ValueFields::new);
  }

  /** Each made when it is asked for: those of a long note together would fill the memory. */
  Iterable<Document> of(Note note, Map<String, Life> lives) {
    return () -> new Block(note, lives).iterator();
  }

  /** The documents of one note, which the fields that they share are made for. */
  private final class Block {

    private final Note note;
    private final Map<String, Life> lives;
    private final NoteFields fields;
    private final Standing standing;
    private final PassageTexts texts;

    Block(Note note, Map<String, Life> lives) {
      this.note = note;
      this.lives = lives;
      this.fields = new NoteFields(note, facets.shared(note));
      this.standing = new Standing(note);
      this.texts = new PassageTexts(note, standing);
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
      Document document = record(Fields.PASSAGE, NoteJson.write(passage));
      fields.addTo(document, passage);
      document.add(new NumericDocValuesField(Fields.ORDINAL, passage.ordinal()));
      facets.of(note, passage, (field, value) -> document.add(fieldsOf(field).of(value)));
      NoteNumbers.proposals(passage)
          .forEach(value -> document.add(new KeywordField(Fields.PROPOSAL, value, Store.NO)));
      Optional.ofNullable(lives.get(passage.id())).ifPresent(life -> addLife(document, life));
      if (!standing.isCoverLine(passage)) {
        document.add(FOUND);
      }
      if (standing.isFor(passage)) {
        NoteNumbers.ofStanding(note, (field, value) -> add(document, field, value));
      }
      texts.add(document, passage);
      return document;
    }

    /** Its passages have their own documents, and are put together with it when it is read. */
    private Document noteDocument() {
      Document document = record(Fields.NOTE, NoteJson.write(note.withPassages(List.of())));
      document.add(new StoredField(Fields.NOTE_PASSAGES, note.passages().size()));
      PassageTexts.addEmpty(document);
      return document;
    }

    private Document headDocument() {
      Document document = record(Fields.HEAD, NoteJson.write(note.head()));
      NoteNumbers.ofHead(note, (field, value) -> add(document, field, value));
      PassageTexts.addEmpty(document);
      return document;
    }

    private Document record(String kind, JsonNode content) {
      Document document = fields.record(kind);
      document.add(new StoredField(Fields.JSON, CompactJson.of(content)));
      return document;
    }
  }

  private static void addLife(Document document, Life life) {
    document.add(new KeywordField(Fields.WORDING, life.wording(), Store.NO));
    document.add(new StoredField(Fields.LINEAGE, CompactJson.of(LifeJson.write(life))));
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
  }
}
