package org.councilnotes.web.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitGrouping;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.query.VersionScope;
import org.councilnotes.query.YearRange;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLocaleResolver;

/**
 * The address of a search as a value: what was asked for, and the addresses of its neighbours, such
 * as the same search with one more filter. Every change of what is searched starts at page 1.
 *
 * <p>Source: the search state of Project Blacklight.
 *
 * @param shown how the results are shown, and the basket that goes along
 */
public record SearchState(
    QueryText sought, Filters filters, ResultPageRequest listing, Display shown) {

  /** Every passage of the archive. */
  public static final SearchState START =
      new SearchState(
          QueryText.NOTHING, Filters.NONE, ResultPageRequest.OF_WORDINGS, Display.AS_HITS);

  public static final String PATH = "/";
  public static final String BASKET_PATH = "/basket";

  /** The page of saved searches. */
  public static final String SAVED_PATH = "/searches";

  public static final String BASKET = "p";
  static final String TEXT = "q";

  /** Parameter for words within the results of {@link #TEXT}. */
  static final String WITHIN = "within";

  static final String SORT = "sort";
  public static final String PAGE = "page";
  static final String SIZE = "size";
  public static final String NONE_OF = "not.";
  static final String FROM = "year.from";
  static final String TO = "year.to";

  /**
   * Parameter that asks for what is near in meaning, too. Addresses whose answers hold what words
   * find do not have it.
   */
  public static final String MEANING = "meaning";

  /** Parameter that groups hits by wording. */
  static final String GROUPED = "grouped";

  static final String VERSIONS = "versions";
  static final String VIEW = "view";

  /** Parameter for the facets that are unfolded beside those that always are. */
  public static final String OPEN = "open";

  /** On the page of a note: its place in the result, from 1. */
  public static final String HIT = "hit";

  /** Parameter for the words as they were typed, of which filters stand for some. */
  public static final String TYPED = "typed";

  /** Parameter for the address of the table that led to the search. */
  public static final String FROM_TABLE = "from";

  /** What an address of a search can hold beside its facets. */
  static final List<String> PARAMETERS =
      List.of(
          TEXT,
          WITHIN,
          FROM,
          TO,
          VERSIONS,
          SORT,
          GROUPED,
          PAGE,
          SIZE,
          VIEW,
          OPEN,
          BASKET,
          HIT,
          TYPED,
          FROM_TABLE);

  private static final Set<String> CARRIED = Set.of(BASKET, RequestLocaleResolver.NAME);

  /**
   * Reads the parameters of an address; unknown ones are ignored.
   *
   * @param parameters decoded values by name, in the order given
   */
  public static SearchState of(Map<String, List<String>> parameters, FacetValues facets) {
    return new SearchParameters(new ParameterValues(parameters), facets).toState();
  }

  /**
   * Reads the part of an address after the question mark.
   *
   * @throws Refusal where it is none
   */
  public static SearchState ofQuery(String query, FacetValues facets) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : query.split("&", -1)) {
      if (part.indexOf('=') > 0) {
        AddressParameter parameter = AddressParameter.parse(part);
        parameters.computeIfAbsent(parameter.name(), _ -> new ArrayList<>()).add(parameter.value());
      }
    }
    return of(parameters, facets);
  }

  /** The search request; refused with a message where the text is too long. */
  public SearchRequest toRequest(QueryParser parser) {
    try {
      return new SearchRequest(sought.read(parser), filters, listing.withSort(sort()));
    } catch (IllegalArgumentException tooLong) {
      throw Refusal.badRequest("query", QueryParser.LONGEST);
    }
  }

  /** The partial query for completion; refused with a message where the text is too long. */
  public PartialQuery begun(QueryParser parser) {
    if (text().length() > QueryParser.LONGEST) {
      throw Refusal.badRequest("query", QueryParser.LONGEST);
    }
    return new PartialQuery(text(), withText(within()).toRequest(parser).query(), filters);
  }

  /** The text as typed, in NFC, with single blanks. */
  public String text() {
    return sought.text();
  }

  /** The words within the results; empty for none. */
  public String within() {
    return sought.within();
  }

  /** The same state with other words and filters. */
  public SearchState withSearch(QueryText words, Filters newFilters) {
    return new SearchState(words, newFilters, listing.withSpan(first()), shown);
  }

  /** The same state with another text and no words within. */
  public SearchState withText(String newText) {
    return new SearchState(
        new QueryText(newText, ""), filters, listing.withSpan(first()), shown.withTyped(""));
  }

  /** The same state with the words as they were typed, of which filters stand for some. */
  public SearchState withTyped(String typed) {
    return new SearchState(sought, filters, listing, shown.withTyped(typed));
  }

  /** The words as they were typed, of which filters stand for some; empty where none does. */
  public String typed() {
    return TypedWords.isPart(text(), shown.typed()) ? shown.typed() : "";
  }

  /** The same state with the address of the table that led to it; empty for none. */
  public SearchState from(String table) {
    String readable = TableAddress.parse(table).map(TableAddress::href).orElse("");
    return new SearchState(sought, filters, listing, shown.from(readable));
  }

  /** Whether what is near in meaning is asked for, too. */
  public boolean meaning() {
    return shown.meaning();
  }

  /** The same search, with what is near in meaning or without. */
  public SearchState withMeaning(boolean wanted) {
    return new SearchState(sought, filters, listing.withSpan(first()), shown.withMeaning(wanted));
  }

  /** The address of the table that led to it; empty for none. */
  public String table() {
    return shown.table();
  }

  public SearchState anyOf(Facet facet, String value) {
    return withFilters(filters.dropping(facet, value).with(facet, value));
  }

  public SearchState noneOf(Facet facet, String value) {
    return withFilters(filters.dropping(facet, value).without(facet, value));
  }

  public SearchState withoutValue(Facet facet, String value) {
    return withFilters(filters.dropping(facet, value));
  }

  public SearchState in(YearRange years) {
    return withFilters(filters.withYears(years));
  }

  public SearchState withFilters(Filters newFilters) {
    return new SearchState(sought, newFilters, listing.withSpan(first()), shown);
  }

  public SearchState over(VersionScope versions) {
    return withFilters(filters.withVersions(versions));
  }

  public SearchState sortedBy(HitOrder newSort) {
    return new SearchState(sought, filters, listing.withSort(newSort).withSpan(first()), shown);
  }

  /** The same search at another page. */
  public SearchState at(Span span) {
    return new SearchState(sought, filters, listing.withSpan(span), shown);
  }

  public SearchState atPage(int page) {
    return at(new Span(page, span().size()));
  }

  /** The same search, grouped by wording or not. */
  public SearchState grouped(HitGrouping grouping) {
    return new SearchState(
        sought, filters, listing.withGrouping(grouping).withSpan(first()), shown);
  }

  /** The same search in another view. */
  public SearchState withView(ResultDisplay newLook) {
    return new SearchState(sought, filters, listing.withSpan(first()), shown.as(newLook));
  }

  /** The same page with one more facet unfolded. */
  public SearchState opening(Facet facet) {
    return new SearchState(sought, filters, listing, shown.opening(facet));
  }

  /** The same page without unfolded facets. */
  public SearchState withoutOpened() {
    return new SearchState(sought, filters, listing, shown.withoutOpened());
  }

  /** The facets that are unfolded beside those that always are, without duplicates. */
  public List<Facet> opened() {
    return shown.opened();
  }

  /** The same search with another basket. */
  public SearchState with(List<BasketEntry> kept) {
    return new SearchState(sought, filters, listing, shown.with(kept));
  }

  /** The basket in the address; empty where the browser keeps it. */
  public List<BasketEntry> kept() {
    return shown.kept();
  }

  public ResultDisplay look() {
    return shown.look();
  }

  /** The address of the basket's page, which links back to this search. */
  public String basketHref() {
    String[] parts =
        kept().stream().map(one -> parameter(BASKET, one.key())).toArray(String[]::new);
    return with(List.of()).addressOf(BASKET_PATH, parts);
  }

  /** The address of the page that keeps this search under a name. */
  public String savingHref() {
    return SAVED_PATH + href().substring(PATH.length());
  }

  /** The address of this search with a passage added to the basket. */
  public String keepingHref(BasketEntry passage) {
    List<BasketEntry> more = new ArrayList<>(kept());
    if (!more.contains(passage)) {
      more.add(passage);
    }
    return with(more).basketHref();
  }

  /** The address of the first page with the same basket. */
  public String anewHref() {
    return START.with(kept()).addressOf(PATH);
  }

  /** The address of a search for everything, with the same basket. */
  public String everythingHref() {
    return START.with(kept()).href();
  }

  /** Whether it searches for everything. */
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
  public static boolean isAsked(Set<String> parameters) {
    return !CARRIED.containsAll(parameters);
  }

  /**
   * The address of another page, with this search as parameters.
   *
   * @param more parts of the address that come first, each {@code name=value}, escaped
   */
  public String addressOf(String path, String... more) {
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
  public String toQuery() {
    return new AddressWriter().of(this);
  }

  /** The parts of its address, for a form to send along. */
  public List<AddressParameter> parameters() {
    String query = toQuery();
    return query.isEmpty()
        ? List.of()
        : Arrays.stream(query.split("&", -1)).map(AddressParameter::parse).toList();
  }

  /** The order in which hits stand. */
  public HitOrder sort() {
    return listing.sort().meantFor(sought.joined());
  }

  public Span span() {
    return listing.span();
  }

  public HitGrouping grouping() {
    return listing.grouping();
  }

  private Span first() {
    return new Span(1, span().size());
  }

  /** One part of an address, its value escaped. */
  public static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * How the results of a search are shown, and what goes along with it from page to page.
   *
   * @param opened facets that are unfolded beside those that always are, without duplicates
   * @param kept the basket of a reader whose browser keeps none, in the order it was put together
   * @param typed the words as they were typed, of which filters stand for some; empty for none
   * @param table address of the table that led to the search; empty for none
   * @param meaning whether what is near in meaning is asked for, too
   */
  record Display(
      ResultDisplay look,
      List<Facet> opened,
      List<BasketEntry> kept,
      String typed,
      String table,
      boolean meaning) {

    /** As passages, with no basket. */
    static final Display AS_HITS =
        new Display(ResultDisplay.HITS, List.of(), List.of(), "", "", false);

    Display {
      opened = opened.stream().distinct().toList();
      kept = List.copyOf(kept);
    }

    Display as(ResultDisplay other) {
      return new Display(other, opened, kept, typed, table, meaning);
    }

    Display opening(Facet facet) {
      return new Display(
          look,
          Stream.concat(opened.stream(), Stream.of(facet)).toList(),
          kept,
          typed,
          table,
          meaning);
    }

    Display withoutOpened() {
      return new Display(look, List.of(), kept, typed, table, meaning);
    }

    Display with(List<BasketEntry> others) {
      return new Display(look, opened, others, typed, table, meaning);
    }

    Display withTyped(String words) {
      return new Display(look, opened, kept, words, table, meaning);
    }

    Display withMeaning(boolean wanted) {
      return new Display(look, opened, kept, typed, table, wanted);
    }

    Display from(String other) {
      return new Display(look, opened, kept, typed, other, meaning);
    }
  }
}
