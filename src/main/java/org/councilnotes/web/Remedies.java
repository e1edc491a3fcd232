package org.councilnotes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.AskedDocuments;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.Query;
import org.councilnotes.search.QueryParser;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.Years;
import org.councilnotes.web.Remedy.Change;

/**
 * Finds what to do about a search that found nothing, by trying it: by the number it names, with
 * the filter for a country in place of a word, with its years turned round, without one of its
 * filters, without any, without what was looked for within the results, without quotation marks,
 * without one of its words.
 */
record Remedies(ArchiveReader world, QueryParser parser, FacetNames names, CountryWords countries) {

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

  private List<Remedy> tried(List<Change> changes) {
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
  private List<Change> number(SearchState state) {
    Query query = state.toRequest(parser).query();
    return query instanceof Query.Numbered
        ? List.of()
        : AskedDocuments.in(query).stream()
            .map(DocumentNumber::display)
            .map(number -> new Change("number", number, state.seeking(number)))
            .toList();
  }

  /** The other way round, where they end before they begin. */
  private static List<Change> otherYears(SearchState state) {
    Years years = state.filters().years();
    if (!DeadEnd.isReversed(years)) {
      return List.of();
    }
    int from = years.to().getAsInt();
    int to = years.from().getAsInt();
    return List.of(new Change("years", from + "–" + to, state.in(Years.between(from, to))));
  }

  private List<Change> withoutFilter(SearchState state) {
    List<Change> changes = new ArrayList<>();
    if (!state.filters().years().isAll()) {
      changes.add(new Change("filter", names.title(Facet.YEAR), state.in(Years.ALL)));
    }
    for (Facet facet : state.filters().facets()) {
      Set<String> wanted = state.filters().anyOf(facet);
      Set<String> unwanted = state.filters().noneOf(facet);
      Stream.concat(wanted.stream(), unwanted.stream())
          .map(value -> new Change("filter", name(facet, value), state.dropping(facet, value)))
          .forEach(changes::add);
    }
    return changes;
  }

  private String name(Facet facet, String value) {
    return "%s: %s".formatted(names.title(facet), names.label(facet, value));
  }

  private static List<Change> withoutMarks(SearchState state) {
    String bare = QUOTATION_MARK.matcher(state.text()).replaceAll("").strip();
    return bare.equals(state.text())
        ? List.of()
        : List.of(new Change("marks", bare, state.seeking(bare)));
  }

  private static List<Change> wider(SearchState state) {
    List<Change> changes = new ArrayList<>();
    if (!state.within().isEmpty()) {
      changes.add(new Change("whole", state.within(), state.withText(state.text())));
    }
    if (!state.filters().isEmpty() && !state.sought().isNothing()) {
      changes.add(new Change("unfiltered", "", state.withFilters(state.filters().cleared())));
      changes.add(new Change("wordless", "", state.withText("")));
    }
    return changes;
  }

  /** Only plain words can be left out one by one: quotation marks and brackets hold others. */
  private static List<Change> withoutWord(SearchState state) {
    String text = state.text();
    List<String> words = Arrays.asList(SPACE.split(text, -1));
    if (words.size() < 2 || !text.chars().allMatch(c -> c == ' ' || Character.isLetterOrDigit(c))) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (int left = 0; left < words.size(); left++) {
      List<String> others = new ArrayList<>(words);
      String word = others.remove(left);
      changes.add(new Change("word", word, state.seeking(String.join(" ", others))));
    }
    return changes;
  }

  private long passages(SearchState state) {
    SearchRequest counting = state.toRequest(parser).withoutHits().counting(Set.of());
    return world.answer(counting).total().passages();
  }
}
