package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Note;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SourceFile;
import tools.jackson.databind.json.JsonMapper;

/** Reads notes and ledger lines back out of one commit. */
final class StoredNotes {

  private static final Set<String> JSON = Set.of(Schema.JSON);

  private final IndexSearcher searcher;

  StoredNotes(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  Optional<Note> note(String id) throws IOException {
    return stored(Schema.NOTE, id);
  }

  Optional<NoteSummary> summary(String id) throws IOException {
    return stored(Schema.HEAD, id).map(NoteSummary::of);
  }

  List<NoteSummary> summaries() throws IOException {
    return documents(record(Schema.HEAD), all(), JSON).stream()
        .map(StoredNotes::read)
        .map(NoteSummary::of)
        .toList();
  }

  /** The notes whose heads have a value in a field. */
  List<NoteSummary> heads(String field, String value) throws IOException {
    return documents(both(record(Schema.HEAD), term(field, value)), all(), JSON).stream()
        .map(StoredNotes::read)
        .map(NoteSummary::of)
        .toList();
  }

  List<SourceFile> sources(String note) throws IOException {
    Query files = both(record(Schema.FILE), term(Schema.FILE_NOTE, note));
    return documents(files, all(), LedgerDocuments.FIELDS).stream()
        .map(LedgerDocuments::read)
        .toList();
  }

  List<SourceFile> ledger() throws IOException {
    return documents(record(Schema.FILE), all(), LedgerDocuments.FIELDS).stream()
        .map(LedgerDocuments::read)
        .toList();
  }

  private Optional<Note> stored(String kind, String noteId) throws IOException {
    Query query = both(record(kind), term(Schema.NOTE_ID, noteId));
    return documents(query, 1, JSON).stream().findFirst().map(StoredNotes::read);
  }

  private List<Document> documents(Query query, int most, Set<String> fields) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
      documents.add(searcher.storedFields().document(found.doc, fields));
    }
    return documents;
  }

  private int all() {
    return Math.max(1, searcher.getIndexReader().maxDoc());
  }

  private static Query record(String kind) {
    return term(Schema.RECORD, kind);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Note read(Document document) {
    return NoteJson.read(JsonMapper.shared().readTree(document.get(Schema.JSON)));
  }
}
