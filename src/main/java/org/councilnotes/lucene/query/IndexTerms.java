package org.councilnotes.lucene.query;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.query.Facet;
import org.councilnotes.store.schema.IndexFields;

/**
 * What queries need of an index again and again: the languages of its notes, and the statistics of
 * terms that were looked up before. Cached by reader, as a reader is immutable. Safe for use by
 * many threads.
 */
final class IndexTerms {

  /** Most terms that are kept: some 100 bytes for each segment and term. */
  private static final int MOST = 20_000;

  private static final Map<IndexReader, IndexTerms> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final List<String> languages;
  private final Map<Term, TermStates> states = new ConcurrentHashMap<>();

  private IndexTerms(List<String> languages) {
    this.languages = languages;
  }

  static IndexTerms of(IndexReader reader) throws IOException {
    IndexTerms known = KNOWN.get(reader);
    if (known == null) {
      known = new IndexTerms(languages(reader));
      KNOWN.put(reader, known);
    }
    return known;
  }

  private static List<String> languages(IndexReader reader) throws IOException {
    Set<String> tags = new LinkedHashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(IndexFields.facet(Facet.LANGUAGE));
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef tag = each.next(); tag != null; tag = each.next()) {
          tags.add(tag.utf8ToString());
        }
      }
    }
    return List.copyOf(tags);
  }

  /** BCP 47, each once. A word is searched by the stems of these only. */
  List<String> languages() {
    return languages;
  }

  /**
   * Where a term stands in each segment, and how many documents have it.
   *
   * @param searcher of this reader
   */
  TermStates states(Term term, IndexSearcher searcher) throws IOException {
    TermStates known = states.get(term);
    if (known == null) {
      known = TermStates.build(searcher, term, true);
      if (states.size() >= MOST) {
        states.clear();
      }
      states.put(term, known);
    }
    return known;
  }
}
