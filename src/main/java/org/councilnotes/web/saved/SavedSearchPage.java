package org.councilnotes.web.saved;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Set;
import org.councilnotes.access.saved.SavedSearch;
import org.councilnotes.access.saved.SavedSearches;
import org.councilnotes.label.FacetValues;
import org.councilnotes.web.address.ParameterCheck;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
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

  private static final String LIST = "redirect:" + SearchState.SAVED_PATH;

  private final FacetValues facets;
  private final UserSearches searches;
  private final SavedSearchFiles files;

  SavedSearchPage(FacetValues facets, UserSearches searches, SavedSearchFiles files) {
    this.facets = facets;
    this.searches = searches;
    this.files = files;
  }

  /** Shows the searches, and a form for the one of the address. Nobody keeps a copy of the page. */
  @QueryParameters(value = SearchState.MEANING, search = true)
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
            .addObject("query", isAsked ? UserSearches.query(asked) : "")
            .addObject("proposed", asked.sought().joined())
            .addObject("longest", SavedSearch.LONGEST_NAME)
            .addObject("most", SavedSearches.MOST)
            .addObject("carried", state)
            .addObject("saved", true);
    if (files.isKept()) {
      page.addObject("searches", searches.all().stream().map(SavedSearchView::of).toList());
    }
    return page;
  }

  /**
   * Keeps a search of the present user, as seen today.
   *
   * @param query the part of its address after the question mark
   */
  @PostMapping(SearchState.SAVED_PATH)
  String save(@RequestParam String name, @RequestParam String query) {
    String _ = searches.save(name, query);
    return LIST;
  }

  /**
   * What a search finds now is known from now on.
   *
   * @param id of the search
   */
  @PostMapping(SearchState.SAVED_PATH + "/seen")
  String see(@RequestParam String id) {
    searches.see(id);
    return LIST;
  }

  /** Forgets a search of the present user. */
  @PostMapping(SearchState.SAVED_PATH + "/remove")
  String remove(@RequestParam String id) {
    searches.remove(id);
    return LIST;
  }
}
