package org.councilnotes.lucene.search;

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
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.json.StoredNoteJson;
import org.councilnotes.lucene.document.DocIdCollector;
import org.councilnotes.lucene.query.LuceneQueryContext;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.plan.CoverLineFilter;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.json.JsonMapper;

/** Finds the ranges of one note that a query matches, the same as in hits. */
public final class LuceneNoteHighlighting {

  private static final Set<String> FIELDS = Set.of(IndexFields.JSON);

  private final IndexSearcher searcher;
  private final Query query;
  private final String found;
  private final Highlighting highlighting;

  public LuceneNoteHighlighting(
      IndexSearcher searcher, org.councilnotes.query.QueryExpression query) throws IOException {
    LuceneQueryContext words = LuceneQueryContext.in(searcher);
    this.searcher = searcher;
    this.query = words.query(words.plan(query).matching());
    this.found = CoverLineFilter.fieldOfFound(query);
    this.highlighting = Highlighting.of(query, words.terms());
  }

  /** The ranges by id of passage, without passages that have none. */
  public Map<String, List<TextRange>> in(String note, String language) throws IOException {
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
            .add(new TermQuery(new Term(found, IndexFields.PASSAGE)), Occur.FILTER)
            .add(new TermQuery(new Term(IndexFields.NOTE_ID, note)), Occur.FILTER)
            .build();
    return searcher.search(ofNote, new DocIdCollector());
  }

  private Passage passage(int document) throws IOException {
    String json = searcher.storedFields().document(document, FIELDS).get(IndexFields.JSON);
    return StoredNoteJson.passage(JsonMapper.shared().readTree(json));
  }
}
