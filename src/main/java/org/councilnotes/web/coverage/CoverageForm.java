package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.coverage.RowArrangement;
import org.councilnotes.coverage.RowGrouping;
import org.councilnotes.coverage.RowOrder;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.address.AddressParameter;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.address.TableAddress;
import org.councilnotes.web.facet.FilterChip;

/**
 * The choices of the page of tables.
 *
 * @param groupings what rows can be put together by, and {@code orders} in which they can stand
 * @param lists of programmes, countries, series and roles
 * @param others further filters, which the form sends along
 * @param chips the same for people, each with the page without it
 */
record CoverageForm(
    List<Choice> rows,
    List<Choice> columns,
    List<Choice> measures,
    List<Choice> groupings,
    List<Choice> orders,
    List<ChoiceList> lists,
    boolean withContext,
    String text,
    List<AddressParameter> others,
    List<FilterChip> chips) {

  private static final String TEXT = "q";

  private static final List<Facet> CHOSEN =
      List.of(Facet.SERIES, Facet.PROGRAMME, Facet.COUNTRY, Facet.ROLE);

  /** One value of a list; blank labels are messages of the page. */
  record Choice(String value, String label, boolean selected) {}

  record ChoiceList(String name, String title, List<Choice> choices) {

    ChoiceList {
      choices = List.copyOf(choices);
    }
  }

  /** Offers the values that the archive has. */
  static CoverageForm of(
      CoverageRequest request,
      RowArrangement arrangement,
      SearchState state,
      SearchReader world,
      Predicate<String> isGroup,
      FacetNames names,
      Locale locale) {
    SearchRequest everything =
        request.scope().withFilters(request.scope().filters().cleared()).forCounts();
    SearchResult held =
        world.counts(List.of(everything.withCountedFacets(Set.copyOf(CHOSEN)))).getFirst();
    return new CoverageForm(
        choices(Dimension.values(), request.rows()),
        choices(Dimension.values(), request.columns()),
        choices(Measure.values(), request.measure()),
        choices(RowGrouping.values(), arrangement.grouping()),
        choices(RowOrder.values(), arrangement.order()),
        CHOSEN.stream()
            .map(facet -> list(facet, offered(facet, held, isGroup), state, names, locale))
            .toList(),
        request.withContext(),
        state.text(),
        others(state),
        FilterChip.of(state, hidden(state), names, page -> address(page, request, arrangement)));
  }

  /** The address of the page with a table of a search; what is as usual is left out. */
  static String address(SearchState state, CoverageRequest request, RowArrangement arrangement) {
    List<String> parts = new ArrayList<>();
    if (request.rows() != Dimension.COUNTRY) {
      parts.add(SearchState.parameter(CoverageParameters.ROWS, request.rows().key()));
    }
    if (request.columns() != Dimension.EDITION) {
      parts.add(SearchState.parameter(CoverageParameters.COLUMNS, request.columns().key()));
    }
    if (request.measure() != Measure.FACTS) {
      parts.add(SearchState.parameter(CoverageParameters.MEASURE, request.measure().key()));
    }
    if (request.withContext()) {
      parts.add(SearchState.parameter(CoverageParameters.CONTEXT, Boolean.toString(true)));
    }
    if (arrangement.grouping() != RowArrangement.USUAL.grouping()) {
      parts.add(SearchState.parameter(CoverageParameters.GROUP_BY, arrangement.grouping().key()));
    }
    if (arrangement.order() != RowArrangement.USUAL.order()) {
      parts.add(SearchState.parameter(CoverageParameters.ORDER, arrangement.order().key()));
    }
    return state.addressOf(TableAddress.COVERAGE, parts.toArray(String[]::new));
  }

  private static List<AddressParameter> others(SearchState state) {
    Set<String> own = CHOSEN.stream().map(Facet::key).collect(Collectors.toSet());
    own.add(TEXT);
    return state.parameters().stream().filter(other -> !own.contains(other.name())).toList();
  }

  /** Facets of which more is chosen than the form shows. */
  private static List<Facet> hidden(SearchState state) {
    return state.filters().facets().stream()
        .filter(
            facet ->
                !CHOSEN.contains(facet)
                    || state.filters().anyOf(facet).size() > 1
                    || !state.filters().noneOf(facet).isEmpty())
        .toList();
  }

  private static List<String> offered(Facet facet, SearchResult held, Predicate<String> isGroup) {
    return held.facet(facet).stream()
        .map(FacetValue::value)
        .filter(value -> !value.equals(Facet.NOT_STATED))
        .filter(value -> !facet.equals(Facet.COUNTRY) || !isGroup.test(value))
        .toList();
  }

  private static <T extends KeyedConstant> List<Choice> choices(T[] values, T chosen) {
    return Stream.of(values)
        .map(value -> new Choice(value.key(), "", value.equals(chosen)))
        .toList();
  }

  private static ChoiceList list(
      Facet facet, List<String> values, SearchState state, FacetNames names, Locale locale) {
    Set<String> chosen = state.filters().anyOf(facet);
    Comparator<Choice> order =
        facet.equals(Facet.ROLE)
            ? Comparator.comparing(choice -> roles().indexOf(choice.value()))
            : Comparator.comparing(Choice::label, AlphabeticOrder.of(locale));
    List<Choice> choices =
        values.stream()
            .map(value -> new Choice(value, names.label(facet, value), chosen.contains(value)))
            .sorted(order)
            .toList();
    return new ChoiceList(facet.key(), names.title(facet), choices);
  }

  private static List<String> roles() {
    return Stream.of(MentionRole.values()).map(MentionRole::key).toList();
  }
}
