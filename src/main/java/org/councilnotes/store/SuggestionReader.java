package org.councilnotes.store;

import java.util.List;
import java.util.Optional;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.SearchRequest;

/** Suggests what finds something in one world. Answers of one call come from one snapshot. */
public interface SuggestionReader {

  /**
   * What may have been meant by a search, in other letters: it finds something under the same
   * filters.
   *
   * @return empty where nothing better is known
   */
  Optional<String> correction(SearchRequest request);

  /**
   * What begins as somebody typed and would find something under what is chosen beside it: numbers,
   * programmes, countries, fields and their values, headings, frequent phrases; the best first.
   *
   * @param partialQuery the text so far; nothing is known to begin with a very long one
   * @param names by which values are asked for and shown, those that the world lacks among them
   * @param most how many at most
   */
  List<Completion> completions(PartialQuery partialQuery, CompletionNames names, int most);
}
