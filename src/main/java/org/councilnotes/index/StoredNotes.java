package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.councilnotes.json.LifeJson;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SourceFile;
import org.councilnotes.terms.Fields;
import tools.jackson.databind.json.JsonMapper;

/** Reads notes and ledger lines back out of one commit. */
final class StoredNotes {

  private static final Set<String> JSON = Set.of(Fields.JSON);
  private static final Set<String> WHOLE = Set.of(Fields.JSON, Fields.NOTE_PASSAGES);
  private static final Set<String> LIFE = Set.of(Fields.JSON, Fields.LINEAGE);

  private final IndexSearcher searcher;

  StoredNotes(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  Optional<Note> note(String id) throws IOException {
    List<Document> found = documents(both(record(Fields.NOTE), term(Fields.NOTE_ID, id)), WHOLE);
    return found.isEmpty() ? Optional.empty() : Optional.of(whole(found.getFirst(), id));
  }

  private Note whole(Document rest, String id) throws IOException {
    List<Passage> passages = passages(id);
    int written = rest.getField(Fields.NOTE_PASSAGES).numericValue().intValue();
    if (passages.size() != written) {
      throw new IOException(passages.size() + " of " + written + " passages of " + id);
    }
    return read(rest).withPassages(passages);
  }

  private List<Passage> passages(String noteId) throws IOException {
    return documents(passagesOf(noteId), JSON).stream()
        .map(document -> JsonMapper.shared().readTree(document.get(Fields.JSON)))
        .map(NoteJson::readPassage)
        .toList();
  }

  private static Query passagesOf(String noteId) {
    return both(record(Fields.PASSAGE), term(Fields.NOTE_ID, noteId));
  }

  Optional<NoteSummary> summary(String id) throws IOException {
    return stored(Fields.HEAD, id).map(NoteSummary::of);
  }

  List<NoteSummary> summaries() throws IOException {
    return documents(record(Fields.HEAD), JSON).stream()
        .map(StoredNotes::read)
        .map(NoteSummary::of)
        .toList();
  }

  /** The notes whose heads have a value in a field. */
  List<NoteSummary> heads(String field, String value) throws IOException {
    return documents(both(record(Fields.HEAD), term(field, value)), JSON).stream()
        .map(StoredNotes::read)
        .map(NoteSummary::of)
        .toList();
  }

  /** The series that a note was an edition of when they were settled. */
  List<String> seriesWith(String noteId) throws IOException {
    Query query = both(record(Fields.SERIES), term(Fields.SERIES_EDITION, noteId));
    return values(query, Fields.SERIES_ID);
  }

  /** The stored values of a field of all documents of one kind. */
  List<String> values(String kind, String field) throws IOException {
    return values(record(kind), field);
  }

  private List<String> values(Query query, String field) throws IOException {
    return documents(query, Set.of(field)).stream().map(d -> d.get(field)).toList();
  }

  /** The lives of the passages of a note, by their ids. */
  Map<String, Life> lives(String noteId) throws IOException {
    Map<String, Life> lives = new HashMap<>();
    for (Document document : documents(passagesOf(noteId), LIFE)) {
      String life = document.get(Fields.LINEAGE);
      if (life != null) {
        lives.put(passageId(document), LifeJson.read(JsonMapper.shared().readTree(life)));
      }
    }
    return lives;
  }

  /** The rest of the passage, its many tags above all, is not made for that. */
  private static String passageId(Document document) {
    return JsonMapper.shared().readTree(document.get(Fields.JSON)).required("id").stringValue();
  }

  List<SourceFile> sources(String note) throws IOException {
    Query files = both(record(Fields.FILE), term(Fields.FILE_NOTE, note));
    return documents(files, LedgerDocuments.FIELDS).stream().map(LedgerDocuments::read).toList();
  }

  List<SourceFile> ledger() throws IOException {
    return documents(record(Fields.FILE), LedgerDocuments.FIELDS).stream()
        .map(LedgerDocuments::read)
        .toList();
  }

  /** How many notes were imported. */
  long imported() throws IOException {
    return ImportedCount.counted(searcher);
  }

  private Optional<Note> stored(String kind, String noteId) throws IOException {
    Query query = both(record(kind), term(Fields.NOTE_ID, noteId));
    return documents(query, JSON).stream().findFirst().map(StoredNotes::read);
  }

  /** In the order in which they were written. */
  private List<Document> documents(Query query, Set<String> fields) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (int document : searcher.search(query, new MatchingDocuments())) {
      documents.add(searcher.storedFields().document(document, fields));
    }
    return documents;
  }

  private static Query record(String kind) {
    return term(Fields.RECORD, kind);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Note read(Document document) {
    return NoteJson.read(JsonMapper.shared().readTree(document.get(Fields.JSON)));
  }
}
