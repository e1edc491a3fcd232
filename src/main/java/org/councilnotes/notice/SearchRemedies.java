package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.CountryNameLookup;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryDocumentNumbers;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.YearRange;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.springframework.context.MessageSource;

/**
 * Finds changed searches that find something, for a search without hits: only the number in it; a
 * filter for a country instead of a word; years in reverse order; without one of its filters, or
 * without any; without the text that it was narrowed by; without quotation marks; without one of
 * its words. All of them are counted in one call to the archive.
 */
public record SearchRemedies(
    SearchReader world, QueryParser parser, FacetNames names, CountryNameLookup countries) {

  /** Most changes of one kind that are counted. */
  private static final int MOST_TRIED = 8;

  private static final int MOST_SHOWN = 6;

  /** Matches {@code "} and {@code “}; not {@code '}. */
  private static final Pattern QUOTATION_MARK =
      Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

  /** Matches the space in {@code early warning}. */
  private static final Pattern SPACE = Pattern.compile(" ");

  /**
   * A changed search that finds something.
   *
   * @param kind of the change, a word of lower-case letters
   * @param what is left out or changed
   * @param passages number of passages that it finds
   */
  public record Remedy(String kind, String what, long passages, QueryText words, Filters filters) {

    /** Key of its message, which has {@link #what} as argument. */
    public String messageKey() {
      return "search.remedy." + kind;
    }

    /** The remedy for JSON, translated. */
    SearchJson.Notice toJson(MessageSource messages, Locale locale) {
      return SearchNotice.of("remedy-" + kind, messageKey(), what)
          .toJson(messages, locale, Optional.of(new SearchJson.Offer(words, filters, passages)));
    }
  }

  /** A search: its text and its filters. */
  private record Search(QueryText words, Filters filters) {

    String text() {
      return words.text();
    }

    Search withText(String text) {
      return new Search(new QueryText(text, words.within()), filters);
    }

    Search withFilters(Filters others) {
      return new Search(words, others);
    }

    boolean asksForEverything() {
      return words.isNothing() && filters.isEmpty();
    }
  }

  /** A changed search that is not counted yet. */
  private record Change(String kind, String what, Search changed) {

    Remedy finding(long passages) {
      return new Remedy(kind, what, passages, changed.words(), changed.filters());
    }
  }

  /**
   * The remedies, smallest changes first; of one kind, those that find most first.
   *
   * @param meant a corrected text of the query
   */
  List<Remedy> of(QueryText words, Filters filters, Optional<String> meant) {
    Search search = new Search(words, filters);
    Stream<String> texts = Stream.concat(Stream.of(search.text()), meant.stream());
    List<List<Change>> kinds =
        Stream.of(
                number(search),
                countries(search, texts),
                otherYears(search),
                withoutFilter(search),
                withoutMarks(search),
                withoutWord(search),
                wider(search))
            .map(SearchRemedies::triable)
            .toList();
    Iterator<Long> found = passages(kinds.stream().flatMap(List::stream).toList());
    return kinds.stream()
        .map(kind -> kind.stream().map(change -> change.finding(found.next())).toList())
        .flatMap(SearchRemedies::bestFirst)
        .filter(distinctSearches())
        .limit(MOST_SHOWN)
        .toList();
  }

  private static List<Change> triable(List<Change> changes) {
    return changes.stream()
        .filter(change -> !change.changed().asksForEverything())
        .limit(MOST_TRIED)
        .toList();
  }

  /** The remedies of one kind, those that find most first. */
  private static Stream<Remedy> bestFirst(List<Remedy> remedies) {
    return remedies.stream()
        .filter(remedy -> remedy.passages() > 0)
        .sorted(Comparator.comparingLong(Remedy::passages).reversed());
  }

  /** Removes repeated searches, such as leaving out the only filter and leaving out all. */
  private static Predicate<Remedy> distinctSearches() {
    Set<Search> seen = new HashSet<>();
    return remedy -> seen.add(new Search(remedy.words(), remedy.filters()));
  }

  private Iterator<Long> passages(List<Change> changes) {
    List<SearchRequest> requests =
        changes.stream().map(change -> request(change.changed())).toList();
    return world.counts(requests).stream()
        .map(SearchResult::total)
        .map(SearchResult.Total::passages)
        .iterator();
  }

  private SearchRequest request(Search search) {
    return new SearchRequest(
            search.words().read(parser), search.filters(), ResultPageRequest.OF_PASSAGES)
        .forCounts()
        .withCountedFacets(Set.of());
  }

  /** Searches for the number only, if the query has other words. */
  private List<Change> number(Search search) {
    QueryExpression query = search.words().read(parser).query();
    return query instanceof QueryExpression.Numbered
        ? List.of()
        : QueryDocumentNumbers.in(query).stream()
            .map(DocumentNumber::display)
            .map(number -> new Change("number", number, search.withText(number)))
            .toList();
  }

  /**
   * Replaces a word that names a country by a filter. Applied only to text without quotation marks,
   * brackets and fields, whose words cannot be removed one by one.
   *
   * @param texts the typed text and its correction
   */
  private List<Change> countries(Search search, Stream<String> texts) {
    return texts
        .filter(text -> text.chars().noneMatch(c -> "\":()*~".indexOf(c) >= 0))
        .flatMap(text -> countries(search, Arrays.asList(SPACE.split(text, -1))).stream())
        .toList();
  }

  private List<Change> countries(Search search, List<String> words) {
    List<Change> changes = new ArrayList<>();
    for (int start = 0; start < words.size(); start++) {
      int last = Math.min(words.size(), start + CountryNameLookup.LONGEST);
      for (int end = start + 1; end <= last; end++) {
        String some = String.join(" ", words.subList(start, end));
        List<String> others = new ArrayList<>(words.subList(0, start));
        others.addAll(words.subList(end, words.size()));
        String rest = String.join(" ", others);
        countries.countries(some).forEach(code -> changes.add(country(search, rest, code)));
      }
    }
    return changes;
  }

  private Change country(Search search, String rest, String code) {
    Filters filters = search.filters().dropping(Facet.COUNTRY, code).with(Facet.COUNTRY, code);
    return new Change(
        "country", name(Facet.COUNTRY, code), search.withText(rest).withFilters(filters));
  }

  /** Reverses a range of years that ends before it begins. */
  private static List<Change> otherYears(Search search) {
    YearRange years = search.filters().years();
    if (!years.isReversed()) {
      return List.of();
    }
    int from = years.to().getAsInt();
    int to = years.from().getAsInt();
    Filters filters = search.filters().withYears(YearRange.between(from, to));
    return List.of(new Change("years", from + "–" + to, search.withFilters(filters)));
  }

  private List<Change> withoutFilter(Search search) {
    Filters filters = search.filters();
    List<Change> changes = new ArrayList<>();
    if (!filters.years().isAll()) {
      Search anyYear = search.withFilters(filters.withYears(YearRange.ALL));
      changes.add(new Change("filter", names.title(Facet.YEAR), anyYear));
    }
    for (Facet facet : filters.facets()) {
      Stream.concat(filters.anyOf(facet).stream(), filters.noneOf(facet).stream())
          .map(
              value ->
                  new Change(
                      "filter",
                      name(facet, value),
                      search.withFilters(filters.dropping(facet, value))))
          .forEach(changes::add);
    }
    return changes;
  }

  private String name(Facet facet, String value) {
    return "%s: %s".formatted(names.title(facet), names.label(facet, value));
  }

  private static List<Change> withoutMarks(Search search) {
    String bare = QUOTATION_MARK.matcher(search.text()).replaceAll("").strip();
    return bare.equals(search.text())
        ? List.of()
        : List.of(new Change("marks", bare, search.withText(bare)));
  }

  /** Leaves out one word. Applied only to text without quotation marks and brackets. */
  private static List<Change> withoutWord(Search search) {
    String text = search.text();
    List<String> words = Arrays.asList(SPACE.split(text, -1));
    if (words.size() < 2 || !text.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c))) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (int left = 0; left < words.size(); left++) {
      List<String> others = new ArrayList<>(words);
      String word = others.remove(left);
      changes.add(new Change("word", word, search.withText(String.join(" ", others))));
    }
    return changes;
  }

  private static List<Change> wider(Search search) {
    QueryText words = search.words();
    List<Change> changes = new ArrayList<>();
    if (!words.within().isEmpty()) {
      Search whole = new Search(new QueryText(words.text(), ""), search.filters());
      changes.add(new Change("whole", words.within(), whole));
    }
    if (!search.filters().isEmpty() && !words.isNothing()) {
      changes.add(new Change("unfiltered", "", search.withFilters(search.filters().cleared())));
      changes.add(new Change("wordless", "", new Search(QueryText.NOTHING, search.filters())));
    }
    return changes;
  }
}
