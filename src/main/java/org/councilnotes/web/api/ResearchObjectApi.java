package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.dataset.DatasetSources;
import org.councilnotes.export.dataset.ResearchObject;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.web.ConcurrencyLimit.Place;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.search.ExportLinks;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All that a search finds as a dataset, with the parameters of the search page; page, order and
 * grouping are ignored.
 */
@RestController
final class ResearchObjectApi {

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final DatasetSources sources;
  private final RequestLimits limits;

  ResearchObjectApi(
      ArchiveAccess archiveAccess,
      FacetValues facets,
      DatasetSources sources,
      RequestLimits limits) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.sources = sources;
    this.limits = limits;
  }

  @QueryParameters(search = true)
  @GetMapping(ExportLinks.RESEARCH_OBJECT)
  void dataset(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    SearchRequest search = SearchState.of(parameters, facets).toRequest(facets.parser());
    try (Place _ = limits.exports().enter();
        ResearchObject dataset = ResearchObject.of(search, archiveAccess.forReader(), sources)) {
      new StreamedFile(dataset.fileName(), ResearchObject.MEDIA_TYPE)
          .send(request, response, dataset::write);
    }
  }
}
