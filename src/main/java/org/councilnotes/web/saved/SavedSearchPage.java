package org.councilnotes.web.saved;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.access.saved.SavedSearches;
import org.councilnotes.label.FacetValues;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.ParameterCheck;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The searches that somebody keeps: a user on the server, nobody in the browser, by a script. An
 * address with a search offers to keep it.
 */
@Controller
final class SavedSearchPage {

  private static final Logger LOG = LoggerFactory.getLogger(SavedSearchPage.class);

  private static final String LIST = "redirect:" + SearchState.SAVED_PATH;

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final SearchNotes finder;
  private final SavedSearchFiles files;
  private final Clock clock = Clock.systemUTC();

  SavedSearchPage(
      ArchiveAccess archiveAccess, FacetValues facets, SearchNotes finder, SavedSearchFiles files) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.finder = finder;
    this.files = files;
  }

  /** Shows the searches, and a form for the one of the address. Nobody keeps a copy of the page. */
  @QueryParameters(search = true)
  @GetMapping(SearchState.SAVED_PATH)
  ModelAndView page(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    SearchState state = SearchState.of(parameters, facets);
    Set<String> known = new HashSet<>(parameters.keySet());
    ParameterCheck.unknown(request).names().forEach(known::remove);
    boolean isAsked = SearchState.isAsked(known);
    SearchState asked = SearchNotes.plain(state);
    ModelAndView page =
        new ModelAndView("searches")
            .addObject("kept", files.isKept())
            .addObject("browser", files.isForBrowser())
            .addObject("asked", isAsked)
            .addObject("query", isAsked ? query(asked) : "")
            .addObject("proposed", asked.sought().joined())
            .addObject("longest", SavedSearch.LONGEST_NAME)
            .addObject("most", SavedSearches.MOST)
            .addObject("carried", state)
            .addObject("saved", true);
    if (files.isKept()) {
      page.addObject("searches", listed());
    }
    return page;
  }

  /** A search for everything has an empty text: without any parameter nothing is asked. */
  private static String query(SearchState state) {
    String href = state.href();
    return href.substring(href.indexOf('?') + 1);
  }

  private List<SavedSearchView> listed() {
    ArchiveReader world = archiveAccess.forReader();
    return files.read().all().stream().map(saved -> listed(saved, world)).toList();
  }

  /** A search that is refused now, or that an update no longer understands, stays in the list. */
  private SavedSearchView listed(SavedSearch saved, ArchiveReader world) {
    try {
      SearchState state = state(saved.query());
      SearchNews news = SearchNews.of(finder.of(state, world), saved.notes());
      return SavedSearchView.of(saved, state, news);
    } catch (Refusal refused) {
      LOG.debug("not told: {}", refused.getMessage());
      return SavedSearchView.untold(saved);
    }
  }

  private SearchState state(String query) {
    return SearchNotes.plain(SearchState.ofQuery(query, facets));
  }

  /**
   * Keeps a search of the present user, as seen today.
   *
   * @param query the part of its address after the question mark
   */
  @PostMapping(SearchState.SAVED_PATH)
  String save(@RequestParam String name, @RequestParam String query) {
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
    List<String> notes = finder.of(state, archiveAccess.forReader()).ids();
    SavedSearch saved = new SavedSearch(given, plain, today(), notes);
    files.change(
        all -> {
          if (all.isFull() && all.find(saved.id()).isEmpty()) {
            throw Refusal.badRequest("searches.full", SavedSearches.MOST);
          }
          return all.with(saved);
        });
    return LIST;
  }

  /**
   * What a search finds now is known from now on.
   *
   * @param id of the search
   */
  @PostMapping(SearchState.SAVED_PATH + "/seen")
  String see(@RequestParam String id) {
    SavedSearch saved = files.read().find(id).orElseThrow(() -> Refusal.notFound("searches", id));
    List<String> notes = finder.of(state(saved.query()), archiveAccess.forReader()).ids();
    files.change(
        all -> all.find(id).map(one -> all.replacing(one.seen(today(), notes))).orElse(all));
    return LIST;
  }

  /** Forgets a search of the present user. */
  @PostMapping(SearchState.SAVED_PATH + "/remove")
  String remove(@RequestParam String id) {
    files.change(all -> all.without(id));
    return LIST;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
