package org.councilnotes.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The forms of words as an index holds them, each looked up once for one query. For use by one
 * thread.
 */
final class HeldForms {

  private final IndexSearcher searcher;
  private final Map<Term, TermStates> known = new HashMap<>();

  HeldForms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  boolean holds(TextPart part, String form) {
    return passages(part, form) > 0;
  }

  /** In how many passages a form stands, those that were taken out since among them. */
  int passages(TextPart part, String form) {
    return states(new Term(part.field(), form)).docFreq();
  }

  /** How many passages have any word there. */
  int passages(TextPart part) {
    try {
      return searcher.getIndexReader().getDocCount(part.field());
    } catch (IOException e) {
      throw new UncheckedIOException("looking a word up", e);
    }
  }

  /** The passages with a form, which is not looked up again. */
  Query query(TextPart part, String form) {
    Term term = new Term(part.field(), form);
    return new TermQuery(term, states(term));
  }

  private TermStates states(Term term) {
    return known.computeIfAbsent(term, this::lookUp);
  }

  private TermStates lookUp(Term term) {
    try {
      return TermStates.build(searcher, term, true);
    } catch (IOException e) {
      throw new UncheckedIOException("looking a word up", e);
    }
  }
}
