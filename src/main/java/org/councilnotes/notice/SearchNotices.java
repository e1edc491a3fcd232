package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.springframework.context.MessageSource;

/**
 * The notices about an answer. Page, API and command line give the same ones.
 *
 * @param suggestion a correction of the query that finds something
 * @param reading how the words were parsed
 * @param reasons why nothing was found
 * @param versions which versions were searched
 */
public record SearchNotices(
    Optional<String> suggestion,
    List<SearchNotice> reading,
    List<SearchNotice> reasons,
    Optional<SearchNotice> versions) {

  public static final SearchNotices NONE =
      new SearchNotices(Optional.empty(), List.of(), List.of(), Optional.empty());

  public SearchNotices {
    reading = List.copyOf(reading);
    reasons = List.copyOf(reasons);
  }

  /** The notices of an answer. For an empty one, searches the archive for reasons. */
  public static SearchNotices of(
      SearchRequest request,
      SearchResult result,
      SearchReader world,
      FacetValues facets,
      Locale locale) {
    QueryParser parser = facets.parser();
    Optional<UnknownField> field = UnknownField.in(request.text(), parser);
    return new SearchNotices(
        field
            .flatMap(UnknownField::corrected)
            .filter(text -> finds(text, request, world, parser))
            .or(() -> result.advice().suggestion()),
        reading(request, result, field),
        result.total().value() == 0
            ? EmptyResultReasons.reasons(request, world, field, locale)
            : List.of(),
        versions(request, result));
  }

  private static boolean finds(
      String text, SearchRequest request, SearchReader world, QueryParser parser) {
    if (text.length() > QueryParser.LONGEST) {
      return false;
    }
    SearchRequest corrected =
        new SearchRequest(parser.read(text), request.filters(), request.listing());
    return world
            .searchExactly(corrected.withoutHits().withCountedFacets(Set.of()))
            .total()
            .passages()
        > 0;
  }

  private static List<SearchNotice> reading(
      SearchRequest request, SearchResult result, Optional<UnknownField> field) {
    List<SearchNotice> reading = new ArrayList<>();
    field
        .map(unknown -> SearchNotice.of("unknown-field", "search.nothing.field", unknown.name()))
        .ifPresent(reading::add);
    request
        .asked()
        .slip()
        .map(slip -> SearchNotice.of("literal", "search.slip." + slip, request.asked().part()))
        .ifPresent(reading::add);
    if (result.advice().matching() == MatchCompleteness.MOST) {
      reading.add(
          request.query().isQuestion()
              ? SearchNotice.of("some-words", "search.most.question")
              : SearchNotice.of("most-words", "search.most"));
    }
    return reading;
  }

  private static Optional<SearchNotice> versions(SearchRequest request, SearchResult result) {
    if (request.filters().versions() == VersionScope.ALL) {
      return Optional.of(SearchNotice.of("all-versions", "search.versions.all"));
    }
    long leftOut = result.total().leftOut();
    return leftOut > 0
        ? Optional.of(SearchNotice.of("versions-left-out", "search.versions.left", leftOut))
        : Optional.empty();
  }

  /** Whether there are notices to be shown before the hits. */
  public boolean isAboutReading() {
    return suggestion.isPresent() || !reading.isEmpty();
  }

  /** All notices for JSON, in the order of the page. */
  public List<SearchJson.Notice> toJson(MessageSource messages, Locale locale) {
    List<SearchNotice> all = new ArrayList<>(reading);
    versions.ifPresent(all::add);
    all.addAll(reasons);
    return all.stream().map(notice -> notice.toJson(messages, locale)).toList();
  }

  /** The answer with the suggestion of these notices. */
  public SearchResult withSuggestion(SearchResult result) {
    return result.withAdvice(new SearchResult.Advice(result.advice().matching(), suggestion));
  }
}
