package org.councilnotes.web.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.CountryNameLookup;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.NameLookup;
import org.councilnotes.meaning.fusion.MeaningUse;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.notice.EmptyResultReasons;
import org.councilnotes.notice.RecognisedNames;
import org.councilnotes.notice.SearchNotices;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.CompleteResult;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.StoredNoteReader;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.address.ParameterCheck;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.FacetHtml;
import org.councilnotes.web.facet.FacetView;
import org.councilnotes.web.home.HomePage;
import org.councilnotes.web.search.SearchView.FilterPanel;
import org.councilnotes.web.search.SearchView.ResultKind;
import org.councilnotes.web.status.ReadingProgress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of search results; shows the first page of results where the address names none. */
@Controller
final class SearchPage {

  /**
   * Response header by which htmx replaces the address in the browser; forms and links then give
   * the same address.
   */
  private static final String PUSHED_ADDRESS = "HX-Push-Url";

  private final ArchiveAccess archiveAccess;
  private final FacetLabels labels;
  private final FacetValues facets;
  private final CountryNameLookup countries;
  private final NameLookup lookup;
  private final ReadingProgress progress;
  private final HomePage home;
  private final HeldFacets heldFacets;
  private final MeaningAccess meaning;
  private final MessageSource messages;

  SearchPage(
      ArchiveAccess archiveAccess,
      FacetLabels labels,
      FacetValues facets,
      CountryNameLookup countries,
      NameLookup lookup,
      ReadingProgress progress,
      HomePage home,
      MeaningAccess meaning,
      MessageSource messages) {
    this.archiveAccess = archiveAccess;
    this.labels = labels;
    this.facets = facets;
    this.countries = countries;
    this.lookup = lookup;
    this.progress = progress;
    this.home = home;
    this.meaning = meaning;
    this.messages = messages;
    this.heldFacets = new HeldFacets(facets);
  }

  @QueryParameters(value = SearchState.MEANING, search = true)
  @GetMapping(SearchState.PATH)
  String search(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest http,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    SearchState state = SearchState.of(parameters, facets);
    ArchiveReader world = archiveAccess.forReader();
    Set<String> known = new HashSet<>(parameters.keySet());
    ParameterCheck.unknown(http).names().forEach(known::remove);
    if (!SearchState.isAsked(known)) {
      return home.show(state, world, locale, model);
    }
    SearchRequest request = state.toRequest(facets.parser());
    FacetNames names = labels.names(locale);
    SearchView view = view(state, request, world, names, locale);
    response.setHeader(PUSHED_ADDRESS, state.href());
    model.addAttribute("view", view);
    model.addAttribute("values", new FacetHtml(messages, locale));
    model.addAttribute("named", named(request, world, names));
    model.addAttribute("carried", state);
    model.addAttribute("feed", view.takeAway().feedHref());
    progress.now().ifPresent(now -> model.addAttribute("progress", now));
    if (view.finding() == ResultKind.NOTHING) {
      model.addAttribute("example", EmptyResultReasons.example(world));
    }
    return "search";
  }

  /** Notes named by number; shown on the first page of results only. */
  private static NoteNumberMatches named(
      SearchRequest request, StoredNoteReader world, FacetNames names) {
    ParsedQuery parsedQuery = request.span().page() == 1 ? request.asked() : ParsedQuery.EVERYTHING;
    return NoteNumberMatches.of(parsedQuery.query(), parsedQuery.text(), world, names);
  }

  private SearchView view(
      SearchState state,
      SearchRequest request,
      ArchiveReader world,
      FacetNames names,
      Locale locale) {
    List<Facet> known = SearchView.known(state, facets.facets());
    WidenedSearch search = widened(state, request, world);
    ResultContent found =
        found(state, counting(search.request(), known, state), search, world, names);
    Set<Facet> held = heldFacets.in(world, found.result().snapshot());
    List<Facet> order =
        known.stream()
            .filter(facet -> held.contains(facet) || FacetView.isOpen(facet, state))
            .toList();
    return new SearchView(
        state,
        found.result().total(),
        SearchNotices.of(
                state.sought(),
                request,
                found.result(),
                new SearchNotices.Sources(world, facets, countries, names, locale))
            .with(search, found.result()),
        NameChips.of(state, request, new RecognisedNames.Sources(world, facets, lookup), names),
        FilterPanel.of(state, found.result(), order, names),
        found.hits(),
        found.lines());
  }

  private WidenedSearch widened(SearchState state, SearchRequest request, ArchiveReader world) {
    return state.meaning() && state.look().isLines()
        ? WidenedSearch.byWords(request, MeaningUse.LINES)
        : meaning.widened(request, state.meaning(), world);
  }

  /** The result with the views of its hits, or with its concordance. */
  private record ResultContent(
      SearchResult result, List<HitView> hits, Optional<Concordance> lines) {}

  /** The search that counts the facets that are unfolded. */
  private static SearchRequest counting(
      SearchRequest request, List<Facet> known, SearchState state) {
    return request.withCountedFacets(
        known.stream().filter(facet -> FacetView.isOpen(facet, state)).collect(Collectors.toSet()));
  }

  private static ResultContent found(
      SearchState state,
      SearchRequest counting,
      WidenedSearch search,
      ArchiveReader world,
      FacetNames names) {
    if (state.look().isLines()) {
      try (CompleteResult all = search.answerAll(counting, world)) {
        Concordance lines = Concordance.of(state, all.hits());
        return new ResultContent(all.result(), List.of(), Optional.of(lines));
      }
    }
    SearchResult result = search.answer(counting, world);
    List<HitView> hits = new HitPresenter(names, world).of(result.hits(), state, search);
    return new ResultContent(result, hits, Optional.empty());
  }
}
