package org.councilnotes.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Facets;
import org.councilnotes.search.Filters;
import org.councilnotes.search.Listing;
import org.councilnotes.search.Query;
import org.councilnotes.search.QueryParser;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult;
import org.councilnotes.search.SearchResult.FacetValue;
import org.councilnotes.search.Sort;
import org.councilnotes.search.Years;

/**
 * Why a search may have found nothing.
 *
 * @param example a number that the archive holds, in two spellings; empty where it holds none
 */
record DeadEnd(List<Reason> reasons, List<String> example) {

  /** Numbers are looked for in so many of the newest passages. */
  private static final Span NEWEST = new Span(1, 20);

  /**
   * Finds {@code foo} in {@code foo:bar}; nothing in {@code https://bar}, {@code foo: bar} and
   * {@code 12:30}.
   */
  private static final Pattern FIELD =
      Pattern.compile("(?<![\\p{L}\\p{N}:/.])(\\p{L}[\\p{L}-]{0,30}):(?=[\\p{L}\\p{N}\"])");

  /** What of a text is no field, such as {@code "note: this"}. */
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?");

  /** Finds {@code country:"New Zealand"} and {@code year:1850}; nothing in {@code New Zealand}. */
  private static final Pattern FIELD_AND_VALUE =
      Pattern.compile("[\\p{L}-]{1,30}:(?:\"[^\"]*\"?|\\S+)");

  DeadEnd {
    reasons = List.copyOf(reasons);
    example = List.copyOf(example);
  }

  /** A message and its arguments. */
  record Reason(String messageKey, Object one, Object two, Object three) {

    Reason(String messageKey, Object one) {
      this(messageKey, one, "", "");
    }
  }

  /** Looks into a search that found nothing. */
  static DeadEnd of(SearchState state, SearchRequest request, ArchiveReader world, Look look) {
    SearchResult all = world.answer(everything(new Span(1, 0), Set.of(Facet.YEAR, Facet.LANGUAGE)));
    List<Reason> reasons =
        Stream.of(
                field(state.text(), look.facets()),
                years(state.filters().years(), request.query(), all))
            .flatMap(Optional::stream)
            .toList();
    List<Reason> told =
        reasons.isEmpty() ? languages(state.text(), all, look.reader()).stream().toList() : reasons;
    return new DeadEnd(told, example(world));
  }

  /** By what one looks: the facets there are, and the language of the page. */
  record Look(Facets facets, Locale reader) {}

  private static SearchRequest everything(Span span, Set<Facet> counted) {
    Listing newest = Listing.OF_PASSAGES.by(Sort.NEWEST).at(span);
    return new SearchRequest(new QueryParser(Facets.BUILT_IN).read(""), Filters.NONE, newest)
        .counting(counted);
  }

  private static Optional<Reason> field(String text, Facets facets) {
    QueryParser parser = new QueryParser(facets);
    return FIELD
        .matcher(QUOTED.matcher(text).replaceAll(match -> "\"".repeat(match.group().length())))
        .results()
        .map(match -> match.group(1))
        .filter(name -> !parser.hasField(name))
        .findFirst()
        .map(name -> new Reason("search.nothing.field", name));
  }

  /** Years that end before they begin hold none; those beyond the notes find none. */
  private static Optional<Reason> years(Years chosen, Query query, SearchResult all) {
    if (isReversed(chosen)) {
      String from = Integer.toString(chosen.from().getAsInt());
      String to = Integer.toString(chosen.to().getAsInt());
      return Optional.of(new Reason("search.nothing.reversed", from, to, ""));
    }
    List<Integer> held =
        all.facet(Facet.YEAR).stream()
            .map(FacetValue::value)
            .filter(year -> !year.equals(Facet.NOT_STATED))
            .map(Integer::valueOf)
            .sorted()
            .toList();
    boolean outside =
        !held.isEmpty()
            && Stream.concat(Stream.of(chosen), asked(query))
                .anyMatch(years -> held.stream().noneMatch(years::holds));
    return outside
        ? Optional.of(
            new Reason(
                "search.nothing.years", held.getFirst().toString(), held.getLast().toString(), ""))
        : Optional.empty();
  }

  static boolean isReversed(Years years) {
    return years.from().orElse(Integer.MIN_VALUE) > years.to().orElse(Integer.MAX_VALUE);
  }

  /** The years that a query asks for. */
  private static Stream<Years> asked(Query query) {
    return switch (query) {
      case Query.Valued(var facet, var year)
          when facet.equals(Facet.YEAR) && !year.equals(Facet.NOT_STATED) ->
          Stream.of(Years.between(Integer.parseInt(year), Integer.parseInt(year)));
      case Query.Dated(var facet, var years) when facet.equals(Facet.YEAR) -> Stream.of(years);
      case Query.All(var parts) -> parts.stream().flatMap(DeadEnd::asked);
      case Query.Except(var wanted, _) -> asked(wanted);
      default -> Stream.empty();
    };
  }

  /** Where most passages are in a language that the words may not be in. */
  private static Optional<Reason> languages(String text, SearchResult all, Locale reader) {
    List<FacetValue> held = all.facet(Facet.LANGUAGE);
    boolean hasWords =
        FIELD_AND_VALUE.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    return held.stream()
        .max(Comparator.comparingLong(FacetValue::count))
        .filter(_ -> hasWords)
        .filter(most -> held.size() > 1 || !most.value().equals(reader.getLanguage()))
        .map(
            most ->
                new Reason(
                    "search.nothing.language",
                    Labels.languageWithin(most.value(), reader),
                    most.count(),
                    all.total().passages()));
  }

  private static List<String> example(ArchiveReader world) {
    return world.answer(everything(NEWEST, Set.of())).hits().stream()
        .flatMap(hit -> hit.note().number().stream())
        .filter(DocumentNumber::isOrdinary)
        .map(DocumentNumber::base)
        .findFirst()
        .map(
            number ->
                List.of(
                    number.display(), "ST %d %d INIT".formatted(number.number(), number.year())))
        .orElse(List.of());
  }
}
