package org.councilnotes.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.query.YearRange;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;

/** Finds out why a search may have found nothing. */
public final class EmptyResultReasons {

  /** The newest passages in which a number is looked for as an example. */
  private static final Span NEWEST = new Span(1, 20);

  /** Finds {@code country:"New Zealand"} and {@code year:1850}; nothing in {@code New Zealand}. */
  private static final Pattern FIELD_AND_VALUE =
      Pattern.compile("[\\p{L}-]{1,30}:(?:\"[^\"]*\"?|\\S+)");

  private EmptyResultReasons() {}

  /**
   * The reasons for an empty result.
   *
   * @param field a text that looks like a field, which is a reason by itself
   * @param reader locale of the reader, to detect words in another language
   */
  static List<SearchNotice> reasons(
      SearchRequest request, SearchReader world, Optional<UnknownField> field, Locale reader) {
    SearchResult all =
        world.searchExactly(everything(new Span(1, 0), Set.of(Facet.YEAR, Facet.LANGUAGE)));
    Optional<SearchNotice> years = years(request.filters().years(), request.query(), all);
    return years.isPresent() || field.isPresent()
        ? years.stream().toList()
        : languages(request.text(), all, reader).stream().toList();
  }

  private static SearchRequest everything(Span span, Set<Facet> counted) {
    ResultPageRequest newest =
        ResultPageRequest.OF_PASSAGES.withSort(HitOrder.NEWEST).withSpan(span);
    return new SearchRequest(new QueryParser(ArchiveFacets.BUILT_IN).read(""), Filters.NONE, newest)
        .withCountedFacets(counted);
  }

  /**
   * A reason about years: a range that ends before it begins, or one outside the years of the
   * notes.
   */
  private static Optional<SearchNotice> years(
      YearRange chosen, QueryExpression query, SearchResult all) {
    if (chosen.isReversed()) {
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

  /** The ranges of years in a query. */
  private static Stream<YearRange> asked(QueryExpression query) {
    return switch (query) {
      case QueryExpression.Valued(var facet, var year)
          when facet.equals(Facet.YEAR) && !year.equals(Facet.NOT_STATED) ->
          Stream.of(YearRange.between(Integer.parseInt(year), Integer.parseInt(year)));
      case QueryExpression.Dated(var facet, var years) when facet.equals(Facet.YEAR) ->
          Stream.of(years);
      case QueryExpression.All(var parts) -> parts.stream().flatMap(EmptyResultReasons::asked);
      case QueryExpression.Exclusion(var wanted, _) -> asked(wanted);
      default -> Stream.empty();
    };
  }

  /**
   * A reason about languages: most passages are in a language that the words are probably not in.
   */
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
                    FacetLabels.languageWithin(most.value(), reader),
                    most.count(),
                    all.total().passages()));
  }

  /** A number that the archive has, in two spellings, as an example; empty where it has none. */
  public static List<String> example(SearchReader world) {
    return world.searchExactly(everything(NEWEST, Set.of())).hits().stream()
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
