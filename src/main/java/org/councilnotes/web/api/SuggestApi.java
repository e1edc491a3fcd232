package org.councilnotes.web.api;

import java.util.List;
import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.SuggestJson;
import org.councilnotes.label.FacetCompletionNames;
import org.councilnotes.label.FacetValues;
import org.councilnotes.store.Completion;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Completions of a text as JSON. Takes the parameters of the search page; each completion finds
 * something under its filters.
 */
@RestController
final class SuggestApi {

  private static final int MOST = 10;

  private final ArchiveAccess archiveAccess;
  private final FacetCompletionNames names;
  private final FacetValues facets;

  SuggestApi(ArchiveAccess archiveAccess, FacetCompletionNames names, FacetValues facets) {
    this.archiveAccess = archiveAccess;
    this.names = names;
    this.facets = facets;
  }

  @QueryParameters(search = true)
  @GetMapping("/api/suggest")
  JsonNode suggest(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
    SearchState state = SearchState.of(parameters, facets);
    List<Completion> completions =
        archiveAccess.forReader().completions(state.begun(facets.parser()), names.in(locale), MOST);
    return SuggestJson.write(state.text(), completions);
  }
}
