package org.councilnotes.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.YearHistogram;
import org.councilnotes.web.picture.FilterWords;
import org.councilnotes.web.picture.PictureFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The passages of a search by report year as a picture: a file of SVG or PNG. */
@Controller
final class YearPicture {

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final PictureFiles files;
  private final MessageSource messages;
  private final FacetNamesCache names;

  YearPicture(
      ArchiveAccess archiveAccess,
      FacetValues facets,
      PictureFiles files,
      MessageSource messages,
      FacetLabels labels) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.files = files;
    this.messages = messages;
    this.names = new FacetNamesCache(labels);
  }

  @QueryParameters(search = true)
  @GetMapping({"/years.svg", "/years.png"})
  ResponseEntity<byte[]> picture(
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request,
      Locale locale) {
    SearchState asked = SearchState.of(given, facets);
    SearchState state = SearchState.START.withSearch(asked.sought(), asked.filters());
    SearchResult result = archiveAccess.forReader().search(counting(state));
    YearDrawing drawing =
        new YearDrawing(
            YearHistogram.counts(result),
            year -> isChosen(year, state.filters()),
            message("coverage.none", locale));
    PictureFiles.Subject subject =
        new PictureFiles.Subject(
            "years",
            message("search.years.bars", locale),
            about(state, result, locale),
            state.href(),
            result.snapshot());
    return files.answer(drawing.draw(), subject, request, locale);
  }

  private static boolean isChosen(int year, Filters filters) {
    Set<String> ticked = filters.anyOf(Facet.YEAR);
    return isNarrowed(filters)
        && filters.years().holds(year)
        && (ticked.isEmpty() || ticked.contains(Integer.toString(year)));
  }

  private static boolean isNarrowed(Filters filters) {
    return !filters.years().isAll() || !filters.anyOf(Facet.YEAR).isEmpty();
  }

  private SearchRequest counting(SearchState state) {
    return state.toRequest(facets.parser()).forCounts().withCountedFacets(Set.of(Facet.YEAR));
  }

  /** What is chosen of years does not narrow the bars, so that it is no filter of the picture. */
  private List<String> about(SearchState state, SearchResult result, Locale locale) {
    FacetNames labels = names.in(locale);
    List<String> about = new ArrayList<>();
    about.add(message("facet.year.hint", locale));
    SearchState counted = state.withFilters(state.filters().withoutChoice(Facet.YEAR));
    about.add(new FilterWords(labels, messages, locale).of(counted));
    if (isNarrowed(state.filters())) {
      about.add(message("picture.years.chosen", locale));
    }
    result.facet(Facet.YEAR).stream()
        .filter(value -> value.value().equals(Facet.NOT_STATED))
        .mapToLong(FacetValue::count)
        .filter(count -> count > 0)
        .forEach(count -> about.add(message("picture.years.none", locale, count)));
    return about;
  }

  private String message(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
