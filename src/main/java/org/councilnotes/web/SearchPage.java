package org.councilnotes.web;

import java.util.Locale;
import org.councilnotes.access.Worlds;
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

  SearchPage(Worlds worlds, Labels labels) {
    this.worlds = worlds;
    this.labels = labels;
  }

  @GetMapping(SearchState.PATH)
  String search(
      @RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
    SearchState state = SearchState.of(parameters);
    SearchView view =
        SearchView.of(state, worlds.forReader().search(state.toRequest()), labels.in(locale));
    model.addAttribute("view", view);
    return "search";
  }
}
