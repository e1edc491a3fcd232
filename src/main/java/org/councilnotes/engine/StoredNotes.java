package org.councilnotes.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.json.LifeJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.WrittenNote;
import org.councilnotes.terms.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads notes and ledger lines back out of a world. */
record StoredNotes(Reads reads) {

  private static final List<String> JSON = List.of(Fields.JSON);
  private static final List<String> LIFE = List.of("json.id", Fields.LINEAGE);
  private static final List<String> FILE = List.of(Fields.PATH, Fields.FILE_NOTE, "file.line");

  Optional<Note> note(String id) {
    return Optional.ofNullable(WholeNotes.alone(reads).read(List.of(id)).get(id))
        .map(WrittenNote::note);
  }

  private static ObjectNode passagesOf(String note) {
    return Dsl.all(record(Fields.PASSAGE), Dsl.term(Fields.NOTE_ID, note));
  }

  /** The notes of all heads that match. */
  private List<NoteSummary> heads(ObjectNode query) {
    return reads
        .all(Dsl.all(record(Fields.HEAD), query), Fields.NOTE_ID, JSON)
        .map(document -> NoteSummary.of(NoteJson.read(document.required(Fields.JSON))))
        .toList();
  }

  /** The notes whose heads have one of some values in a field. */
  List<NoteSummary> heads(String field, Collection<String> values) {
    return values.isEmpty() ? List.of() : heads(Dsl.terms(field, values));
  }

  List<NoteSummary> heads(String field, String value) {
    return heads(field, List.of(value));
  }

  List<NoteSummary> summaries() {
    return heads(Dsl.everything());
  }

  /** The lives of the passages of a note, by their ids. */
  Map<String, Life> lives(String note) {
    return lives(reads.all(passagesOf(note), Fields.ORDINAL, LIFE));
  }

  /** The lives that are read with passages, by the ids of these. */
  static Map<String, Life> lives(Stream<JsonNode> passages) {
    Map<String, Life> lives = new HashMap<>();
    passages
        .filter(document -> document.has(Fields.LINEAGE))
        .forEach(
            document ->
                lives.put(
                    document.required(Fields.JSON).required("id").stringValue(),
                    LifeJson.read(document.required(Fields.LINEAGE))));
    return lives;
  }

  List<SourceFile> sources(String note) {
    return files(Dsl.all(record(Fields.FILE), Dsl.term(Fields.FILE_NOTE, note)));
  }

  /** By path. */
  List<SourceFile> ledger() {
    return files(Dsl.all(record(Fields.FILE)));
  }

  private List<SourceFile> files(ObjectNode query) {
    return reads.all(query, Fields.PATH, FILE).map(FileDocument::read).toList();
  }

  /** The series that some notes were editions of when these were settled. */
  List<String> seriesWith(Collection<String> notes) {
    return reads
        .all(
            Dsl.all(record(Fields.SERIES), Dsl.terms(Fields.SERIES_EDITION, notes)),
            "series.key",
            List.of(Fields.SERIES_ID))
        .map(document -> document.required(Fields.SERIES_ID).stringValue())
        .distinct()
        .toList();
  }

  /** Notes that were put or taken out since their series were settled. */
  List<String> touched() {
    return reads
        .all(Dsl.all(record(Fields.TOUCHED)), Fields.TOUCHED_NOTE, List.of(Fields.TOUCHED_NOTE))
        .map(document -> document.required(Fields.TOUCHED_NOTE).stringValue())
        .toList();
  }

  static ObjectNode record(String kind) {
    return Dsl.term(Fields.RECORD, kind);
  }
}
