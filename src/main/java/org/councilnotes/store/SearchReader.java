package org.councilnotes.store;

import java.util.List;
import java.util.Map;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.PassagePlace;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.WordScope;

/** Searches the passages of one world. Answers of one call come from one snapshot. */
public interface SearchReader {

  /**
   * The longest text that is compared with passages, as by {@link #similar}, in UTF-16 code units.
   */
  int LONGEST_COMPARABLE_TEXT = 20_000;

  /**
   * Answers a search. If no passage has all words, passages with most of them are found. If few are
   * found, a correction is suggested.
   */
  SearchResult search(SearchRequest request);

  /** Answers a search as {@link #search} does, with all hits instead of one page. */
  CompleteResult searchAll(SearchRequest request);

  /**
   * The search that {@link #search} answers by: the one that is given, or relaxed where that finds
   * too little.
   */
  Settled settled(SearchRequest request);

  /**
   * The best passages of a search by relevance, as {@link #searchExactly} ranks them, with their
   * scores. Grouping, order and span of the request are ignored.
   *
   * @param most how many at most, up to {@link SearchRequest#LARGEST_PAGE}
   */
  List<ScoredPassage> best(SearchRequest request, int most);

  /** All hits of a search, relaxed as by {@link #search}. */
  HitStream stream(SearchRequest request);

  /** Answers a search without relaxing it. */
  SearchResult searchExactly(SearchRequest request);

  /**
   * Totals and facets of several searches without relaxing them, without hits, in their order.
   * Executed in one call.
   */
  List<SearchResult> counts(List<SearchRequest> requests);

  /** All hits of a search without relaxing it. The span of the request is ignored. */
  HitStream streamExactly(SearchRequest request);

  /**
   * The passages most similar to a text, in all versions and languages: first those that contain
   * the text literally, apart from case and accents; then by shared words, weighed by rarity. All
   * forms of a word are equal. Passages of equal score are in the order of note and passage. The
   * hits have no highlights.
   *
   * @param text at most {@value #LONGEST_COMPARABLE_TEXT} code units; without a word, the result is
   *     empty
   * @param words of the passages to compare
   * @param most how many at most
   * @throws IllegalArgumentException where the text is longer
   */
  default List<SearchHit> similar(String text, WordScope words, int most) {
    return similar(List.of(text), words, most).getFirst();
  }

  /**
   * The passages most similar to each of several texts, see {@link #similar(String, WordScope,
   * int)}, in the order of the texts. A passage that is like many of them is read once.
   *
   * @param most how many at most for each
   */
  List<List<SearchHit>> similar(List<String> texts, WordScope words, int most);

  /**
   * Requires that texts can be compared.
   *
   * @throws IllegalArgumentException where one is longer than {@value #LONGEST_COMPARABLE_TEXT}
   *     code units
   */
  static void requireComparable(List<String> texts) {
    if (texts.stream().anyMatch(text -> text.length() > LONGEST_COMPARABLE_TEXT)) {
      throw new IllegalArgumentException("longer than " + LONGEST_COMPARABLE_TEXT);
    }
  }

  /**
   * A search that is not relaxed any more.
   *
   * @param total of what it finds
   */
  record Settled(SearchRequest request, SearchResult.Total total, SearchResult.Advice advice) {}

  /**
   * A passage with its score, which compares with those of the same search only.
   *
   * @param place where it stands
   */
  record ScoredPassage(PassagePlace place, float score) {}

  /**
   * The ranges of the passages of one note that a query matches, without filters: the same as
   * {@link SearchHit#highlights}, by id of passage. Passages without a range are left out.
   */
  Map<String, List<TextRange>> marks(QueryExpression query, String note);
}
