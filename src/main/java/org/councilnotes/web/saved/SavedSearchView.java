package org.councilnotes.web.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.web.address.SearchState;

/**
 * A search that a user keeps, as the page lists it.
 *
 * @param href of the search
 * @param isTold whether it is known what is new; there is no news otherwise
 * @param newHref of its passages in the new notes, where these can be asked for
 */
record SavedSearchView(
    String id,
    String name,
    String href,
    LocalDate seen,
    boolean isTold,
    SearchNews news,
    Optional<String> newHref) {

  static SavedSearchView of(SavedSearch saved, SearchState state, SearchNews news) {
    return new SavedSearchView(
        saved.id(), saved.name(), state.href(), saved.seen(), true, news, news.href(state));
  }

  /** A search of which nobody can say now what is new. */
  static SavedSearchView untold(SavedSearch saved) {
    return new SavedSearchView(
        saved.id(),
        saved.name(),
        SearchState.PATH + "?" + saved.query(),
        saved.seen(),
        false,
        new SearchNews(List.of(), false),
        Optional.empty());
  }
}
