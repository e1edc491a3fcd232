package org.councilnotes.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene with nothing around it: one field of words as they are printed, facets counted by their
 * ordinals in the pass that ranks, the best ten marked and their names read. No cache. Sideways
 * counts of the facets that a query chooses from take one more pass each, without the choice.
 */
final class BareLucene implements Engine {

  private static final Set<String> NAMES = Set.of("id", "doc", "title");
  private static final int BEST = 10;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;
  private final FacetOrdinals facets;
  private final boolean sideways;

  private BareLucene(Path index, boolean sideways) throws IOException {
    this.sideways = sideways;
    reader = DirectoryReader.open(new MMapDirectory(index));
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    highlighter =
        UnifiedHighlighter.builder(searcher, new StandardAnalyzer(CharArraySet.EMPTY_SET)).build();
    facets = new FacetOrdinals(reader);
  }

  /** Counts what was found, and nothing beside a chosen value. */
  static BareLucene chosenOnly(Path index) throws IOException {
    return new BareLucene(index, false);
  }

  /** Counts the alternatives to chosen values, too, as the archive does. */
  static BareLucene withSidewaysCounts(Path index) throws IOException {
    return new BareLucene(index, true);
  }

  @Override
  public Found ask(Question question) throws IOException {
    Query query = query(question, question.filters());
    FacetOrdinals.Counted counted = searcher.search(query, facets.counting(BEST));
    TopDocs top = counted.top();
    if (top.scoreDocs.length > 0) {
      highlighter.highlight("text", query, top, 1);
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : top.scoreDocs) {
        stored.document(hit.doc, NAMES);
      }
    }
    if (sideways) {
      countSideways(question);
    }
    return counted.found(question.filters().keySet());
  }

  private void countSideways(Question question) throws IOException {
    for (String facet : question.filters().keySet()) {
      Map<String, String> others = new HashMap<>(question.filters());
      others.remove(facet);
      searcher.search(query(question, others), facets.alone(facet));
    }
  }

  private static Query query(Question question, Map<String, String> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    switch (question.kind()) {
      case "phrase" ->
          all.add(new PhraseQuery("text", question.terms().toArray(String[]::new)), Occur.MUST);
      case "prefix" ->
          all.add(new PrefixQuery(new Term("text", question.terms().getFirst())), Occur.MUST);
      default ->
          question.terms().forEach(t -> all.add(new TermQuery(new Term("text", t)), Occur.MUST));
    }
    filters.forEach((f, v) -> all.add(new TermQuery(new Term(f, v)), Occur.FILTER));
    return all.build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
