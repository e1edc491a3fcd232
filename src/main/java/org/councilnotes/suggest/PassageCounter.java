package org.councilnotes.suggest;

import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.PartialField;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult;

/** Counts the passages that texts would find. */
final class PassageCounter {

  private final SnapshotCounts counts;
  private final ArchiveFacets facets;
  private final QueryParser parser;

  PassageCounter(SnapshotCounts counts) {
    this.counts = counts;
    this.facets = counts.facets();
    this.parser = new QueryParser(facets);
  }

  /** The facets of which passages have values. */
  ArchiveFacets facets() {
    return facets;
  }

  /** The counts of some completed texts, in their order; 0 for a text that cannot be searched. */
  long[] of(List<String> texts, PartialQuery partialQuery) {
    return passages(
            texts,
            parsedQuery -> partialQuery.withText(parsedQuery.text()).request(parsedQuery.query()))
        .toArray();
  }

  /** The counts of texts under filters, each computed when it is read. */
  LongStream under(Filters filters, List<String> texts) {
    return passages(
        texts,
        parsedQuery -> new SearchRequest(parsedQuery, filters, ResultPageRequest.OF_PASSAGES));
  }

  long of(SearchRequest request) {
    return counts.passages(List.of(counting(request))).sum();
  }

  private LongStream passages(List<String> texts, Function<ParsedQuery, SearchRequest> search) {
    List<Optional<SearchRequest>> requests =
        texts.stream().map(text -> read(text).map(search)).toList();
    PrimitiveIterator.OfLong counted = counted(requests);
    return requests.stream().mapToLong(request -> request.isPresent() ? counted.nextLong() : 0);
  }

  private PrimitiveIterator.OfLong counted(List<Optional<SearchRequest>> requests) {
    List<SearchRequest> all =
        requests.stream().flatMap(Optional::stream).map(PassageCounter::counting).toList();
    return (all.isEmpty() ? LongStream.empty() : counts.passages(all)).iterator();
  }

  private static SearchRequest counting(SearchRequest request) {
    return request.forCounts().withCountedFacets(Set.of());
  }

  /** Empty where the text is too long. */
  private Optional<ParsedQuery> read(String text) {
    try {
      return Optional.of(parser.read(text));
    } catch (IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  /** The query before a field, which the field narrows; everything where it cannot be parsed. */
  QueryExpression before(PartialField field) {
    return read(field.before())
        .filter(parsedQuery -> field.narrows() && parsedQuery.slip().isEmpty())
        .map(ParsedQuery::query)
        .orElse(new QueryExpression.Everything());
  }

  /** Total and facet counts of some searches, without hits. */
  Stream<SearchResult> answers(List<SearchRequest> requests) {
    return requests.isEmpty()
        ? Stream.empty()
        : counts.answers(requests.stream().map(SearchRequest::forCounts).toList());
  }
}
