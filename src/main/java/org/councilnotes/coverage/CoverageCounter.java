package org.councilnotes.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.query.CountUnit;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * Counts the cells of a table: one search for each column, which counts the values of the rows, all
 * in one call. A cell so counts what the search with the filters of its row and column finds.
 */
public final class CoverageCounter {

  private final CoverageRequest request;
  private final SearchReader world;
  private final Predicate<String> isGroup;
  private final SearchRequest scope;
  private final Map<Place, Cell> cells = new HashMap<>();
  private final Map<String, Long> words = new HashMap<>();
  private String snapshot = "";

  private CoverageCounter(CoverageRequest request, SearchReader world, Predicate<String> isGroup) {
    this.request = request;
    this.world = world;
    this.isGroup = isGroup;
    this.scope = request.scope().forCounts();
  }

  /**
   * Counts a table.
   *
   * @param world reader of one snapshot
   * @param times what is known of the times of the table
   * @param isGroup whether a value of countries is a group of them, which is no row or column
   */
  public static Coverage count(
      CoverageRequest request,
      SearchReader world,
      EditionCalendar times,
      Predicate<String> isGroup) {
    if (request.rows().isTime()) {
      return new CoverageCounter(request.transposed(), world, isGroup)
          .table(times)
          .transposed(request);
    }
    return new CoverageCounter(request, world, isGroup).table(times);
  }

  private Coverage table(EditionCalendar times) {
    List<String> columns =
        request.measure() == Measure.FACTS && !request.columns().isTime()
            ? countPairs()
            : countColumns();
    Map<String, CellState> states = new LinkedHashMap<>();
    if (request.columns() == Dimension.EDITION) {
      times.states().forEach(states::put);
      columns = times.inOrder(columns);
    }
    return new Coverage(request, rows(), columns, cells, states, words, snapshot);
  }

  /** The rows that count something, most first, then by value. */
  private List<String> rows() {
    Map<String, Long> sums = new HashMap<>();
    cells.forEach((place, cell) -> sums.merge(place.row(), cell.count(), Long::sum));
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Facts by programme and country, which one search tells. */
  private List<String> countPairs() {
    SearchResult found = counted(List.of(ofFacts(scope))).getFirst();
    Set<String> columns = new TreeSet<>();
    for (FacetValue value : found.facet(Facet.PARTICIPATION)) {
      fact(value).ifPresent(of -> addPair(of, value.count(), columns));
    }
    return List.copyOf(columns);
  }

  private void addPair(ParticipationValue of, long count, Set<String> columns) {
    boolean isPair =
        !of.programme().equals(ParticipationValue.ANY)
            && !of.country().equals(ParticipationValue.ANY);
    if (isPair
        && isWanted(Facet.PROGRAMME, of.programme())
        && isWanted(Facet.COUNTRY, of.country())) {
      String column = value(request.columns(), of);
      add(new Place(value(request.rows(), of), column), count, of.role());
      columns.add(column);
    }
  }

  private static String value(Dimension dimension, ParticipationValue of) {
    return dimension == Dimension.PROGRAMME ? of.programme() : of.country();
  }

  private List<String> countColumns() {
    Facet facet = request.columns().facet();
    Map<String, Long> sizes = columns(facet);
    List<String> columns =
        sizes.keySet().stream()
            .filter(value -> !value.equals(Facet.NOT_STATED) && isWanted(facet, value))
            .filter(value -> request.columns().isLeft(value, scope.filters()))
            .sorted()
            .toList();
    List<SearchRequest> requests = columns.stream().map(column -> ofColumn(facet, column)).toList();
    List<SearchResult> results = counted(requests);
    if (request.measure() == Measure.SHARE) {
      columns.forEach(column -> words.put(column, sizes.get(column)));
    }
    for (int i = 0; i < columns.size(); i++) {
      addColumn(columns.get(i), results.get(i));
    }
    return request.columns().isTime() ? columns : withCells(columns);
  }

  /** A time without cells is told, too. */
  private List<String> withCells(List<String> columns) {
    Set<String> counted = cells.keySet().stream().map(Place::column).collect(Collectors.toSet());
    return columns.stream().filter(counted::contains).toList();
  }

  /** All passages of the notes that are counted: a time without what is looked for is empty. */
  private SearchRequest everything() {
    return scope
        .withQuery(new QueryExpression.Everything())
        .withFilters(withoutFacts(scope.filters()));
  }

  /** The columns, each with the words of all its passages where shares are counted. */
  private Map<String, Long> columns(Facet facet) {
    boolean shared = request.measure() == Measure.SHARE;
    SearchRequest all =
        (shared || request.columns().isTime() ? everything() : scope)
            .withCountedFacets(Set.of(facet))
            .counting(shared ? CountUnit.WORDS : CountUnit.PASSAGES);
    Map<String, Long> columns = new HashMap<>();
    counted(List.of(all)).getFirst().facet(facet).stream()
        .filter(value -> value.count() > 0)
        .forEach(value -> columns.put(value.value(), value.count()));
    return columns;
  }

  private SearchRequest ofColumn(Facet facet, String column) {
    SearchRequest own = scope.withFilters(scope.filters().withoutChoice(facet).with(facet, column));
    return request.measure() == Measure.FACTS
        ? ofFacts(own)
        : own.withCountedFacets(Set.of(request.rows().facet())).counting(request.measure().unit());
  }

  /** Facts are chosen by what they say, not by what else their passages name. */
  private static SearchRequest ofFacts(SearchRequest search) {
    return search
        .withFilters(withoutFacts(search.filters()))
        .withCountedFacets(Set.of(Facet.PARTICIPATION));
  }

  private static Filters withoutFacts(Filters filters) {
    Filters others = filters;
    for (Facet facet : CoverageRequest.OF_FACTS) {
      others = others.withoutChoice(facet);
    }
    return others;
  }

  private void addColumn(String column, SearchResult found) {
    if (request.measure() == Measure.FACTS) {
      for (FacetValue value : found.facet(Facet.PARTICIPATION)) {
        fact(value).ifPresent(of -> addFact(of, value.count(), column));
      }
      return;
    }
    Facet facet = request.rows().facet();
    for (FacetValue value : found.facet(facet)) {
      if (value.count() > 0
          && !value.value().equals(Facet.NOT_STATED)
          && isWanted(facet, value.value())) {
        cells.put(
            new Place(value.value(), column),
            new Cell(value.count(), words.getOrDefault(column, 0L), new TreeSet<>()));
      }
    }
  }

  /**
   * A fact counts for a row by its programme or country; the other is one that was chosen, or any.
   */
  private void addFact(ParticipationValue of, long count, String column) {
    boolean ofCountries = request.rows() == Dimension.COUNTRY;
    String row = ofCountries ? of.country() : of.programme();
    String other = ofCountries ? of.programme() : of.country();
    Facet otherFacet = ofCountries ? Facet.PROGRAMME : Facet.COUNTRY;
    Set<String> chosen = scope.filters().anyOf(otherFacet);
    boolean isOther =
        chosen.isEmpty() ? other.equals(ParticipationValue.ANY) : chosen.contains(other);
    if (isOther && !row.equals(ParticipationValue.ANY) && isWanted(request.rows().facet(), row)) {
      add(new Place(row, column), count, of.role());
    }
  }

  private Optional<ParticipationValue> fact(FacetValue value) {
    return ParticipationValue.parse(value.value())
        .filter(of -> value.count() > 0)
        .filter(of -> of.isFact() || request.withContext())
        .filter(of -> isWanted(Facet.ROLE, of.role()));
  }

  /** Whether the filters leave a value of a facet; groups of countries are no values here. */
  private boolean isWanted(Facet facet, String value) {
    Set<String> chosen = scope.filters().anyOf(facet);
    boolean isOne = !facet.equals(Facet.COUNTRY) || !isGroup.test(value);
    return isOne && (chosen.isEmpty() || chosen.contains(value));
  }

  private void add(Place place, long count, String role) {
    TreeSet<String> roles = new TreeSet<>(Set.of(role));
    cells.merge(
        place,
        new Cell(count, 0, roles),
        (one, other) -> {
          roles.addAll(one.roles());
          return new Cell(one.count() + other.count(), 0, roles);
        });
  }

  private List<SearchResult> counted(List<SearchRequest> requests) {
    List<SearchResult> results = requests.isEmpty() ? new ArrayList<>() : world.counts(requests);
    results.forEach(result -> snapshot = result.snapshot());
    return results;
  }
}
