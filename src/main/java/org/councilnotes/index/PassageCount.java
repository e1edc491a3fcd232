package org.councilnotes.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.councilnotes.search.Asked;
import org.councilnotes.search.Facets;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Listing;
import org.councilnotes.search.QueryParser;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.Sort;

/** How many passages a search would find, without finding them. */
final class PassageCount {

  private static final Listing NO_HITS = Listing.OF_PASSAGES.by(Sort.NOTE).at(Span.NONE);

  private final IndexView view;
  private final QueryParser parser;

  PassageCount(IndexView view) throws IOException {
    this.view = view;
    this.parser = new QueryParser(new Facets(List.copyOf(view.columns().facets())));
  }

  /** By a text under filters; 0 where it cannot be searched for. */
  long of(String text, Filters filters) throws IOException {
    try {
      Asked asked = parser.read(text);
      return of(new SearchRequest(asked, filters, Listing.OF_PASSAGES));
    } catch (IllegalArgumentException tooLong) {
      return 0;
    }
  }

  long of(SearchRequest request) throws IOException {
    return new PassageSearch(view, request.listed(NO_HITS).counting(Set.of()), PassageSearch.FEW)
        .answer()
        .total()
        .passages();
  }
}
