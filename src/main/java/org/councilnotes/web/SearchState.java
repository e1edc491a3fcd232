package org.councilnotes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.councilnotes.search.Begun;
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
 * @param shown how the results are shown, and the basket that goes along
 */
public record SearchState(Sought sought, Filters filters, Listing listing, Shown shown) {

  /** Every passage of the archive. */
  public static final SearchState START =
      new SearchState(Sought.NOTHING, Filters.NONE, Listing.OF_WORDINGS, Shown.AS_HITS);

  static final String PATH = "/";
  static final String BASKET_PATH = "/basket";
  static final String BASKET = "p";
  static final String TEXT = "q";

  /** Words that the results for {@link #TEXT} must have too. */
  static final String WITHIN = "within";

  static final String SORT = "sort";
  static final String PAGE = "page";
  static final String SIZE = "size";
  static final String NONE_OF = "not.";
  static final String FROM = "year.from";
  static final String TO = "year.to";

  /** Whether each wording is listed once. */
  static final String GROUPED = "grouped";

  static final String VERSIONS = "versions";
  static final String VIEW = "view";

  /** On the page of a note: at which place of the result it is, from 1. */
  static final String HIT = "hit";

  /** What an address of a search can hold beside its facets. */
  static final List<String> PARAMETERS =
      List.of(TEXT, WITHIN, FROM, TO, VERSIONS, SORT, GROUPED, PAGE, SIZE, VIEW, BASKET, HIT);

  private static final Set<String> CARRIED = Set.of(BASKET, ReadersLanguage.NAME);

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
      return new SearchRequest(sought.read(parser), filters, listing.by(sort()));
    } catch (IllegalArgumentException tooLong) {
      throw Refusal.badRequest("query", QueryParser.LONGEST);
    }
  }

  /**
   * The text as far as it is typed, and what is chosen beside it; refused with a message where it
   * is too long.
   */
  Begun begun(QueryParser parser) {
    if (text().length() > QueryParser.LONGEST) {
      throw Refusal.badRequest("query", QueryParser.LONGEST);
    }
    return new Begun(text(), withText(within()).toRequest(parser).query(), filters);
  }

  /** As typed, in NFC, white space squeezed. */
  public String text() {
    return sought.text();
  }

  /** The words that are looked for within the results; empty for none. */
  public String within() {
    return sought.within();
  }

  /** The same for other words, in all that the filters let through. */
  public SearchState withText(String newText) {
    return new SearchState(new Sought(newText, ""), filters, listing.at(first()), shown);
  }

  /** The same with other words, within the same results. */
  SearchState seeking(String newText) {
    return new SearchState(new Sought(newText, within()), filters, listing.at(first()), shown);
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

  public SearchState in(Years years) {
    return withFilters(filters.in(years));
  }

  public SearchState withFilters(Filters newFilters) {
    return new SearchState(sought, newFilters, listing.at(first()), shown);
  }

  public SearchState over(Versions versions) {
    return withFilters(filters.over(versions));
  }

  public SearchState sortedBy(Sort newSort) {
    return new SearchState(sought, filters, listing.by(newSort).at(first()), shown);
  }

  /** The same search showing other hits. */
  SearchState at(Span span) {
    return new SearchState(sought, filters, listing.at(span), shown);
  }

  public SearchState atPage(int page) {
    return at(new Span(page, span().size()));
  }

  /** The same search with each wording once, or passage by passage. */
  public SearchState grouped(Grouping grouping) {
    return new SearchState(sought, filters, listing.grouped(grouping).at(first()), shown);
  }

  /** The same results shown otherwise. */
  public SearchState seenAs(Look newLook) {
    return new SearchState(sought, filters, listing.at(first()), shown.as(newLook));
  }

  /** The same search with another basket. */
  SearchState with(List<Kept> kept) {
    return new SearchState(sought, filters, listing, shown.with(kept));
  }

  /** The basket that goes along; empty where a browser keeps it. */
  public List<Kept> kept() {
    return shown.kept();
  }

  public Look look() {
    return shown.look();
  }

  /** The page of the basket, which leads back to this search. */
  public String basketHref() {
    String[] parts =
        kept().stream().map(one -> parameter(BASKET, one.key())).toArray(String[]::new);
    return with(List.of()).addressOf(BASKET_PATH, parts);
  }

  /** The same with a passage put in, once. */
  String keepingHref(Kept passage) {
    List<Kept> more = new ArrayList<>(kept());
    if (!more.contains(passage)) {
      more.add(passage);
    }
    return with(more).basketHref();
  }

  /** The first page, where nothing is asked for, with the same basket. */
  public String anewHref() {
    return START.with(kept()).addressOf(PATH);
  }

  /** A search for everything with the same basket. */
  public String everythingHref() {
    return START.with(kept()).href();
  }

  /** Whether nothing is asked for, so that every passage answers. */
  public boolean asksForEverything() {
    return sought.isNothing() && filters.isEmpty();
  }

  /** Whether it is everything, as it is usually listed. */
  private boolean isStart() {
    return with(List.of()).equals(START);
  }

  /**
   * The address of this search; the same state always gives the same address. A search for
   * everything has an empty text in it: without any parameter, it is the first page's.
   */
  public String href() {
    return isStart() ? addressOf(PATH, parameter(TEXT, "")) : addressOf(PATH);
  }

  /**
   * Whether parameters ask for results. The language of the page and the basket, which go along
   * from page to page, do not.
   */
  static boolean isAsked(Set<String> parameters) {
    return !CARRIED.containsAll(parameters);
  }

  /**
   * The address of another page that is told of this search.
   *
   * @param more parts of the address that come first, each {@code name=value}, escaped
   */
  String addressOf(String path, String... more) {
    String query = toQuery();
    StringJoiner all = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String part : more) {
      all.add(part);
    }
    if (!query.isEmpty()) {
      all.add(query);
    }
    return path + all;
  }

  /** The part of an address after the question mark; what is as usual is left out. */
  String toQuery() {
    return new SearchAddress().of(this);
  }

  /** The parts of its address, for a form to send along. */
  public List<AddressPart> parameters() {
    String query = toQuery();
    return query.isEmpty()
        ? List.of()
        : Arrays.stream(query.split("&", -1)).map(AddressPart::parse).toList();
  }

  /** The order in which hits stand. */
  public Sort sort() {
    return listing.sort().meantFor(sought.joined());
  }

  public Span span() {
    return listing.span();
  }

  public Grouping grouping() {
    return listing.grouping();
  }

  private Span first() {
    return new Span(1, span().size());
  }

  /** One part of an address, its value escaped. */
  static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
