package org.councilnotes.suggest;

import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.councilnotes.search.Asked;
import org.councilnotes.search.Begun;
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

/** How many passages texts would find, without finding them. */
final class PassageCount {

  private static final Listing NO_HITS = Listing.OF_PASSAGES.by(Sort.NOTE).at(Span.NONE);

  private final Counts counts;
  private final Facets facets;
  private final QueryParser parser;

  PassageCount(Counts counts) {
    this.counts = counts;
    this.facets = counts.facets();
    this.parser = new QueryParser(facets);
  }

  /** Those that passages have. */
  Facets facets() {
    return facets;
  }

  /**
   * By each of some texts that may be gone on with, in their order; 0 where one cannot be searched
   * for.
   */
  long[] of(List<String> texts, Begun begun) {
    return passages(texts, asked -> begun.as(asked.text()).asking(asked.query())).toArray();
  }

  /** The same for texts under filters, each counted when it is read. */
  LongStream under(Filters filters, List<String> texts) {
    return passages(texts, asked -> new SearchRequest(asked, filters, Listing.OF_PASSAGES));
  }

  long of(SearchRequest request) {
    return counts.passages(List.of(counting(request))).sum();
  }

  private LongStream passages(List<String> texts, Function<Asked, SearchRequest> search) {
    List<Optional<SearchRequest>> requests =
        texts.stream().map(text -> read(text).map(search)).toList();
    PrimitiveIterator.OfLong counted = counted(requests);
    return requests.stream().mapToLong(request -> request.isPresent() ? counted.nextLong() : 0);
  }

  private PrimitiveIterator.OfLong counted(List<Optional<SearchRequest>> requests) {
    List<SearchRequest> all =
        requests.stream().flatMap(Optional::stream).map(PassageCount::counting).toList();
    return (all.isEmpty() ? LongStream.empty() : counts.passages(all)).iterator();
  }

  private static SearchRequest counting(SearchRequest request) {
    return request.listed(NO_HITS).counting(Set.of());
  }

  /** Empty where the text is too long. */
  private Optional<Asked> read(String text) {
    try {
      return Optional.of(parser.read(text));
    } catch (IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  /** What stands before a field and is narrowed by it; everything where that cannot be told. */
  Query before(TypedField field) {
    return read(field.before())
        .filter(asked -> field.narrows() && asked.slip().isEmpty())
        .map(Asked::query)
        .orElse(new Query.Everything());
  }

  /** What is found without a hit of it, and how much of it has each value of the facets counted. */
  Stream<SearchResult> answers(List<SearchRequest> requests) {
    return requests.isEmpty()
        ? Stream.empty()
        : counts.answers(requests.stream().map(request -> request.listed(NO_HITS)).toList());
  }
}
