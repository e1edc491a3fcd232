package org.councilnotes.mcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.VersionScope;
import org.councilnotes.query.YearRange;

/** The arguments of tools that search: words, and filters with one member for each facet. */
final class SearchArguments {

  static final String QUERY = "q";
  static final String FILTERS = "filters";
  static final String NOT = "not";
  static final String YEAR_FROM = "yearFrom";
  static final String YEAR_TO = "yearTo";
  static final String VERSIONS = "versions";

  private static final int LONGEST_VALUE = 200;
  private static final int MOST_VALUES = 50;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  /** What facets with open lists of values take. */
  private static final Map<Facet, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(Facet.YEAR, "years reported on, such as 2019"),
          Map.entry(Facet.PROGRAMME, "codes or names, such as COPOLAD; with their parts"),
          Map.entry(Facet.COUNTRY, "ISO 3166-1 codes or names, such as BO; also groups, as CELAC"),
          Map.entry(Facet.ABOUT, "countries that the whole note is about, such as CF"),
          Map.entry(Facet.EDITION, "reporting periods, such as 2018-19"),
          Map.entry(Facet.REPORT_YEAR, "years of the reporting period, such as 2019"),
          Map.entry(Facet.DOC_YEAR, "years of the note's date, such as 2019"),
          Map.entry(Facet.EVENT_YEAR, "years that a passage names, such as 2019"),
          Map.entry(
              Facet.PARTICIPATION,
              "who takes part in what: PROGRAMME/COUNTRY/ROLE, such as SEACOP/PE/participant; * for"
                  + " any programme or country"),
          Map.entry(Facet.SERIES, "ids of series of reports"),
          Map.entry(Facet.LANGUAGE, "languages, such as en"),
          Map.entry(Facet.TYPE, "types of documents, such as NOTE"),
          Map.entry(Facet.CODE, "subject codes, such as CORDROGUE 36"),
          Map.entry(Facet.GROUP, "groups of countries, such as CELAC"),
          Map.entry(Facet.AUTHOR, "delegations that comment, such as SE"));

  private final FacetValues facets;
  private final FacetLabels labels;

  SearchArguments(FacetValues facets, FacetLabels labels) {
    this.facets = facets;
    this.labels = labels;
  }

  List<ToolParameter> parameters() {
    return List.of(
        ToolParameter.of(
            QUERY,
            "words, \"a phrase\", a number, a code or fields as country:Bolivia; - before words to"
                + " leave out, OR between alternatives; empty for everything under the filters",
            ValueKind.Text.upTo(QueryParser.LONGEST)),
        ToolParameter.of(FILTERS, "any of the values of each facet", ofFacets()),
        ToolParameter.of(NOT, "none of the values of each facet", ofFacets()),
        ToolParameter.of(YEAR_FROM, "first year", new ValueKind.Whole(FIRST_YEAR, LAST_YEAR)),
        ToolParameter.of(YEAR_TO, "last year", new ValueKind.Whole(FIRST_YEAR, LAST_YEAR)),
        ToolParameter.of(
            VERSIONS,
            "latest: the latest revision in one language (default); all: every version",
            ValueKind.Text.oneOf(keys(VersionScope.values()))));
  }

  private ValueKind.Members ofFacets() {
    return new ValueKind.Members(
        facets.facets().all().stream()
            .map(facet -> ToolParameter.of(facet.key(), description(facet), values(facet)))
            .toList());
  }

  private String description(Facet facet) {
    return EXAMPLES.getOrDefault(facet, labels.title(facet, Locale.UK));
  }

  private ValueKind.Texts values(Facet facet) {
    List<String> keys = new ArrayList<>(facets.keys(facet));
    if (!keys.isEmpty()) {
      keys.add(Facet.NOT_STATED);
    }
    return new ValueKind.Texts(new ValueKind.Text(LONGEST_VALUE, keys), 0, MOST_VALUES);
  }

  /** The keys of all facets. */
  List<String> facetKeys() {
    return facets.facets().all().stream().map(Facet::key).toList();
  }

  /** The facet of a key that was checked. */
  Facet facet(String key) {
    return facets.facets().ofKey(key).orElseThrow();
  }

  static <E extends Enum<E> & KeyedConstant> List<String> keys(E[] constants) {
    return Arrays.stream(constants).map(KeyedConstant::key).toList();
  }

  /** The words as a query. */
  ParsedQuery query(ToolArguments arguments) {
    try {
      return facets.parser().read(arguments.text(QUERY).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new ToolRefusal("the query cannot be read: %s".formatted(e.getMessage()));
    }
  }

  /**
   * The filters.
   *
   * @throws ToolRefusal for values that a facet cannot have
   */
  Filters filters(ToolArguments arguments) {
    Filters filters =
        Filters.NONE
            .withYears(new YearRange(year(arguments, YEAR_FROM), year(arguments, YEAR_TO)))
            .withVersions(
                arguments.text(VERSIONS).flatMap(VersionScope::ofKey).orElse(VersionScope.LATEST));
    for (var chosen : arguments.textsByName(FILTERS).entrySet()) {
      Facet facet = facet(chosen.getKey());
      for (String typed : chosen.getValue()) {
        filters = filters.with(facet, value(facet, typed));
      }
    }
    for (var excluded : arguments.textsByName(NOT).entrySet()) {
      Facet facet = facet(excluded.getKey());
      for (String typed : excluded.getValue()) {
        filters = filters.without(facet, value(facet, typed));
      }
    }
    return filters;
  }

  private static OptionalInt year(ToolArguments arguments, String name) {
    return arguments.number(name);
  }

  private String value(Facet facet, String typed) {
    return facets
        .resolve(facet, typed)
        .orElseThrow(() -> new ToolRefusal("no value of %s: %s".formatted(facet.key(), typed)));
  }
}
