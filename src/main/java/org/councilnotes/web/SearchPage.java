package org.councilnotes.web;

import java.util.Locale;
import org.councilnotes.access.Worlds;
import org.councilnotes.search.SearchResult;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page. */
@Controller
final class SearchPage {

  private final Worlds worlds;
  private final Labels labels;
  private final FacetValues facets;

  SearchPage(Worlds worlds, Labels labels, FacetValues facets) {
    this.worlds = worlds;
    this.labels = labels;
    this.facets = facets;
  }

  @GetMapping(SearchState.PATH)
  String search(
      @RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
    SearchState state = SearchState.of(parameters, facets);
    SearchResult result = worlds.forReader().search(state.toRequest(facets.parser()));
    SearchView view = SearchView.of(state, result, facets.facets(), labels.names(locale));
    model.addAttribute("view", view);
    return "search";
  }
}
