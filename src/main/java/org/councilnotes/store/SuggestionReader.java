package org.councilnotes.store;

import java.util.List;
import java.util.Optional;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.SearchRequest;

/**
 * Suggests queries that find something in one world. Answers of one call come from one snapshot.
 */
public interface SuggestionReader {

  /**
   * A correction of the spelling of a query, which finds something with the same filters.
   *
   * @return empty where there is no better one
   */
  Optional<String> correction(SearchRequest request);

  /**
   * Completions of a partial query that find something with the chosen filters: numbers,
   * programmes, countries, fields and their values, headings, frequent phrases; the best first.
   *
   * @param partialQuery the text so far; a very long one has no completions
   * @param names names of facet values to match and show; may include values that the world lacks
   * @param most how many at most
   */
  List<Completion> completions(PartialQuery partialQuery, CompletionNames names, int most);
}
