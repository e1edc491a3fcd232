package org.councilnotes.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.analysis.Highlighting;
import org.councilnotes.lucene.query.LuceneQueryContext;
import org.councilnotes.lucene.view.LuceneIndexView;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.plan.SimilarPassagePlan;
import org.councilnotes.query.WordScope;
import org.councilnotes.store.SearchHit;

/**
 * Finds the passages most similar to a text: BM25 over its rarest words, each in its best form.
 * Collects only the top hits, so dynamic pruning skips most passages that share only a common word.
 */
public final class LuceneSimilarPassageSearch {

  private final LuceneIndexView view;
  private final IndexSearcher searcher;
  private final WordScope words;

  public LuceneSimilarPassageSearch(LuceneIndexView view, WordScope words) {
    this.view = view;
    this.searcher = view.searcher();
    this.words = words;
  }

  public List<SearchHit> find(String text, int most) throws IOException {
    LuceneQueryContext known = LuceneQueryContext.in(searcher);
    Optional<MatchPlan> plan = SimilarPassagePlan.of(text, words, known.forms(), known.terms());
    if (plan.isEmpty() || most == 0) {
      return List.of();
    }
    int[] found =
        Arrays.stream(searcher.search(known.query(plan.get()), most).scoreDocs)
            .mapToInt(hit -> hit.doc)
            .toArray();
    return new LuceneHitReader(view, Highlighting.NONE, Optional.empty()).read(found);
  }
}
