package org.councilnotes.web.saved;

import java.time.LocalDate;
import java.util.Optional;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.web.address.SearchState;

/**
 * A search that a user keeps, as the page lists it.
 *
 * @param href of the search
 * @param newHref of its passages in the new notes, where these can be asked for
 */
record SavedSearchView(
    String id,
    String name,
    String href,
    LocalDate seen,
    SearchNews news,
    Optional<String> newHref) {

  static SavedSearchView of(SavedSearch saved, SearchState state, SearchNews news) {
    return new SavedSearchView(
        saved.id(), saved.name(), state.href(), saved.seen(), news, news.href(state));
  }
}
