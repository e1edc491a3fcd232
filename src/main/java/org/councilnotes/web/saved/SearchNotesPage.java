package org.councilnotes.web.saved;

import jakarta.servlet.http.HttpServletResponse;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.FacetValues;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells the script of the page which notes a search finds, as JSON. No part of the API. */
@Controller
final class SearchNotesPage {

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final SearchNotes finder;

  SearchNotesPage(ArchiveAccess archiveAccess, FacetValues facets, SearchNotes finder) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.finder = finder;
  }

  /** The notes of a search with their numbers of passages. */
  @QueryParameters(value = SearchState.MEANING, search = true)
  @GetMapping(path = "/searches/notes", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String notes(
      @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    ArchiveReader world = archiveAccess.forReader();
    SearchNotes.Found found = finder.of(SearchState.of(parameters, facets), world);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("broad", found.isBroad());
    ArrayNode notes = json.putArray("notes");
    for (SearchNotes.FoundNote note : found.notes()) {
      notes
          .addObject()
          .put("id", note.id())
          .put("number", note.number())
          .put("passages", note.passages());
    }
    return json.toString();
  }
}
