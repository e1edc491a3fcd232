package org.councilnotes.index;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.search.Asked;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Facets;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Listing;
import org.councilnotes.search.QueryParser;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.Sort;

/** How many passages a search would find, without finding them. */
final class PassageCount {

  private static final Listing NO_HITS = Listing.OF_PASSAGES.by(Sort.NOTE).at(new Span(1, 0));

  private final IndexView view;
  private final QueryParser parser;

  PassageCount(IndexView view) {
    this.view = view;
    this.parser = new QueryParser(facets(view.searcher()));
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

  /** Those of the program, and those of the vocabularies that passages were tagged with. */
  private static Facets facets(IndexSearcher searcher) {
    Set<String> own = new TreeSet<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      for (FieldInfo field : segment.reader().getFieldInfos()) {
        Schema.facetOf(field.name).filter(Facet::isOwn).ifPresent(facet -> own.add(facet.key()));
      }
    }
    return Facets.with(own);
  }
}
