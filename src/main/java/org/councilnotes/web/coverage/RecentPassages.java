package org.councilnotes.web.coverage;

import java.util.List;
import org.councilnotes.coverage.profile.NewestHits;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitOrder;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.text.Excerpt;

/**
 * The newest passages that a search finds, and the address of all of them.
 *
 * @param total how many there are
 */
record RecentPassages(List<Line> lines, long total, String href) {

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
   * Prepares passages.
   *
   * @param filters of the search that found them
   * @param page address of the page that shows them
   */
  static RecentPassages of(NewestHits newest, Filters filters, String page) {
    return new RecentPassages(
        newest.hits().stream().map(Line::of).toList(),
        newest.total(),
        SearchState.START.withFilters(filters).sortedBy(HitOrder.NEWEST).from(page).href());
  }
}
