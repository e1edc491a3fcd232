package org.councilnotes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Grouping;
import org.councilnotes.search.Listing;
import org.councilnotes.search.QueryParser;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.Sort;
import org.councilnotes.search.Versions;
import org.councilnotes.search.Years;

/**
 * The address of a search as a value: what was asked for, and the addresses of its neighbours, such
 * as the same search with one more filter. Every change of what is searched starts at page 1.
 *
 * <p>Source: the search state of Project Blacklight.
 *
 * @param text as typed, in NFC, white space squeezed
 */
public record SearchState(String text, Filters filters, Listing listing) {

  /** Every passage of the archive. */
  public static final SearchState START = new SearchState("", Filters.NONE, Listing.OF_WORDINGS);

  static final String PATH = "/";
  static final String TEXT = "q";
  static final String SORT = "sort";
  static final String PAGE = "page";
  static final String SIZE = "size";
  static final String NONE_OF = "not.";
  static final String FROM = "year.from";
  static final String TO = "year.to";

  /** Whether each wording is listed once; any other value than true and false is of the facet. */
  static final String GROUP = "group";

  static final String VERSIONS = "versions";

  /**
   * Reads the parameters of an address; unknown ones are ignored.
   *
   * @param parameters decoded values by name, in the order given
   */
  static SearchState of(Map<String, List<String>> parameters, FacetValues facets) {
    return new SearchParameters(parameters, facets).toState();
  }

  /** The request to the archive; refused with a message where the text is too long. */
  SearchRequest toRequest(QueryParser parser) {
    try {
      return new SearchRequest(parser.read(text), filters, listing);
    } catch (IllegalArgumentException tooLong) {
      throw Refusal.badRequest("query", QueryParser.LONGEST);
    }
  }

  public SearchState withText(String newText) {
    return new SearchState(newText, filters, listing.at(first()));
  }

  public SearchState anyOf(Facet facet, String value) {
    return withFilters(filters.dropping(facet, value).with(facet, value));
  }

  public SearchState noneOf(Facet facet, String value) {
    return withFilters(filters.dropping(facet, value).without(facet, value));
  }

  public SearchState dropping(Facet facet, String value) {
    return withFilters(filters.dropping(facet, value));
  }

  public SearchState withFilters(Filters newFilters) {
    return new SearchState(text, newFilters, listing.at(first()));
  }

  public SearchState over(Versions versions) {
    return withFilters(filters.over(versions));
  }

  public SearchState sortedBy(Sort newSort) {
    return new SearchState(text, filters, listing.by(newSort).at(first()));
  }

  /** The same search showing other hits. */
  SearchState at(Span span) {
    return new SearchState(text, filters, listing.at(span));
  }

  public SearchState atPage(int page) {
    return new SearchState(text, filters, listing.at(new Span(page, span().size())));
  }

  /** Whether nothing is asked for, so that every passage answers. */
  public boolean asksForEverything() {
    return text.isEmpty() && filters.isEmpty();
  }

  /** The address of this search; the same state always gives the same address. */
  public String href() {
    String query = toQuery();
    return query.isEmpty() ? PATH : PATH + "?" + query;
  }

  /** The part of an address after the question mark; what is as usual is left out. */
  String toQuery() {
    StringJoiner query = new StringJoiner("&");
    if (!text.isEmpty()) {
      add(query, TEXT, text);
    }
    for (Facet facet : filters.facets()) {
      filters.anyOf(facet).forEach(value -> add(query, facet.key(), value));
      filters.noneOf(facet).forEach(value -> add(query, NONE_OF + facet.key(), value));
    }
    if (filters.versions() != START.filters.versions()) {
      add(query, VERSIONS, filters.versions().key());
    }
    addYears(query, filters.years());
    if (sort() != START.sort()) {
      add(query, SORT, sort().key());
    }
    if (grouping() != START.grouping()) {
      add(query, GROUP, Boolean.toString(grouping() == Grouping.WORDINGS));
    }
    if (span().page() != START.span().page()) {
      add(query, PAGE, Integer.toString(span().page()));
    }
    if (span().size() != START.span().size()) {
      add(query, SIZE, Integer.toString(span().size()));
    }
    return query.toString();
  }

  public Sort sort() {
    return listing.sort();
  }

  public Span span() {
    return listing.span();
  }

  public Grouping grouping() {
    return listing.grouping();
  }

  /** The same search with each wording once, or passage by passage. */
  public SearchState grouped(Grouping grouping) {
    return new SearchState(text, filters, listing.grouped(grouping).at(first()));
  }

  private Span first() {
    return new Span(1, span().size());
  }

  private static void addYears(StringJoiner query, Years years) {
    years.from().ifPresent(year -> add(query, FROM, Integer.toString(year)));
    years.to().ifPresent(year -> add(query, TO, Integer.toString(year)));
  }

  private static void add(StringJoiner query, String name, String value) {
    query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
