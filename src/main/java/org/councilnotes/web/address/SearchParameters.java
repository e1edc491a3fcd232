package org.councilnotes.web.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.query.VersionScope;
import org.councilnotes.query.YearRange;
import org.councilnotes.web.Refusal;

/**
 * Reads a {@link SearchState} from the parameters of an address. Ignores unknown names and blank
 * values; refuses invalid values.
 *
 * @param facets the facets and their possible values
 */
record SearchParameters(ParameterValues values, FacetValues facets) {

  private static final int MOST_VALUES = 256;
  private static final Map<String, HitGrouping> GROUPINGS =
      Map.of("true", HitGrouping.WORDINGS, "false", HitGrouping.PASSAGES);

  SearchState toState() {
    ResultDisplay resultView = look();
    return new SearchState(
        new QueryText(words(SearchState.TEXT), words(SearchState.WITHIN)),
        filters().withYears(years()).withVersions(versions()),
        new ResultPageRequest(sort(resultView), grouping(), span()),
        new SearchState.Display(
            resultView,
            opened(),
            BasketEntry.all(values.all(SearchState.BASKET)),
            typed(),
            table(),
            meaning()));
  }

  private String typed() {
    String typed = words(SearchState.TYPED);
    if (typed.length() > QueryParser.LONGEST) {
      throw Refusal.badRequest("query", QueryParser.LONGEST);
    }
    return typed;
  }

  private String table() {
    String address = values.firstStated(SearchState.FROM_TABLE).orElse("");
    if (!address.isEmpty() && TableAddress.parse(address).isEmpty()) {
      throw badValue(SearchState.FROM_TABLE, address);
    }
    return address;
  }

  private List<Facet> opened() {
    return values.all(SearchState.OPEN).stream()
        .filter(key -> !key.isBlank())
        .map(
            key ->
                facets
                    .facets()
                    .ofKey(key)
                    .orElseThrow(() -> Refusal.badValue("facet", SearchState.OPEN, key, key)))
        .toList();
  }

  private String words(String name) {
    return values.firstStated(name).map(Whitespace::squeeze).orElse("");
  }

  private ResultDisplay look() {
    return values
        .firstStated(SearchState.VIEW)
        .map(
            view ->
                ResultDisplay.of(view, values.firstStated(SearchState.SORT).orElse(""))
                    .orElseThrow(() -> Refusal.badValue("view", SearchState.VIEW, view, view)))
        .orElse(ResultDisplay.HITS);
  }

  /**
   * The order of hits; a concordance sorted by context uses the order of relevance for equal lines.
   */
  private HitOrder sort(ResultDisplay resultView) {
    return values
        .firstStated(SearchState.SORT)
        .filter(key -> resultView.side().isEmpty() || !key.equals(resultView.side()))
        .map(
            key ->
                HitOrder.ofKey(key)
                    .orElseThrow(() -> Refusal.badValue("sort", SearchState.SORT, key, key)))
        .orElse(HitOrder.RELEVANCE);
  }

  private HitGrouping grouping() {
    return values
        .firstStated(SearchState.GROUPED)
        .map(
            value ->
                Optional.ofNullable(GROUPINGS.get(value))
                    .orElseThrow(() -> badValue(SearchState.GROUPED, value)))
        .orElse(HitGrouping.WORDINGS);
  }

  private boolean meaning() {
    return values
        .firstStated(SearchState.MEANING)
        .map(
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw badValue(SearchState.MEANING, value);
                })
        .orElse(false);
  }

  private YearRange years() {
    return new YearRange(year(SearchState.FROM), year(SearchState.TO));
  }

  private OptionalInt year(String name) {
    Optional<String> typed = values.firstStated(name).map(Whitespace::squeeze);
    if (typed.isPresent() && !isYear(typed.get())) {
      throw badValue(name, typed.get());
    }
    return typed.map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private boolean isYear(String typed) {
    return !typed.equals(Facet.NOT_STATED) && facets.isPossible(Facet.YEAR, typed);
  }

  private VersionScope versions() {
    return values
        .firstStated(SearchState.VERSIONS)
        .map(
            key ->
                VersionScope.ofKey(key)
                    .orElseThrow(
                        () -> Refusal.badValue("versions", SearchState.VERSIONS, key, key)))
        .orElse(VersionScope.LATEST);
  }

  private Span span() {
    int page = number(SearchState.PAGE, Span.FIRST.page());
    int size = number(SearchState.SIZE, Span.FIRST.size());
    if (page < 1) {
      throw Refusal.badValue("page", SearchState.PAGE, page, page);
    }
    if (size < 0 || size > SearchRequest.LARGEST_PAGE) {
      throw Refusal.badValue("size", SearchState.SIZE, size, size, SearchRequest.LARGEST_PAGE);
    }
    if ((long) page * size > SearchRequest.DEEPEST) {
      throw Refusal.badRequest("depth", SearchRequest.DEEPEST);
    }
    return new Span(page, size);
  }

  private int number(String name, int usual) {
    return values.firstStated(name).map(value -> parse(name, value)).orElse(usual);
  }

  private static int parse(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException notANumber) {
      throw Refusal.badValue("number", name, value, name, value);
    }
  }

  private Filters filters() {
    Filters filters = Filters.NONE;
    int count = 0;
    for (Map.Entry<String, List<String>> parameter : values.byName().entrySet()) {
      Optional<Choice> choice = choice(parameter.getKey());
      if (choice.isPresent()) {
        count += parameter.getValue().size();
        refuseMoreThan(count);
        filters = choice.get().addTo(filters, parameter.getValue());
      }
    }
    return filters;
  }

  private static void refuseMoreThan(int values) {
    if (values > MOST_VALUES) {
      throw Refusal.badRequest("filters", MOST_VALUES);
    }
  }

  private static Refusal badValue(String parameter, String value) {
    return Refusal.badValue("value", parameter, value, parameter, value);
  }

  private Optional<Choice> choice(String name) {
    if (!name.startsWith(SearchState.NONE_OF)) {
      return facets.facets().ofKey(name).map(facet -> new Choice(facet, false, facets));
    }
    String key = name.substring(SearchState.NONE_OF.length());
    return facets.facets().ofKey(key).map(facet -> new Choice(facet, true, facets));
  }

  /** A facet parameter: include any of its values, or exclude them. */
  private record Choice(Facet facet, boolean isNoneOf, FacetValues values) {

    Filters addTo(Filters filters, List<String> typed) {
      Filters all = filters;
      for (String value : typed) {
        if (!value.isBlank()) {
          all = isNoneOf ? all.without(facet, checked(value)) : all.with(facet, checked(value));
        }
      }
      return all;
    }

    private String checked(String typed) {
      String value = FacetValues.current(facet, Whitespace.squeeze(typed));
      if (FormerGroupingRedirect.isFormerSwitch(facet, value)) {
        throw Refusal.badValue("grouped", facet.key(), value, value);
      }
      if (!values.isPossible(facet, value)) {
        throw badValue((isNoneOf ? SearchState.NONE_OF : "") + facet.key(), value);
      }
      return value;
    }
  }
}
