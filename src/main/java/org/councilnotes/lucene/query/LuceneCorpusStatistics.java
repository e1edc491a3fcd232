package org.councilnotes.lucene.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.plan.CorpusStatistics;
import org.councilnotes.store.schema.TextPart;

/** Document frequencies of the forms of words in an index. For use by one thread. */
public final class LuceneCorpusStatistics implements CorpusStatistics {

  private final IndexSearcher searcher;
  private final IndexTerms index;

  LuceneCorpusStatistics(IndexSearcher searcher, IndexTerms index) {
    this.searcher = searcher;
    this.index = index;
  }

  @Override
  public List<String> languages() {
    return index.languages();
  }

  @Override
  public List<DocumentNumber> documents(int number) {
    return KeywordTerms.documents(number, searcher.getIndexReader());
  }

  @Override
  public int passages(TextPart part, String form) {
    return states(new Term(part.field(), form)).docFreq();
  }

  @Override
  public int passages(TextPart part) {
    try {
      return searcher.getIndexReader().getDocCount(part.field());
    } catch (IOException e) {
      throw new UncheckedIOException("looking a word up", e);
    }
  }

  /** A query for a form. Reuses the looked-up term states. */
  Query query(TextPart part, String form) {
    Term term = new Term(part.field(), form);
    return new TermQuery(term, states(term));
  }

  private TermStates states(Term term) {
    try {
      return index.states(term, searcher);
    } catch (IOException e) {
      throw new UncheckedIOException("looking a word up", e);
    }
  }
}
