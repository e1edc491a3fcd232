package org.councilnotes.draft.alarm;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;

/**
 * Words as the archive uses them.
 *
 * @param draft whose own uses do not count
 */
record ArchiveWords(Note draft, ArchiveReader world) {

  /** So many passages are read to see how they write a word. */
  private static final int MOST_READ = 50;

  /** How many passages of other notes have a word, in any of its forms. */
  long uses(String word) {
    SearchResult.Total total =
        world
            .searchExactly(
                request(word, new QueryExpression.Word(word))
                    .forCounts()
                    .withCountedFacets(Set.of()))
            .total();
    return total.passages() + total.leftOut();
  }

  /** Whether one of the best passages has a word as it is written here. */
  boolean hasPrinted(String word) {
    Pattern printed = Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})");
    return hits(word, new QueryExpression.Word(word)).stream()
        .anyMatch(hit -> printed.matcher(hit.passage().text()).find());
  }

  /** The best passages of other notes that have words in a row, in any of their forms. */
  List<SearchHit> passages(String words) {
    return hits(words, new QueryExpression.Phrase(words));
  }

  private List<SearchHit> hits(String words, QueryExpression named) {
    ResultPageRequest page =
        ResultPageRequest.OF_PASSAGES.withSpan(new SearchRequest.Span(1, MOST_READ));
    SearchRequest asked = request(words, named);
    return world
        .searchExactly(
            new SearchRequest(asked.asked(), asked.filters(), page).withCountedFacets(Set.of()))
        .hits();
  }

  private SearchRequest request(String words, QueryExpression named) {
    QueryExpression elsewhere =
        draft
            .number()
            .<QueryExpression>map(
                own -> new QueryExpression.Exclusion(named, new QueryExpression.OfNumber(own)))
            .orElse(named);
    return new SearchRequest(
        ParsedQuery.of(words, elsewhere), Filters.NONE, ResultPageRequest.OF_PASSAGES);
  }
}
