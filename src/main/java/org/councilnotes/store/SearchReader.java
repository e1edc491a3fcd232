package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.WordScope;

/** Searches the passages of one world. Answers of one call come from one snapshot. */
public interface SearchReader {

  /** The longest text that {@link #similar} takes, in UTF-16 code units. */
  int LONGEST_TEXT = 20_000;

  /**
   * Answers a search. Where no passage has all that was asked for, most of its words are enough, if
   * there are several; and where still little is found, what may have been meant is suggested.
   */
  SearchResult search(SearchRequest request);

  /** Answers a search as {@link #search} does, with every hit in place of those of a page. */
  CompleteResult searchAll(SearchRequest request);

  /** Every hit of a search, with fewer words where {@link #search} answers with fewer. */
  HitStream stream(SearchRequest request);

  /** Answers a search by what holds all that is asked for. */
  SearchResult searchExactly(SearchRequest request);

  /**
   * What some searches find that hold all that is asked for: totals and counted facets without
   * hits, asked for at once, in the order of the searches.
   */
  List<SearchResult> counts(List<SearchRequest> requests);

  /** Every hit that holds all that is asked for; the span of the request is left out of account. */
  HitStream streamExactly(SearchRequest request);

  /**
   * The passages most alike to a text, in every version and language: first those in which the text
   * stands word for word, but for case and accents, then those that share the most of its words, a
   * rare word counting more than a common one. Forms of one word are alike. The hits bear no
   * highlights.
   *
   * @param text at most {@value #LONGEST_TEXT} code units; without a word, nothing is alike to it
   * @param words of the passages
   * @param most how many at most
   * @throws IllegalArgumentException where the text is longer
   */
  List<SearchHit> similar(String text, WordScope words, int most);

  /**
   * Where a query matches in the texts of the passages of one note, whatever the filters: the
   * places that {@link SearchHit#highlights} bears, by id of the passage. Passages that match
   * elsewhere only, or not at all, are left out.
   */
  Map<String, List<TextRange>> marks(QueryExpression query, String note);
}
