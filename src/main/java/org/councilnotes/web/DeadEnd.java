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

/** Why a search may have found nothing. */
final class DeadEnd {

  /** Numbers are looked for in so many of the newest passages. */
  private static final Span NEWEST = new Span(1, 20);

  /** Finds {@code country:"New Zealand"} and {@code year:1850}; nothing in {@code New Zealand}. */
  private static final Pattern FIELD_AND_VALUE =
      Pattern.compile("[\\p{L}-]{1,30}:(?:\"[^\"]*\"?|\\S+)");

  private DeadEnd() {}

  /**
   * Looks into a search that found nothing.
   *
   * @param field what was taken for a field, and is one reason by itself
   * @param reader whose language tells words in another one
   */
  static List<SearchNotice> reasons(
      SearchRequest request, ArchiveReader world, Optional<UnknownField> field, Locale reader) {
    if (request.text().isBlank() && request.filters().isEmpty()) {
      return List.of();
    }
    SearchResult all = world.answer(everything(new Span(1, 0), Set.of(Facet.YEAR, Facet.LANGUAGE)));
    Optional<SearchNotice> years = years(request.filters().years(), request.query(), all);
    return years.isPresent() || field.isPresent()
        ? years.stream().toList()
        : languages(request.text(), all, reader).stream().toList();
  }

  private static SearchRequest everything(Span span, Set<Facet> counted) {
    Listing newest = Listing.OF_PASSAGES.by(Sort.NEWEST).at(span);
    return new SearchRequest(new QueryParser(Facets.BUILT_IN).read(""), Filters.NONE, newest)
        .counting(counted);
  }

  /** Years that end before they begin hold none; those beyond the notes find none. */
  private static Optional<SearchNotice> years(Years chosen, Query query, SearchResult all) {
    if (isReversed(chosen)) {
      String from = Integer.toString(chosen.from().getAsInt());
      String to = Integer.toString(chosen.to().getAsInt());
      return Optional.of(SearchNotice.of("years-reversed", "search.nothing.reversed", from, to));
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
            SearchNotice.of(
                "years-not-held",
                "search.nothing.years",
                held.getFirst().toString(),
                held.getLast().toString()))
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
  private static Optional<SearchNotice> languages(String text, SearchResult all, Locale reader) {
    List<FacetValue> held = all.facet(Facet.LANGUAGE);
    boolean hasWords =
        FIELD_AND_VALUE.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    return held.stream()
        .max(Comparator.comparingLong(FacetValue::count))
        .filter(_ -> hasWords)
        .filter(most -> held.size() > 1 || !most.value().equals(reader.getLanguage()))
        .map(
            most ->
                SearchNotice.of(
                    "other-language",
                    "search.nothing.language",
                    Labels.languageWithin(most.value(), reader),
                    most.count(),
                    all.total().passages()));
  }

  /** A number that the archive holds, in two spellings; empty where it holds none. */
  static List<String> example(ArchiveReader world) {
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
