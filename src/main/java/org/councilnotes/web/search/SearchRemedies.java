package org.councilnotes.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.label.CountryNameLookup;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.notice.EmptyResultReasons;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.RequestedDocuments;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.YearRange;
import org.councilnotes.store.SearchReader;
import org.councilnotes.web.address.SearchState;

/**
 * Finds what to do about a search that found nothing, by trying it: by the number it names, with
 * the filter for a country in place of a word, with its years turned round, without one of its
 * filters, without any, without what was looked for within the results, without quotation marks,
 * without one of its words.
 */
record SearchRemedies(
    SearchReader world, QueryParser parser, FacetNames names, CountryNameLookup countries) {

  /** Of one kind: each takes a search. */
  private static final int MOST_TRIED = 8;

  private static final int MOST_SHOWN = 6;

  /** Matches {@code "} and {@code “}; not {@code '}. */
  private static final Pattern QUOTATION_MARK =
      Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

  /** Matches the space in {@code early warning}. */
  private static final Pattern SPACE = Pattern.compile(" ");

  /**
   * The changes that find something: those that change least first, of one kind the best first.
   *
   * @param meant other words that may have been meant
   */
  List<Remedy> of(SearchState state, Optional<String> meant) {
    Stream<String> texts = Stream.concat(Stream.of(state.text()), meant.stream());
    return Stream.of(
            number(state),
            new CountryRemedies(countries, names).of(state, texts),
            otherYears(state),
            withoutFilter(state),
            withoutMarks(state),
            withoutWord(state),
            wider(state))
        .flatMap(kind -> Remedy.bestFirst(tried(kind)).stream())
        .filter(distinctAddresses())
        .limit(MOST_SHOWN)
        .toList();
  }

  private List<Remedy> tried(List<Remedy.Change> changes) {
    return changes.stream()
        .filter(change -> !change.changed().asksForEverything())
        .limit(MOST_TRIED)
        .map(change -> change.finding(passages(change.changed())))
        .filter(remedy -> remedy.passages() > 0)
        .toList();
  }

  /** Without the only filter is without any. */
  private static Predicate<Remedy> distinctAddresses() {
    Set<String> seen = new HashSet<>();
    return remedy -> seen.add(remedy.href());
  }

  /** The number alone, where other words stand beside it. */
  private List<Remedy.Change> number(SearchState state) {
    QueryExpression query = state.toRequest(parser).query();
    return query instanceof QueryExpression.Numbered
        ? List.of()
        : RequestedDocuments.in(query).stream()
            .map(DocumentNumber::display)
            .map(number -> new Remedy.Change("number", number, state.withSearchText(number)))
            .toList();
  }

  /** The other way round, where they end before they begin. */
  private static List<Remedy.Change> otherYears(SearchState state) {
    YearRange years = state.filters().years();
    if (!EmptyResultReasons.isReversed(years)) {
      return List.of();
    }
    int from = years.to().getAsInt();
    int to = years.from().getAsInt();
    return List.of(
        new Remedy.Change("years", from + "–" + to, state.in(YearRange.between(from, to))));
  }

  private List<Remedy.Change> withoutFilter(SearchState state) {
    List<Remedy.Change> changes = new ArrayList<>();
    if (!state.filters().years().isAll()) {
      changes.add(new Remedy.Change("filter", names.title(Facet.YEAR), state.in(YearRange.ALL)));
    }
    for (Facet facet : state.filters().facets()) {
      Set<String> wanted = state.filters().anyOf(facet);
      Set<String> unwanted = state.filters().noneOf(facet);
      Stream.concat(wanted.stream(), unwanted.stream())
          .map(
              value ->
                  new Remedy.Change("filter", name(facet, value), state.withoutValue(facet, value)))
          .forEach(changes::add);
    }
    return changes;
  }

  private String name(Facet facet, String value) {
    return "%s: %s".formatted(names.title(facet), names.label(facet, value));
  }

  private static List<Remedy.Change> withoutMarks(SearchState state) {
    String bare = QUOTATION_MARK.matcher(state.text()).replaceAll("").strip();
    return bare.equals(state.text())
        ? List.of()
        : List.of(new Remedy.Change("marks", bare, state.withSearchText(bare)));
  }

  private static List<Remedy.Change> wider(SearchState state) {
    List<Remedy.Change> changes = new ArrayList<>();
    if (!state.within().isEmpty()) {
      changes.add(new Remedy.Change("whole", state.within(), state.withText(state.text())));
    }
    if (!state.filters().isEmpty() && !state.sought().isNothing()) {
      changes.add(
          new Remedy.Change("unfiltered", "", state.withFilters(state.filters().cleared())));
      changes.add(new Remedy.Change("wordless", "", state.withText("")));
    }
    return changes;
  }

  /** Only plain words can be left out one by one: quotation marks and brackets hold others. */
  private static List<Remedy.Change> withoutWord(SearchState state) {
    String text = state.text();
    List<String> words = Arrays.asList(SPACE.split(text, -1));
    if (words.size() < 2 || !text.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c))) {
      return List.of();
    }
    List<Remedy.Change> changes = new ArrayList<>();
    for (int left = 0; left < words.size(); left++) {
      List<String> others = new ArrayList<>(words);
      String word = others.remove(left);
      changes.add(new Remedy.Change("word", word, state.withSearchText(String.join(" ", others))));
    }
    return changes;
  }

  private long passages(SearchState state) {
    SearchRequest counting = state.toRequest(parser).withoutHits().withCountedFacets(Set.of());
    return world.searchExactly(counting).total().passages();
  }

  /** Searches with the filter for a country in place of a word that means it. */
  record CountryRemedies(CountryNameLookup words, FacetNames names) {

    /** Matches the space in {@code Brazilian ports}. */
    private static final Pattern SPACE = Pattern.compile(" ");

    /**
     * Of plain words only: quotation marks, brackets and fields hold others.
     *
     * @param texts as typed, and as they may have been meant
     */
    List<Remedy.Change> of(SearchState state, Stream<String> texts) {
      return texts
          .filter(text -> text.chars().noneMatch(c -> "\":()*~".indexOf(c) >= 0))
          .flatMap(text -> changes(state, text))
          .toList();
    }

    private Stream<Remedy.Change> changes(SearchState state, String text) {
      List<String> all = Arrays.asList(SPACE.split(text, -1));
      List<Remedy.Change> changes = new ArrayList<>();
      for (int start = 0; start < all.size(); start++) {
        int last = Math.min(all.size(), start + CountryNameLookup.LONGEST);
        for (int end = start + 1; end <= last; end++) {
          String some = String.join(" ", all.subList(start, end));
          List<String> others = new ArrayList<>(all.subList(0, start));
          others.addAll(all.subList(end, all.size()));
          String rest = String.join(" ", others);
          words.countries(some).forEach(code -> changes.add(change(state, rest, code)));
        }
      }
      return changes.stream();
    }

    private Remedy.Change change(SearchState state, String rest, String code) {
      String filter = names.title(Facet.COUNTRY) + ": " + names.label(Facet.COUNTRY, code);
      return new Remedy.Change(
          "country", filter, state.withSearchText(rest).anyOf(Facet.COUNTRY, code));
    }
  }

  /**
   * What to try where nothing was found: a search that finds something.
   *
   * @param messageKey what is done, with {@code what} as its argument
   * @param what is left out or changed
   * @param passages how many passages it finds
   */
  record Remedy(String messageKey, String what, long passages, String href) {

    private static final String KEY = "search.remedy.";

    /** One change of a search, as yet untried. */
    record Change(String kind, String what, SearchState changed) {

      Remedy finding(long passages) {
        return new Remedy(KEY + kind, what, passages, changed.href());
      }
    }

    /** Those that find most come first. */
    static List<Remedy> bestFirst(List<Remedy> remedies) {
      return remedies.stream()
          .sorted((one, other) -> Long.compare(other.passages, one.passages))
          .toList();
    }
  }
}
