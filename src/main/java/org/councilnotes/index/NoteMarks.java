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
import org.apache.lucene.search.TermQuery;
import org.councilnotes.json.NoteJson;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;
import org.councilnotes.terms.CoverLines;
import org.councilnotes.terms.Fields;
import org.councilnotes.words.Highlighting;
import tools.jackson.databind.json.JsonMapper;

/** Finds where a query matches in the passages of one note: the same places as a hit shows. */
final class NoteMarks {

  private static final Set<String> FIELDS = Set.of(Fields.JSON);

  private final IndexSearcher searcher;
  private final Query query;
  private final String found;
  private final Highlighting highlighting;

  NoteMarks(IndexSearcher searcher, org.councilnotes.search.Query query) throws IOException {
    SearchedWords words = SearchedWords.in(searcher);
    this.searcher = searcher;
    this.query = words.query(words.plan(query).matching());
    this.found = CoverLines.fieldOfFound(query);
    this.highlighting = Highlighting.of(query, words.terms());
  }

  /**
   * The places by passage; passages without one are left out.
   *
   * @param language of the note
   */
  Map<String, List<TextRange>> in(String note, String language) throws IOException {
    Map<String, List<TextRange>> marks = new HashMap<>();
    for (int document : passages(note)) {
      Passage passage = passage(document);
      List<TextRange> ranges = highlighting.in(passage, language);
      if (!ranges.isEmpty()) {
        marks.put(passage.id(), ranges);
      }
    }
    return marks;
  }

  private List<Integer> passages(String note) throws IOException {
    Query ofNote =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(new TermQuery(new Term(found, Fields.PASSAGE)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.NOTE_ID, note)), Occur.FILTER)
            .build();
    return searcher.search(ofNote, new MatchingDocuments());
  }

  private Passage passage(int document) throws IOException {
    String json = searcher.storedFields().document(document, FIELDS).get(Fields.JSON);
    return NoteJson.readPassage(JsonMapper.shared().readTree(json));
  }
}
