package org.councilnotes.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.words.WordTerms;

/**
 * What is known of the words of one query while it is answered. For use by one thread.
 *
 * @param languages of the notes that are searched
 * @param terms by which its words are indexed
 * @param forms of these that the index holds
 * @param index that is searched
 */
record SearchedWords(HeldLanguages languages, WordTerms terms, HeldForms forms, IndexReader index) {

  static SearchedWords in(IndexSearcher searcher) throws IOException {
    HeldLanguages languages = HeldLanguages.of(searcher.getIndexReader());
    return new SearchedWords(
        languages,
        new WordTerms(languages.tags()),
        new HeldForms(searcher),
        searcher.getIndexReader());
  }
}
