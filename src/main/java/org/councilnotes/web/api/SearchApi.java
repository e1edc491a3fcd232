package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.CountryNameLookup;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.NameLookup;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.notice.RecognisedNames;
import org.councilnotes.notice.SearchNotices;
import org.councilnotes.query.Facet;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLocaleResolver;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search as JSON, with the parameters of the page, and {@code facets} for the facets to be
 * counted.
 */
@RestController
final class SearchApi {

  private static final String COUNTED = "facets";

  private final ArchiveAccess archiveAccess;
  private final FacetNamesCache names;
  private final FacetValues facets;
  private final CountryNameLookup countries;
  private final NameLookup lookup;
  private final MeaningAccess meaning;
  private final MessageSource messages;

  SearchApi(
      ArchiveAccess archiveAccess,
      FacetLabels labels,
      FacetValues facets,
      CountryNameLookup countries,
      NameLookup lookup,
      MeaningAccess meaning,
      MessageSource messages) {
    this.archiveAccess = archiveAccess;
    this.meaning = meaning;
    this.messages = messages;
    this.names = new FacetNamesCache(labels);
    this.facets = facets;
    this.countries = countries;
    this.lookup = lookup;
  }

  @QueryParameters(
      value = {COUNTED, SearchState.MEANING},
      search = true)
  @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> search(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest http,
      Locale locale) {
    SearchState state = SearchState.of(parameters, facets);
    SearchRequest whole = state.toRequest(facets.parser());
    SearchRequest request = counted(parameters).map(whole::withCountedFacets).orElse(whole);
    ArchiveReader world = archiveAccess.forReader();
    WidenedSearch search = meaning.widened(request, state.meaning(), world);
    SearchResult result = search.answer(search.request(), world);
    Locale reader = RequestLocaleResolver.ofPeople(http);
    SearchNotices notices =
        SearchNotices.of(
                state.sought(),
                request,
                result,
                new SearchNotices.Sources(world, facets, countries, names.in(reader), reader))
            .with(search, result);
    SearchJson.Said said =
        new SearchJson.Said(
            notices.toJson(messages, reader),
            recognised(state, request, world).toJson(names.in(locale)),
            archiveAccess.marking(result.snapshot()),
            SearchNotices.meaning(search, result));
    return ResponseEntity.ok()
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(SearchJson.bytes(request, notices.withSuggestion(result), names.in(locale), said));
  }

  private RecognisedNames recognised(
      SearchState state, SearchRequest request, ArchiveReader world) {
    return RecognisedNames.of(
        state.sought(), request, new RecognisedNames.Sources(world, facets, lookup));
  }

  /** The facets to be counted, given by keys separated by commas; empty for all. */
  private Optional<Set<Facet>> counted(MultiValueMap<String, String> parameters) {
    List<String> asked = parameters.getOrDefault(COUNTED, List.of());
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            asked.stream()
                .flatMap(keys -> Arrays.stream(keys.split(",", -1)))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(this::facet)
                .collect(Collectors.toSet()));
  }

  private Facet facet(String key) {
    return facets
        .facets()
        .ofKey(key)
        .orElseThrow(() -> Refusal.badValue("facet", COUNTED, key, key));
  }
}
