package org.councilnotes.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.json.SearchJson;
import org.councilnotes.label.CountryNameLookup;
import org.councilnotes.label.FacetValues;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.notice.SearchRemedies.Remedy;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.QueryParser;
import org.councilnotes.query.QueryText;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.springframework.context.MessageSource;

/**
 * The notices about an answer. Page, API and command line give the same ones.
 *
 * @param suggestion a correction of the query that finds something
 * @param dossiers those that the words name by the number of their file
 * @param reading how the words were parsed
 * @param reasons why nothing was found
 * @param versions which versions were searched
 * @param remedies changed searches that find something, where nothing was found
 */
public record SearchNotices(
    Optional<String> suggestion,
    List<NamedDossier> dossiers,
    List<SearchNotice> reading,
    List<SearchNotice> reasons,
    Optional<SearchNotice> versions,
    List<Remedy> remedies) {

  public static final SearchNotices NONE =
      new SearchNotices(
          Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of());

  public SearchNotices {
    dossiers = List.copyOf(dossiers);
    reading = List.copyOf(reading);
    reasons = List.copyOf(reasons);
    remedies = List.copyOf(remedies);
  }

  /**
   * Where notices come from.
   *
   * @param world the archive that answered
   * @param names of facet values in the language of the reader
   * @param locale of the reader
   */
  public record Sources(
      ArchiveReader world,
      FacetValues facets,
      CountryNameLookup countries,
      FacetNames names,
      Locale locale) {}

  /**
   * The notices of an answer. For an empty one, searches the archive for reasons and remedies.
   *
   * @param words of the request
   */
  public static SearchNotices of(
      QueryText words, SearchRequest request, SearchResult result, Sources sources) {
    ArchiveReader world = sources.world();
    QueryParser parser = sources.facets().parser();
    Optional<UnknownField> field = UnknownField.in(request.text(), parser);
    Optional<String> suggestion =
        field
            .flatMap(UnknownField::corrected)
            .filter(text -> finds(text, request, world, parser))
            .or(() -> result.advice().suggestion());
    boolean foundNothing = result.total().value() == 0 && !asksForEverything(request);
    return new SearchNotices(
        suggestion,
        request.span().page() == 1 ? NamedDossier.in(request.text(), world) : List.of(),
        reading(request, result, field),
        foundNothing
            ? EmptyResultReasons.reasons(request, world, field, sources.locale())
            : List.of(),
        versions(request, result),
        foundNothing
            ? new SearchRemedies(world, parser, sources.names(), sources.countries())
                .of(words, request.filters(), suggestion)
            : List.of());
  }

  /** The same notices with what meaning added to the answer, or why it added nothing. */
  public SearchNotices with(WidenedSearch search, SearchResult result) {
    List<SearchNotice> more = new ArrayList<>(reading);
    more.addAll(MeaningNotice.of(search, result));
    return new SearchNotices(suggestion, dossiers, more, reasons, versions, remedies);
  }

  /** What meaning added to an answer, for JSON; empty where nobody asked for it. */
  public static Optional<SearchJson.ByMeaning> meaning(WidenedSearch search, SearchResult result) {
    return search.isAsked()
        ? Optional.of(
            new SearchJson.ByMeaning(
                search.use().key(),
                search.passagesByWords(result),
                search.passagesByMeaning(result),
                search.missing(),
                search.near()))
        : Optional.empty();
  }

  private static boolean asksForEverything(SearchRequest request) {
    return request.text().isBlank() && request.filters().isEmpty();
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
    List<SearchNotice> all = new ArrayList<>();
    dossiers.forEach(dossier -> all.add(dossier.toNotice()));
    all.addAll(reading);
    versions.ifPresent(all::add);
    all.addAll(reasons);
    return Stream.concat(
            all.stream().map(notice -> notice.toJson(messages, locale)),
            remedies.stream().map(remedy -> remedy.toJson(messages, locale)))
        .toList();
  }

  /** The answer with the suggestion of these notices. */
  public SearchResult withSuggestion(SearchResult result) {
    return result.withAdvice(new SearchResult.Advice(result.advice().matching(), suggestion));
  }
}
