package org.councilnotes.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsCollectorManager.FacetsResult;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.SearchResult.Total;

/** Answers one request from one commit. */
final class PassageSearch {

  private final IndexSearcher searcher;
  private final String snapshot;

  PassageSearch(IndexView view) {
    this.searcher = view.searcher();
    this.snapshot = view.snapshot();
  }

  SearchResult answer(SearchRequest request) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Query query = QueryTranslation.translate(request.query(), reader).refined();
    Narrowing narrowing = Narrowing.of(query, request);
    FacetsResult found = find(narrowing.whole(), request);
    FacetsCollector matches = found.facetsCollector();
    return new SearchResult(
        total(matches, narrowing),
        new HitReading(searcher, Highlighting.of(request.query(), reader))
            .read(page(found, request.span())),
        new FacetCounting(searcher, narrowing).count(matches),
        snapshot);
  }

  private FacetsResult find(Query query, SearchRequest request) throws IOException {
    int deepest = request.span().skipped() + request.span().size();
    return FacetsCollectorManager.search(
        searcher, query, deepest, HitOrder.of(request.sort()), new FacetsCollectorManager());
  }

  private static List<ScoreDoc> page(FacetsResult found, Span span) {
    List<ScoreDoc> hits = List.of(found.topDocs().scoreDocs);
    return hits.subList(Math.min(span.skipped(), hits.size()), hits.size());
  }

  private Total total(FacetsCollector matches, Narrowing narrowing) throws IOException {
    long passages = matches.getMatchingDocs().stream().mapToLong(MatchingDocs::totalHits).sum();
    long notes = ValueCounts.of(Schema.NOTE_ID, matches).size();
    long leftOut = searcher.count(narrowing.inAllVersions()) - passages;
    return new Total(passages, true, passages, notes, leftOut);
  }
}
