package org.councilnotes.web.address;

import java.util.StringJoiner;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.query.YearRange;

/** Writes a search into the part of an address after the question mark, always in one order. */
final class AddressWriter {

  private static final SearchState USUAL = SearchState.START;

  private final StringJoiner query = new StringJoiner("&");

  /** What is as usual is left out; empty where everything is. */
  String of(SearchState state) {
    addUnlessEmpty(SearchState.TEXT, state.text());
    addUnlessEmpty(SearchState.WITHIN, state.within());
    addFilters(state.filters());
    addYears(state.filters().years());
    if (state.meaning()) {
      add(SearchState.MEANING, Boolean.toString(true));
    }
    addListing(state.listing(), state.look());
    addSpan(state.span());
    state.opened().forEach(facet -> add(SearchState.OPEN, facet.key()));
    state.kept().forEach(one -> add(SearchState.BASKET, one.key()));
    addUnlessEmpty(SearchState.TYPED, state.typed());
    addUnlessEmpty(SearchState.FROM_TABLE, state.table());
    return query.toString();
  }

  private void addFilters(Filters filters) {
    for (Facet facet : filters.facets()) {
      filters.anyOf(facet).forEach(value -> add(facet.key(), value));
      filters.noneOf(facet).forEach(value -> add(SearchState.NONE_OF + facet.key(), value));
    }
    if (filters.versions() != USUAL.filters().versions()) {
      add(SearchState.VERSIONS, filters.versions().key());
    }
  }

  private void addYears(YearRange years) {
    years.from().ifPresent(year -> add(SearchState.FROM, Integer.toString(year)));
    years.to().ifPresent(year -> add(SearchState.TO, Integer.toString(year)));
  }

  private void addListing(ResultPageRequest listing, ResultDisplay resultView) {
    if (resultView.isLines()) {
      add(SearchState.VIEW, resultView.view());
    }
    if (!resultView.side().isEmpty()) {
      add(SearchState.SORT, resultView.side());
    } else if (listing.sort() != USUAL.listing().sort()) {
      add(SearchState.SORT, listing.sort().key());
    }
    if (listing.grouping() != USUAL.grouping()) {
      add(SearchState.GROUPED, Boolean.toString(listing.grouping() == HitGrouping.WORDINGS));
    }
  }

  private void addSpan(Span span) {
    if (span.page() != USUAL.span().page()) {
      add(SearchState.PAGE, Integer.toString(span.page()));
    }
    if (span.size() != USUAL.span().size()) {
      add(SearchState.SIZE, Integer.toString(span.size()));
    }
  }

  private void addUnlessEmpty(String name, String value) {
    if (!value.isEmpty()) {
      add(name, value);
    }
  }

  private void add(String name, String value) {
    query.add(SearchState.parameter(name, value));
  }
}
