package org.councilnotes.lucene.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.json.WordingHistoryJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.json.JsonMapper;

/** Reads notes and ledger entries from one commit. */
public record LuceneStoredNotes(IndexSearcher searcher) {

  private static final Set<String> JSON = Set.of(IndexFields.JSON);
  private static final Set<String> WHOLE = Set.of(IndexFields.JSON, IndexFields.NOTE_PASSAGES);
  private static final Set<String> LIFE = Set.of(IndexFields.JSON, IndexFields.LINEAGE);

  public Optional<Note> note(String id) throws IOException {
    List<Document> found =
        read(both(record(IndexFields.NOTE), term(IndexFields.NOTE_ID, id)), WHOLE, rest -> rest);
    return found.isEmpty() ? Optional.empty() : Optional.of(whole(found.getFirst(), id));
  }

  private Note whole(Document rest, String id) throws IOException {
    List<Passage> passages = passages(id);
    int written = rest.getField(IndexFields.NOTE_PASSAGES).numericValue().intValue();
    if (passages.size() != written) {
      throw new IOException(passages.size() + " of " + written + " passages of " + id);
    }
    return note(rest).withPassages(passages);
  }

  private List<Passage> passages(String noteId) throws IOException {
    return read(
        passagesOf(noteId),
        JSON,
        document ->
            StoredNoteJson.passage(JsonMapper.shared().readTree(document.get(IndexFields.JSON))));
  }

  private static Query passagesOf(String noteId) {
    return both(record(IndexFields.PASSAGE), term(IndexFields.NOTE_ID, noteId));
  }

  public Optional<NoteSummary> summary(String id) throws IOException {
    return stored(IndexFields.HEAD, id).map(NoteSummary::of);
  }

  public List<NoteSummary> summaries() throws IOException {
    return read(record(IndexFields.HEAD), JSON, head -> NoteSummary.of(note(head)));
  }

  /** The summaries of the notes whose head has a value in a field. */
  public List<NoteSummary> heads(String field, String value) throws IOException {
    Query heads = both(record(IndexFields.HEAD), term(field, value));
    return read(heads, JSON, head -> NoteSummary.of(note(head)));
  }

  /** The series that a note was an edition of when their lineages were last computed. */
  public List<String> seriesWith(String noteId) throws IOException {
    Query query = both(record(IndexFields.SERIES), term(IndexFields.SERIES_EDITION, noteId));
    return values(query, IndexFields.SERIES_ID);
  }

  /** The stored values of a field in all documents of one kind. */
  public List<String> values(String kind, String field) throws IOException {
    return values(record(kind), field);
  }

  private List<String> values(Query query, String field) throws IOException {
    return read(query, Set.of(field), document -> document.get(field));
  }

  /** The wording histories of the passages of a note, by id of passage. */
  public Map<String, WordingHistory> wordingHistories(String noteId) throws IOException {
    Map<String, WordingHistory> lives = new HashMap<>();
    for (Document document : read(passagesOf(noteId), LIFE, passage -> passage)) {
      String life = document.get(IndexFields.LINEAGE);
      if (life != null) {
        lives.put(passageId(document), WordingHistoryJson.read(JsonMapper.shared().readTree(life)));
      }
    }
    return lives;
  }

  /** Reads the id only, without parsing the rest of the passage: its many tags are expensive. */
  private static String passageId(Document document) {
    return JsonMapper.shared()
        .readTree(document.get(IndexFields.JSON))
        .required("id")
        .stringValue();
  }

  /** The ledger entries of the files of some notes, by id of note. */
  public Map<String, List<LedgerEntry>> sources(Set<String> notes) throws IOException {
    Query ofNotes =
        new TermInSetQuery(IndexFields.FILE_NOTE, notes.stream().map(BytesRef::new).toList());
    return entries(both(record(IndexFields.FILE), ofNotes)).stream()
        .collect(Collectors.groupingBy(file -> file.note().orElseThrow()));
  }

  public List<LedgerEntry> ledger() throws IOException {
    return entries(record(IndexFields.FILE));
  }

  private List<LedgerEntry> entries(Query files) throws IOException {
    LuceneLedgerDocuments.Reading reading = new LuceneLedgerDocuments.Reading();
    return read(files, LuceneLedgerDocuments.FIELDS, reading::entry);
  }

  /** How many notes were imported. */
  long imported() throws IOException {
    return ImportedNoteCount.counted(searcher);
  }

  private Optional<Note> stored(String kind, String noteId) throws IOException {
    Query query = both(record(kind), term(IndexFields.NOTE_ID, noteId));
    return read(query, JSON, LuceneStoredNotes::note).stream().findFirst();
  }

  /**
   * Reads documents in the order in which they were written, one after another: all of a large
   * archive would not fit into memory.
   */
  private <T> List<T> read(Query query, Set<String> fields, Function<Document, T> reading)
      throws IOException {
    List<T> all = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (int document : searcher.search(query, new DocIdCollector())) {
      all.add(reading.apply(stored.document(document, fields)));
    }
    return Collections.unmodifiableList(all);
  }

  private static Query record(String kind) {
    return term(IndexFields.RECORD, kind);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Note note(Document document) {
    return StoredNoteJson.note(JsonMapper.shared().readTree(document.get(IndexFields.JSON)));
  }
}
