package org.councilnotes.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.councilnotes.search.Asked;
import org.councilnotes.search.Begun;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Facets;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Listing;
import org.councilnotes.search.Query;
import org.councilnotes.search.QueryParser;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.Sort;
import org.councilnotes.search.TypedField;

/** How many passages a search would find, without finding them. */
final class PassageCount {

  private static final Listing NO_HITS = Listing.OF_PASSAGES.by(Sort.NOTE).at(Span.NONE);

  private final IndexView view;
  private final Facets facets;
  private final QueryParser parser;

  PassageCount(IndexView view) throws IOException {
    this.view = view;
    this.facets = new Facets(List.copyOf(view.columns().facets()));
    this.parser = new QueryParser(facets);
  }

  /** Those that passages have. */
  Facets facets() {
    return facets;
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

  /** By a text that somebody began; 0 where it cannot be searched for. */
  long of(Begun begun) throws IOException {
    try {
      return of(begun.asking(parser.read(begun.text()).query()));
    } catch (IllegalArgumentException tooLong) {
      return 0;
    }
  }

  /** What stands before a field and is narrowed by it; everything where that cannot be told. */
  Query before(TypedField field) {
    try {
      Asked asked = parser.read(field.before());
      return field.narrows() && asked.slip().isEmpty() ? asked.query() : new Query.Everything();
    } catch (IllegalArgumentException tooLong) {
      return new Query.Everything();
    }
  }

  long of(SearchRequest request) throws IOException {
    return answer(request, Set.of()).total().passages();
  }

  /** What is found without a hit of it, and how much of it has each value of some facets. */
  SearchResult answer(SearchRequest request, Set<Facet> counted) throws IOException {
    SearchRequest counting = request.listed(NO_HITS).counting(counted);
    return new PassageSearch(view, counting, PassageSearch.FEW).answer();
  }
}
