package org.councilnotes.draft.alarm;

import java.util.Set;
import org.councilnotes.note.Note;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;

/**
 * Words as the archive uses them.
 *
 * @param draft whose own uses do not count
 */
record ArchiveWords(Note draft, ArchiveReader world) {

  /** How many passages of other notes have a word, in any of its forms. */
  long uses(String word) {
    QueryExpression named = new QueryExpression.Word(word);
    QueryExpression elsewhere =
        draft
            .number()
            .<QueryExpression>map(
                own -> new QueryExpression.Exclusion(named, new QueryExpression.OfNumber(own)))
            .orElse(named);
    SearchRequest request =
        new SearchRequest(
            ParsedQuery.of(word, elsewhere), Filters.NONE, ResultPageRequest.OF_PASSAGES);
    SearchResult.Total total =
        world.searchExactly(request.forCounts().withCountedFacets(Set.of())).total();
    return total.passages() + total.leftOut();
  }
}
