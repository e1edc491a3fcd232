package org.councilnotes.web.map;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.label.FacetValues;
import org.councilnotes.label.GroupMembers;
import org.councilnotes.picture.Drawing;
import org.councilnotes.query.CountUnit;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.SnapshotCache;
import org.councilnotes.web.address.AddressParameter;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.FilterChip;
import org.councilnotes.web.picture.FilterWords;
import org.councilnotes.web.picture.PictureFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the map: which countries and territories the passages of a search name. */
@Controller
final class MapPage {

  static final String PATH = "/map";
  static final String MEASURE = "measure";
  private static final String TEXT = "q";

  /** Most counts of all cached maps. */
  private static final long MOST_COUNTS = 50_000;

  private static final List<CountUnit> MEASURES = List.of(CountUnit.PASSAGES, CountUnit.NOTES);

  private final ArchiveAccess archiveAccess;
  private final FacetValues facets;
  private final Vocabulary vocabulary;
  private final MessageSource messages;
  private final PictureFiles files;
  private final FacetNamesCache names;
  private final ConcurrencyLimit limit;
  private final SnapshotCache<Key, CountryCounts> cache =
      SnapshotCache.ofParts(MOST_COUNTS, counts -> counts.counts().size());

  /** What is counted, and in what. */
  private record Key(SearchRequest request, CountUnit unit) {}

  /** One of the measures to choose from. */
  record Choice(String value, boolean selected) {}

  MapPage(
      ArchiveAccess archiveAccess,
      FacetValues facets,
      Vocabulary vocabulary,
      FacetLabels labels,
      MessageSource messages,
      PictureFiles files,
      RequestLimits limits) {
    this.archiveAccess = archiveAccess;
    this.facets = facets;
    this.vocabulary = vocabulary;
    this.messages = messages;
    this.files = files;
    this.names = new FacetNamesCache(labels);
    this.limit = limits.comparisons();
  }

  /**
   * What is asked for.
   *
   * @param chosen codes of countries that a filter chooses
   */
  private record Asked(
      SearchState state, CountUnit unit, CountryCounts counts, Set<String> chosen) {

    String address(String path) {
      SearchState bare = SearchState.START.withSearch(state.sought(), state.filters());
      return bare.addressOf(path, SearchState.parameter(MEASURE, unit.key()));
    }
  }

  /** Shows the countries of a search. */
  @QueryParameters(value = MEASURE, search = true)
  @GetMapping(PATH)
  ModelAndView page(@RequestParam MultiValueMap<String, String> given, Locale locale) {
    Asked asked = asked(given);
    FacetNames labels = names.in(locale);
    SearchState from = asked.state().withTyped("").from(here(asked.state(), asked.unit()));
    return new ModelAndView("map", "view", view(asked, from, locale))
        .addObject("state", asked.state())
        .addObject("measure", asked.unit().key())
        .addObject("measures", measures(asked.unit()))
        .addObject("others", others(asked.state()))
        .addObject("chips", chips(asked, labels))
        .addObject("clearHref", here(cleared(asked.state()), asked.unit()))
        .addObject("isChosen", !asked.chosen().isEmpty())
        .addObject("all", asked.counts().all())
        .addObject("svgHref", asked.address("/map.svg"))
        .addObject("pngHref", asked.address("/map.png"))
        .addObject("snapshot", asked.counts().snapshot());
  }

  /** The map as a file of SVG or PNG. */
  @QueryParameters(value = MEASURE, search = true)
  @GetMapping({"/map.svg", "/map.png"})
  ResponseEntity<byte[]> picture(
      @RequestParam MultiValueMap<String, String> given,
      HttpServletRequest request,
      Locale locale) {
    Asked asked = asked(given);
    return files.answer(
        drawing(view(asked, asked.state(), locale)), subject(asked, locale), request, locale);
  }

  private Asked asked(MultiValueMap<String, String> given) {
    SearchState state = SearchState.of(given, facets);
    CountUnit unit = measure(given);
    SearchRequest request = state.toRequest(facets.parser()).forCounts();
    CountryCounts counts =
        cache.get(
            archiveAccess.forReader(),
            new Key(request, unit),
            still -> limit.run(() -> CountryCounts.of(request, unit, still)));
    Set<String> chosen = GroupMembers.in(state.filters(), vocabulary).anyOf(Facet.COUNTRY);
    return new Asked(state, unit, counts, chosen);
  }

  private MapView view(Asked asked, SearchState from, Locale locale) {
    List<CountryFigure> figures = figures(asked.counts(), from);
    return MapView.of(figures, asked.chosen(), names.in(locale), messages, locale);
  }

  private static Drawing drawing(MapView view) {
    return new Drawing(view.width(), view.height(), view.standalone());
  }

  /**
   * What is chosen of countries does not narrow the map, so that it is no filter of its picture.
   */
  private PictureFiles.Subject subject(Asked asked, Locale locale) {
    SearchState counted =
        asked.state().withFilters(asked.state().filters().withoutChoice(Facet.COUNTRY));
    Object[] measure = {
      message("map.title", locale), message("coverage.measure." + asked.unit().key(), locale)
    };
    return new PictureFiles.Subject(
        "map",
        message("picture.map", locale, measure),
        List.of(
            message("map.means." + asked.unit().key(), locale, asked.counts().all()),
            new FilterWords(names.in(locale), messages, locale).of(counted),
            asked.chosen().isEmpty() ? "" : message("map.chosen", locale),
            message("map.note", locale)),
        asked.address(PATH),
        asked.counts().snapshot());
  }

  private String message(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The address of the page, without what led to it. */
  private static String here(SearchState state, CountUnit unit) {
    SearchState bare = SearchState.START.withSearch(state.sought(), state.filters());
    return unit == CountUnit.PASSAGES
        ? bare.addressOf(PATH)
        : bare.addressOf(PATH, SearchState.parameter(MEASURE, unit.key()));
  }

  private static CountUnit measure(Map<String, List<String>> given) {
    return given.getOrDefault(MEASURE, List.of()).stream()
        .filter(Predicate.not(String::isBlank))
        .findFirst()
        .map(
            value ->
                MEASURES.stream()
                    .filter(unit -> unit.key().equals(value))
                    .findFirst()
                    .orElseThrow(() -> Refusal.badValue("value", MEASURE, value, MEASURE, value)))
        .orElse(CountUnit.PASSAGES);
  }

  private static List<Choice> measures(CountUnit chosen) {
    return MEASURES.stream().map(unit -> new Choice(unit.key(), unit == chosen)).toList();
  }

  /** Groups of countries are no countries: their members are there. */
  private List<CountryFigure> figures(CountryCounts counts, SearchState state) {
    List<CountryFigure> figures = new ArrayList<>();
    counts
        .counts()
        .forEach(
            (code, count) -> {
              if (vocabulary.group(code).isEmpty()) {
                figures.add(
                    new CountryFigure(
                        code,
                        count,
                        Optional.of((double) count / counts.all()),
                        List.of(),
                        href(state, code)));
              }
            });
    return figures;
  }

  private static String href(SearchState state, String code) {
    return state
        .withFilters(state.filters().withoutChoice(Facet.COUNTRY).with(Facet.COUNTRY, code))
        .href();
  }

  /** What the form sends along. */
  private static List<AddressParameter> others(SearchState state) {
    return state.parameters().stream().filter(other -> !other.name().equals(TEXT)).toList();
  }

  private static SearchState cleared(SearchState state) {
    return state.withFilters(state.filters().cleared());
  }

  private static List<FilterChip> chips(Asked asked, FacetNames labels) {
    return FilterChip.of(
        asked.state(), asked.state().filters().facets(), labels, page -> here(page, asked.unit()));
  }
}
