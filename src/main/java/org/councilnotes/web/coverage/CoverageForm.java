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
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.address.AddressParameter;
import org.councilnotes.web.address.SearchState;

/**
 * The choices of the page of tables.
 *
 * @param lists of programmes, countries, series and roles
 * @param others further filters, which the form sends along
 * @param shown the same for people
 */
record CoverageForm(
    List<Choice> rows,
    List<Choice> columns,
    List<Choice> measures,
    List<ChoiceList> lists,
    boolean withContext,
    String text,
    List<AddressParameter> others,
    List<String> shown) {

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
        dimensions(request.rows()),
        dimensions(request.columns()),
        Stream.of(Measure.values())
            .map(m -> new Choice(m.key(), "", m == request.measure()))
            .toList(),
        CHOSEN.stream()
            .map(facet -> list(facet, offered(facet, held, isGroup), state, names, locale))
            .toList(),
        request.withContext(),
        state.text(),
        others(state),
        shown(state, names));
  }

  private static List<AddressParameter> others(SearchState state) {
    Set<String> own = CHOSEN.stream().map(Facet::key).collect(Collectors.toSet());
    own.add(TEXT);
    return state.parameters().stream().filter(other -> !own.contains(other.name())).toList();
  }

  /** What else is chosen or excluded, and values of which the form shows one only. */
  private static List<String> shown(SearchState state, FacetNames names) {
    List<String> shown = new ArrayList<>();
    for (Facet facet : state.filters().facets()) {
      Set<String> chosen = state.filters().anyOf(facet);
      if (!CHOSEN.contains(facet) || chosen.size() > 1) {
        chosen.forEach(value -> shown.add(names.title(facet) + ": " + names.label(facet, value)));
      }
      state
          .filters()
          .noneOf(facet)
          .forEach(
              value ->
                  shown.add("\u2212 " + names.title(facet) + ": " + names.label(facet, value)));
    }
    return shown;
  }

  private static List<String> offered(Facet facet, SearchResult held, Predicate<String> isGroup) {
    return held.facet(facet).stream()
        .map(FacetValue::value)
        .filter(value -> !value.equals(Facet.NOT_STATED))
        .filter(value -> !facet.equals(Facet.COUNTRY) || !isGroup.test(value))
        .toList();
  }

  private static List<Choice> dimensions(Dimension chosen) {
    return Stream.of(Dimension.values())
        .map(dimension -> new Choice(dimension.key(), "", dimension == chosen))
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
