package org.councilnotes.web.saved;

import java.time.LocalDate;
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

  static SavedSearchView of(UserSearches.Told told) {
    SavedSearch saved = told.saved();
    Optional<SearchNews> news = told.news();
    return new SavedSearchView(
        saved.id(),
        saved.name(),
        told.state().map(SearchState::href).orElse(SearchState.PATH + "?" + saved.query()),
        saved.seen(),
        news.isPresent(),
        news.orElse(SearchNews.NONE),
        told.state().flatMap(state -> news.flatMap(one -> one.href(state))));
  }
}
