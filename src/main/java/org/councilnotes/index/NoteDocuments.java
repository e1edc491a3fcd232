package org.councilnotes.index;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.councilnotes.json.CompactJson;
import org.councilnotes.json.LifeJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Characters;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import tools.jackson.databind.JsonNode;

/** A note as the documents of an index: its passages in order, the note, its head. */
final class NoteDocuments {

  private static final ExtractionSheet NO_SHEET =
      new ExtractionSheet(OptionalInt.empty(), List.of(), new Characters(0, 0, 0), List.of());

  private final PassageFacets facets;

  NoteDocuments(PassageFacets facets) {
    this.facets = facets;
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
    private final PassageTexts texts;

    Block(Note note, Map<String, Life> lives) {
      this.note = note;
      this.lives = lives;
      this.fields = new NoteFields(note, facets.shared(note));
      this.texts = new PassageTexts(note);
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
      Document document = record(Schema.PASSAGE, NoteJson.write(passage));
      fields.addTo(document, passage);
      document.add(new NumericDocValuesField(Schema.ORDINAL, passage.ordinal()));
      facets.addTo(document, note, passage);
      ProposalReading.add(document, passage);
      Optional.ofNullable(lives.get(passage.id())).ifPresent(life -> addLife(document, life));
      if (standsForNote(note, passage)) {
        addCallNumbers(document, note);
      }
      texts.add(document, passage);
      return document;
    }

    /** Its passages have their own documents, and are put together with it when it is read. */
    private Document noteDocument() {
      Document document = record(Schema.NOTE, NoteJson.write(note.withPassages(List.of())));
      document.add(new StoredField(Schema.NOTE_PASSAGES, note.passages().size()));
      PassageTexts.addEmpty(document);
      return document;
    }

    private Document headDocument() {
      Document document = record(Schema.HEAD, NoteJson.write(head(note)));
      addNumbers(document, note);
      PassageTexts.addEmpty(document);
      return document;
    }

    private Document record(String kind, JsonNode content) {
      Document document = fields.record(kind);
      document.add(new StoredField(Schema.JSON, CompactJson.of(content)));
      return document;
    }
  }

  private static void addNumbers(Document document, Note note) {
    note.number()
        .ifPresent(
            number -> {
              add(document, Schema.HEAD_DOCUMENT, number.document().key());
              add(document, Schema.HEAD_FAMILY, number.base().key());
            });
    note.report().series().ifPresent(series -> add(document, Schema.HEAD_SERIES, series));
    note.cover().trail().previous().stream()
        .flatMap(printed -> DocumentNumber.listedIn(printed).stream())
        .map(mention -> mention.number().key())
        .distinct()
        .forEach(key -> add(document, Schema.HEAD_PREVIOUS, key));
  }

  private static Note head(Note note) {
    return new Note(
        note.id(), note.cover(), note.adoption(), note.report(), List.of(), List.of(), NO_SHEET);
  }

  private static void addLife(Document document, Life life) {
    document.add(new KeywordField(Schema.WORDING, life.wording(), Field.Store.NO));
    document.add(new StoredField(Schema.LINEAGE, CompactJson.of(LifeJson.write(life))));
  }

  private static void addCallNumbers(Document document, Note note) {
    note.number()
        .ifPresent(
            number -> {
              add(document, Schema.NUMBER, number.key());
              add(document, Schema.FAMILY, number.base().key());
            });
    note.cover().codes().forEach(code -> add(document, Schema.CODE, code));
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  /** The cover stands for its note; where a note has none, its first passage does. */
  private static boolean standsForNote(Note note, Passage passage) {
    return passage.kind() == PassageKind.COVER
        || (passage.equals(note.passages().getFirst())
            && note.passages().stream().noneMatch(p -> p.kind() == PassageKind.COVER));
  }
}
