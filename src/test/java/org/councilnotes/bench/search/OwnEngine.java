package org.councilnotes.bench.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;

/** The archive, asked as its pages ask it, from the words typed to the hits with their marks. */
final class OwnEngine implements Engine {

  private static final Map<String, Facet> FACETS =
      Map.of("year", Facet.YEAR, "country", Facet.COUNTRY, "prog", Facet.PROGRAMME);

  /** What the others count. */
  private static final Set<Facet> COUNTED = Set.copyOf(FACETS.values());

  private static final String UNION = "EU";

  private final ArchiveReader archive;
  private final ResultPageRequest listing;

  OwnEngine(Path index, ResultPageRequest listing) {
    this.archive = LuceneArchiveHome.publicWorld(index).reader();
    this.listing = listing;
  }

  @Override
  public Found ask(Question question) {
    Filters filters = Filters.NONE;
    for (Map.Entry<String, String> filter : question.filters().entrySet()) {
      filters = filters.with(FACETS.get(filter.getKey()), filter.getValue());
    }
    SearchRequest request =
        SearchRequest.of(question.text(), filters).withListing(listing).withCountedFacets(COUNTED);
    SearchResult result = archive.searchExactly(request);
    List<FacetValue> values =
        FACETS.entrySet().stream()
            .filter(facet -> !question.filters().containsKey(facet.getKey()))
            .map(Map.Entry::getValue)
            .flatMap(facet -> result.facet(facet).stream().filter(v -> isStated(facet, v)))
            .filter(value -> value.count() > 0)
            .toList();
    long sum = values.stream().mapToLong(FacetValue::count).sum();
    return new Found(result.total().passages(), values.size(), sum);
  }

  /** Groups of countries and what is not stated are ours alone. */
  private static boolean isStated(Facet facet, FacetValue value) {
    return !value.value().equals(Facet.NOT_STATED)
        && (!facet.equals(Facet.COUNTRY)
            || (value.value().length() == 2 && !value.value().equals(UNION)));
  }

  @Override
  public void close() {
    archive.close();
  }
}
