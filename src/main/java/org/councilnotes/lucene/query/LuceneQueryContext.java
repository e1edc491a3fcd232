package org.councilnotes.lucene.query;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.analysis.QueryTerms;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.plan.QueryPlan;
import org.councilnotes.query.QueryExpression;

/**
 * The analysed words of one query and their statistics. For use by one thread.
 *
 * @param terms analyses words to terms of the index
 * @param forms statistics of the terms in the index
 */
public record LuceneQueryContext(QueryTerms terms, LuceneCorpusStatistics forms) {

  public static LuceneQueryContext in(IndexSearcher searcher) throws IOException {
    IndexTerms index = IndexTerms.of(searcher.getIndexReader());
    return new LuceneQueryContext(
        new QueryTerms(index.languages()), new LuceneCorpusStatistics(searcher, index));
  }

  public QueryPlan plan(QueryExpression query) {
    return QueryPlan.of(query, forms, terms);
  }

  public org.apache.lucene.search.Query query(MatchPlan plan) {
    return new LucenePlanTranslator(forms).of(plan);
  }
}
