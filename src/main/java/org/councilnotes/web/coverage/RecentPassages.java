package org.councilnotes.web.coverage;

import java.util.List;
import java.util.Set;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.text.Excerpt;

/**
 * The newest passages that a search finds, and the address of all of them.
 *
 * @param total how many there are
 */
record RecentPassages(List<Line> lines, long total, String href) {

  private static final int MOST = 5;

  RecentPassages {
    lines = List.copyOf(lines);
  }

  /** A passage, its beginning at least. */
  record Line(NoteSummary note, String text, boolean isCut, String href) {

    static Line of(SearchHit hit) {
      Excerpt excerpt = Excerpt.of(hit.passage().text(), hit.highlights());
      return new Line(
          hit.note(),
          excerpt.part().of(excerpt.text()),
          excerpt.isCutAfter(),
          NoteLink.toPassage(hit.note().id(), hit.passage().id()));
    }
  }

  /**
   * The newest passages with these values.
   *
   * @param page address of the page that shows them
   */
  static RecentPassages of(Filters filters, SearchReader world, String page) {
    SearchRequest request =
        SearchRequest.of("", filters)
            .withListing(
                new ResultPageRequest(
                    HitOrder.NEWEST, HitGrouping.WORDINGS, new SearchRequest.Span(1, MOST)))
            .withCountedFacets(Set.of());
    SearchResult found = world.searchExactly(request);
    return new RecentPassages(
        found.hits().stream().map(Line::of).toList(),
        found.total().value(),
        SearchState.START.withFilters(filters).sortedBy(HitOrder.NEWEST).from(page).href());
  }

  /** Those of a country in some roles. */
  static RecentPassages inRoles(
      String country, List<String> roles, SearchReader world, String page) {
    Filters filters = Filters.NONE.with(Facet.COUNTRY, country);
    for (String role : roles) {
      filters = filters.with(Facet.ROLE, role);
    }
    return of(filters, world, page);
  }
}
