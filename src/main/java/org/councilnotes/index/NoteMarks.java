package org.councilnotes.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.TextRange;
import tools.jackson.databind.json.JsonMapper;

/** Finds where a query matches in the passages of one note: the same places as a hit shows. */
final class NoteMarks {

  private static final Set<String> FIELDS = Set.of(Schema.JSON);

  private final IndexSearcher searcher;
  private final Query query;

  NoteMarks(IndexSearcher searcher, org.councilnotes.search.Query query) {
    this.searcher = searcher;
    this.query = QueryTranslation.translate(query).ranking();
  }

  Map<String, List<TextRange>> in(String note) throws IOException {
    Highlighting highlighting = new Highlighting(searcher, query);
    Map<String, List<TextRange>> marks = new HashMap<>();
    for (ScoreDoc found : passages(note)) {
      List<TextRange> ranges = highlighting.in(found.doc);
      if (!ranges.isEmpty()) {
        marks.put(id(found.doc), ranges);
      }
    }
    return marks;
  }

  private ScoreDoc[] passages(String note) throws IOException {
    Query ofNote =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(new TermQuery(new Term(Schema.RECORD, Schema.PASSAGE)), Occur.FILTER)
            .add(new TermQuery(new Term(Schema.NOTE_ID, note)), Occur.FILTER)
            .build();
    int all = Math.max(1, searcher.getIndexReader().numDocs());
    return searcher.search(ofNote, all, Sort.INDEXORDER).scoreDocs;
  }

  private String id(int document) throws IOException {
    String json = searcher.storedFields().document(document, FIELDS).get(Schema.JSON);
    return NoteJson.readPassage(JsonMapper.shared().readTree(json)).id();
  }
}
