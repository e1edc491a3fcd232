package org.councilnotes.web.api;

import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.TrendRequest;
import org.councilnotes.json.TrendJson;
import org.councilnotes.label.FacetValues;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.coverage.CoverageCache;
import org.councilnotes.web.coverage.TrendParameters;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lines over editions or years as JSON. */
@RestController
final class TrendApi {

  private final ArchiveAccess archiveAccess;
  private final CoverageCache tables;
  private final FacetValues facets;

  TrendApi(ArchiveAccess archiveAccess, CoverageCache tables, FacetValues facets) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.facets = facets;
  }

  @TrendParameters.Known
  @GetMapping(path = "/api/trends", produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode trends(@RequestParam MultiValueMap<String, String> parameters) {
    SearchState state = SearchState.of(parameters, facets).withText("");
    TrendRequest request =
        TrendParameters.of(parameters, state, facets)
            .orElseThrow(() -> Refusal.badRequest("trends.none"));
    return TrendJson.write(tables.of(request, archiveAccess.forReader()));
  }
}
