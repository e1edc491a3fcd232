package org.councilnotes.web.saved;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.access.saved.SavedSearches;
import org.councilnotes.label.FacetValues;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.SearchState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the present user does with the searches that are kept on the server. */
@Component
final class UserSearches {

  private static final Logger LOG = LoggerFactory.getLogger(UserSearches.class);

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final SearchNotes finder;
  private final SavedSearchFiles files;
  private final Clock clock = Clock.systemUTC();

  UserSearches(
      ArchiveAccess archiveAccess, FacetValues facets, SearchNotes finder, SavedSearchFiles files) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.finder = finder;
    this.files = files;
  }

  /**
   * A search with what is new in it.
   *
   * @param state empty where the program does not understand it any more
   * @param news empty where nobody can say it now
   */
  record Told(SavedSearch saved, Optional<SearchState> state, Optional<SearchNews> news) {}

  /**
   * All of them, the newest first.
   *
   * @throws Refusal 401 where nobody is logged in whose searches are kept here
   */
  List<Told> all() {
    files.requireUser();
    return files.read().all().stream().map(this::told).toList();
  }

  /**
   * One of them.
   *
   * @throws Refusal 404 where it is not kept; as {@link #all}
   */
  Told one(String id) {
    files.requireUser();
    return told(kept(id));
  }

  private SavedSearch kept(String id) {
    return files.read().find(id).orElseThrow(() -> Refusal.notFound("searches", id));
  }

  /** A search that is refused now, or that an update no longer understands, stays in the list. */
  private Told told(SavedSearch saved) {
    Optional<SearchState> state = Optional.empty();
    try {
      state = Optional.of(state(saved.query()));
      SearchNotes.Found found = finder.of(state.get(), archiveAccess.forReader());
      return new Told(saved, state, Optional.of(SearchNews.of(found, saved.notes())));
    } catch (Refusal refused) {
      LOG.debug("not told: {}", refused.getMessage());
      return new Told(saved, state, Optional.empty());
    }
  }

  private SearchState state(String query) {
    return SearchNotes.plain(SearchState.ofQuery(query, facets));
  }

  /**
   * Keeps a search, as seen today.
   *
   * @param query the part of its address after the question mark
   * @return its id
   * @throws Refusal where it cannot be kept; as {@link #all}
   */
  String save(String name, String query) {
    files.requireUser();
    String given = name.strip();
    if (given.isEmpty() || given.length() > SavedSearch.LONGEST_NAME) {
      throw Refusal.badRequest("searches.name", SavedSearch.LONGEST_NAME);
    }
    SearchState state = state(query);
    String plain = query(state);
    if (plain.length() > SavedSearch.LONGEST_QUERY) {
      throw Refusal.badRequest("searches.query", SavedSearch.LONGEST_QUERY);
    }
    SavedSearch saved = new SavedSearch(given, plain, today(), found(state));
    files.change(
        all -> {
          if (all.isFull() && all.find(saved.id()).isEmpty()) {
            throw Refusal.badRequest("searches.full", SavedSearches.MOST);
          }
          return all.with(saved);
        });
    return saved.id();
  }

  /** The query of a search. One for everything has an empty text: without it nothing is asked. */
  static String query(SearchState state) {
    String href = state.href();
    return href.substring(href.indexOf('?') + 1);
  }

  /**
   * What a search finds now is known from now on.
   *
   * @throws Refusal as {@link #one}
   */
  void see(String id) {
    files.requireUser();
    List<String> notes = found(state(kept(id).query()));
    files.change(
        all -> all.find(id).map(one -> all.replacing(one.seen(today(), notes))).orElse(all));
  }

  /**
   * Forgets a search, if it is there.
   *
   * @throws Refusal as {@link #all}
   */
  void remove(String id) {
    files.requireUser();
    files.change(all -> all.without(id));
  }

  private List<String> found(SearchState state) {
    return finder.of(state, archiveAccess.forReader()).ids();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
