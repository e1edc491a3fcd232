package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.export.ExportRowKind;
import org.councilnotes.export.SearchExport;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.web.ConcurrencyLimit.Place;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.address.ParameterValues;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.search.ExportLinks;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All hits of a search as a file, with the parameters of the search page; the page number is
 * ignored.
 */
@RestController
final class ExportApi {

  static final String PATH = "/api/export";

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final RequestLimits limits;

  ExportApi(ArchiveAccess archiveAccess, FacetValues facets, RequestLimits limits) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.limits = limits;
  }

  /**
   * Writes in the thread of the request while hits are read: an asynchronous answer has a time-out,
   * which would truncate long files.
   */
  @QueryParameters(
      value = {ExportLinks.FORMAT, ExportLinks.ROWS},
      search = true)
  @GetMapping(PATH)
  void export(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ParameterValues values = new ParameterValues(parameters);
    ExportFormat format = format(values.first(ExportLinks.FORMAT).orElse(""));
    ExportRowKind rows =
        rows(values.first(ExportLinks.ROWS).orElseGet(ExportRowKind.PASSAGES::key), format);
    SearchRequest search = SearchState.of(parameters, facets).toRequest(facets.parser());
    try (Place _ = limits.exports().enter();
        SearchExport export = SearchExport.of(search, archiveAccess.forReader(), Instant.now())) {
      new StreamedFile(export.fileName(format), format.mediaType())
          .send(request, response, out -> export.write(format, rows, out));
    }
  }

  private static ExportFormat format(String key) {
    return ExportFormat.ofKey(key)
        .orElseThrow(() -> Refusal.badValue("format", ExportLinks.FORMAT, key, key));
  }

  private static ExportRowKind rows(String rows, ExportFormat format) {
    ExportRowKind each =
        ExportRowKind.ofKey(rows)
            .orElseThrow(() -> Refusal.badValue("rows", ExportLinks.ROWS, rows, rows));
    if (each != ExportRowKind.PASSAGES && !format.isTable()) {
      throw Refusal.badRequest("references", format.key());
    }
    return each;
  }
}
