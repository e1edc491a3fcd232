package org.councilnotes.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.search.Facets;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.councilnotes.suggest.Counts;

/** Counts one search after the other, each when it is read. */
record IndexCounts(IndexView view) implements Counts {

  @Override
  public Facets facets() {
    return new Facets(List.copyOf(view.columns().facets()));
  }

  @Override
  public Stream<SearchResult> answers(List<SearchRequest> requests) {
    return requests.stream().map(request -> Unchecked.from(() -> answer(request)));
  }

  private SearchResult answer(SearchRequest request) throws IOException {
    return new PassageSearch(view, request, PassageSearch.FEW).answer();
  }
}
