package org.councilnotes.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.search.Query;
import org.councilnotes.terms.Plan;
import org.councilnotes.terms.QueryPlan;
import org.councilnotes.words.WordTerms;

/**
 * What is known of the words of one query while it is answered. For use by one thread.
 *
 * @param terms by which its words are indexed
 * @param forms of these that the index holds
 */
record SearchedWords(WordTerms terms, HeldForms forms) {

  static SearchedWords in(IndexSearcher searcher) throws IOException {
    HeldLanguages languages = HeldLanguages.of(searcher.getIndexReader());
    return new SearchedWords(new WordTerms(languages.tags()), new HeldForms(searcher, languages));
  }

  QueryPlan plan(Query query) {
    return QueryPlan.of(query, forms, terms);
  }

  org.apache.lucene.search.Query query(Plan plan) {
    return new PlanQueries(forms).of(plan);
  }
}
