package org.councilnotes.coverage.profile;

import java.util.List;
import java.util.Set;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;

/**
 * The newest passages that a search finds, each wording once.
 *
 * @param total how many there are
 */
public record NewestHits(List<SearchHit> hits, long total) {

  private static final int MOST = 5;

  public NewestHits {
    hits = List.copyOf(hits);
  }

  static NewestHits of(Filters filters, SearchReader world) {
    return of(filters, MOST, world);
  }

  /**
   * The newest passages of a search.
   *
   * @param most how many at most
   */
  public static NewestHits of(Filters filters, int most, SearchReader world) {
    SearchRequest request =
        SearchRequest.of("", filters)
            .withListing(
                new ResultPageRequest(
                    HitOrder.NEWEST, HitGrouping.WORDINGS, new SearchRequest.Span(1, most)))
            .withCountedFacets(Set.of());
    SearchResult found = world.searchExactly(request);
    return new NewestHits(found.hits(), found.total().value());
  }
}
