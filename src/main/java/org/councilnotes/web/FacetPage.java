package org.councilnotes.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilnotes.access.Worlds;
import org.councilnotes.note.Blank;
import org.councilnotes.search.Facet;
import org.councilnotes.search.SearchResult;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every value of one facet, counted in a search. */
@Controller
final class FacetPage {

  static final String FIND = "find";
  static final String ORDER = "order";

  private final Worlds worlds;
  private final Labels labels;
  private final FacetValues facets;

  FacetPage(Worlds worlds, Labels labels, FacetValues facets) {
    this.worlds = worlds;
    this.labels = labels;
    this.facets = facets;
  }

  /**
   * The values of a facet.
   *
   * @param key of the facet
   * @param parameters of the search, with {@code find}, {@code order} and {@code page} of the
   *     values
   */
  @QueryParameters(
      value = {FIND, ORDER},
      search = true)
  @GetMapping("/facets/{key}")
  String values(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      Model model) {
    Facet facet = facets.facets().ofKey(key).orElseThrow(() -> Refusal.notFound("facet", key));
    SearchState state = SearchState.of(without(SearchState.PAGE, parameters), facets);
    SearchResult result = worlds.forReader().search(state.toRequest(facets.parser()).withoutHits());
    model.addAttribute(
        "view",
        new FacetIndexing(facet, state, labels.names(locale), locale)
            .of(result.facet(facet), asked(parameters)));
    model.addAttribute("carried", state);
    return "facet";
  }

  private static FacetIndex.Asked asked(MultiValueMap<String, String> parameters) {
    String order = first(parameters, ORDER);
    return new FacetIndex.Asked(
        FacetIndex.Order.ofKey(order)
            .orElseThrow(() -> Refusal.badValue("order", ORDER, order, order)),
        Blank.squeeze(first(parameters, FIND)),
        page(first(parameters, SearchState.PAGE)));
  }

  private static int page(String typed) {
    try {
      return typed.isBlank() ? 1 : Math.max(1, Integer.parseInt(typed));
    } catch (NumberFormatException notANumber) {
      throw Refusal.badValue("number", SearchState.PAGE, typed, SearchState.PAGE, typed);
    }
  }

  private static String first(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }

  private static Map<String, List<String>> without(
      String name, Map<String, List<String>> parameters) {
    Map<String, List<String>> others = new LinkedHashMap<>(parameters);
    others.remove(name);
    return others;
  }
}
