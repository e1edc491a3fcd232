package org.councilnotes.web.coverage;

import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.FacetNames;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.address.QueryParameters;
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
  private final CoverageTables tables;
  private final FacetValues facets;
  private final Vocabulary vocabulary;
  private final FacetNamesCache names;

  CoveragePage(
      ArchiveAccess archiveAccess,
      CoverageTables tables,
      FacetValues facets,
      Vocabulary vocabulary,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.tables = tables;
    this.facets = facets;
    this.vocabulary = vocabulary;
    this.names = new FacetNamesCache(labels);
  }

  @QueryParameters(
      value = {
        CoverageParameters.ROWS,
        CoverageParameters.COLUMNS,
        CoverageParameters.MEASURE,
        CoverageParameters.CONTEXT
      },
      search = true)
  @GetMapping("/coverage")
  ModelAndView page(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
    SearchState state = CoverageParameters.state(parameters, facets, vocabulary);
    CoverageRequest request = CoverageParameters.of(parameters, state, facets);
    ArchiveReader world = archiveAccess.forReader();
    Coverage table = tables.of(request, world);
    FacetNames labels = names.in(locale);
    return new ModelAndView("coverage", "view", CoverageView.of(table, state, labels, locale))
        .addObject("request", request)
        .addObject("form", CoverageForm.of(request, state, world, tables::isGroup, labels, locale))
        .addObject("csvHref", file(state, request, "/coverage.csv"))
        .addObject("jsonHref", file(state, request, "/api/coverage"))
        .addObject("snapshot", table.snapshot());
  }

  private static String file(SearchState state, CoverageRequest request, String path) {
    return state.addressOf(
        path,
        SearchState.parameter(CoverageParameters.ROWS, request.rows().key()),
        SearchState.parameter(CoverageParameters.COLUMNS, request.columns().key()),
        SearchState.parameter(CoverageParameters.MEASURE, request.measure().key()),
        SearchState.parameter(CoverageParameters.CONTEXT, Boolean.toString(request.withContext())));
  }
}
