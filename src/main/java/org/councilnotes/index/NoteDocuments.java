package org.councilnotes.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.councilnotes.json.LifeJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Characters;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.search.Counting;
import org.councilnotes.search.Facet;
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
    PassageTexts texts = new PassageTexts(note);
    Map<Facet, Set<String>> shared = facets.shared(note);
    return () ->
        Stream.concat(
                note.passages().stream()
                    .map(
                        passage -> {
                          Document document =
                              passageDocument(
                                  note, passage, Optional.ofNullable(lives.get(passage.id())));
                          texts.add(document, passage);
                          shared.forEach((facet, values) -> addFacet(document, facet, values));
                          return document;
                        }),
                Stream.<Supplier<Document>>of(() -> noteDocument(note), () -> headDocument(note))
                    .map(Supplier::get))
            .iterator();
  }

  /** Its passages have their own documents, and are put together with it when it is read. */
  private static Document noteDocument(Note note) {
    Note rest = note.withPassages(List.of());
    Document document = record(Schema.NOTE, note.id(), NoteJson.write(rest));
    document.add(new StoredField(Schema.NOTE_PASSAGES, note.passages().size()));
    PassageTexts.addEmpty(document);
    return document;
  }

  private static Document headDocument(Note note) {
    Document document = record(Schema.HEAD, note.id(), NoteJson.write(head(note)));
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
    PassageTexts.addEmpty(document);
    return document;
  }

  private static Note head(Note note) {
    return new Note(
        note.id(), note.cover(), note.adoption(), note.report(), List.of(), List.of(), NO_SHEET);
  }

  private Document passageDocument(Note note, Passage passage, Optional<Life> life) {
    Document document = record(Schema.PASSAGE, note.id(), NoteJson.write(passage));
    add(document, Schema.KIND, passage.kind().key());
    document.add(new NumericDocValuesField(Schema.ORDINAL, passage.ordinal()));
    note.cover()
        .identity()
        .date()
        .ifPresent(d -> document.add(new NumericDocValuesField(Schema.DATE, d.toEpochDay())));
    document.add(new StoredField(Schema.SECTION_HEADING, heading(note, passage)));
    addFacets(document, note, passage);
    ProposalReading.add(document, passage);
    life.ifPresent(known -> addLife(document, known));
    if (standsForNote(note, passage)) {
      addCallNumbers(document, note);
    }
    return document;
  }

  private static void addLife(Document document, Life life) {
    document.add(new KeywordField(Schema.WORDING, life.wording(), Field.Store.NO));
    document.add(new StoredField(Schema.LINEAGE, LifeJson.write(life).toString()));
  }

  private void addFacets(Document document, Note note, Passage passage) {
    for (Facet facet : facets.own()) {
      addFacet(document, facet, facets.values(facet, note, passage));
    }
    for (CountryRole mention : facets.countryRoles(note, passage)) {
      document.add(new KeywordField(Schema.COUNTRY_ROLE, mention.indexed(), Field.Store.NO));
    }
  }

  private static void addFacet(Document document, Facet facet, Set<String> values) {
    for (String value : values) {
      document.add(new KeywordField(Schema.facet(facet), value, Field.Store.NO));
    }
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

  private static String heading(Note note, Passage passage) {
    Optional<Section> own =
        note.sections().stream().filter(s -> s.id().equals(passage.section())).findFirst();
    return own.map(Section::heading).orElse("");
  }

  private static Document record(String kind, String noteId, JsonNode content) {
    Document document = new Document();
    add(document, Schema.RECORD, kind);
    for (Counting counting : Counting.values()) {
      document.add(new NumericDocValuesField(Schema.counting(counting), VersionMarks.COUNTS));
    }
    document.add(new KeywordField(Schema.NOTE_ID, noteId, Field.Store.YES));
    document.add(new StoredField(Schema.JSON, content.toString()));
    return document;
  }
}
