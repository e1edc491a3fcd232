package org.councilnotes.web.coverage;

import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.RowArrangement;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.address.SearchState;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of tables. */
@Controller
final class CoveragePage {

  private final ArchiveAccess archiveAccess;
  private final CoverageCache tables;
  private final CoverageParameters parameters;
  private final FacetNamesCache names;

  CoveragePage(
      ArchiveAccess archiveAccess,
      CoverageCache tables,
      CoverageParameters parameters,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.parameters = parameters;
    this.names = new FacetNamesCache(labels);
  }

  @CoverageParameters.Known
  @GetMapping("/coverage")
  ModelAndView page(@RequestParam MultiValueMap<String, String> given, Locale locale) {
    SearchState state = parameters.state(given);
    CoverageRequest request = parameters.request(given, state);
    RowArrangement arrangement = parameters.arranged(given).fitted(request);
    ArchiveReader world = archiveAccess.forReader();
    Coverage table = tables.of(request, world);
    FacetNames labels = names.in(locale);
    String here = CoverageForm.address(parameters.asked(given), request, arrangement);
    String[] parts = CoverageParameters.parts(request, arrangement);
    return new ModelAndView(
            "coverage",
            "view",
            CoverageView.of(table, arrangement, state.from(here), labels, locale))
        .addObject("request", request)
        .addObject(
            "form",
            CoverageForm.of(request, arrangement, state, world, tables::isGroup, labels, locale))
        .addObject(
            "clearHref",
            CoverageForm.address(
                state.withFilters(state.filters().cleared()), request, arrangement))
        .addObject("csvHref", state.addressOf("/coverage.csv", parts))
        .addObject("jsonHref", state.addressOf("/api/coverage", parts))
        .addObject("snapshot", table.snapshot());
  }
}
