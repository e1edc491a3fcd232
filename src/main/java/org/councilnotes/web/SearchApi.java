package org.councilnotes.web;

import java.util.Locale;
import org.councilnotes.access.Worlds;
import org.councilnotes.json.SearchJson;
import org.councilnotes.search.SearchRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The search as JSON, with the parameters of the page. */
@RestController
final class SearchApi {

  private final Worlds worlds;
  private final Labels labels;
  private final FacetValues facets;

  SearchApi(Worlds worlds, Labels labels, FacetValues facets) {
    this.worlds = worlds;
    this.labels = labels;
    this.facets = facets;
  }

  @GetMapping("/api/search")
  JsonNode search(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
    SearchRequest request = SearchState.of(parameters, facets).toRequest(facets.parser());
    return SearchJson.write(request, worlds.forReader().search(request), labels.names(locale));
  }
}
