package org.councilnotes.web.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.label.FacetCompletionNames;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.Facet;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.Completion;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.address.SearchState;

/**
 * Example searches by the contents of the archive: a phrase, a programme with a country, a document
 * number. Each finds something; where one kind is not available, another one is shown.
 */
final class ExampleSearches {

  /** Number of examples. */
  static final int MOST = 3;

  private static final int LOOKED_AT = 20;

  /** Splits a heading into words. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int SHORTEST_WORD = 5;

  /**
   * Matches {@code "early warning system"}; not {@code "Policies between"}, whose capital may be
   * that of a name.
   */
  private static final Predicate<String> TERM =
      Pattern.compile("\"\\p{Ll}+(?: [\\p{Ll}-]+){1,2}\"").asMatchPredicate();

  private final ArchiveReader world;
  private final FacetValues facets;
  private final CompletionNames names;
  private final CompletionNames english;

  ExampleSearches(
      ArchiveReader world, FacetValues facets, FacetCompletionNames names, Locale reader) {
    this.world = world;
    this.facets = facets;
    this.names = names.in(reader);
    this.english = names.in(Locale.ENGLISH);
  }

  /**
   * The examples as query texts.
   *
   * @param newest most recently added notes, newest first
   * @param programmes codes of programmes, most frequent first
   * @param countries codes of countries, most frequent first
   */
  List<String> of(List<NoteSummary> newest, List<String> programmes, List<String> countries) {
    Set<String> examples = new LinkedHashSet<>();
    first(phrases(newest, programmes)).ifPresent(examples::add);
    first(programmes.stream().limit(MOST).flatMap(programme -> with(countries, programme)))
        .ifPresent(examples::add);
    first(newest.stream().map(note -> note.naming().number())).ifPresent(examples::add);
    others(newest, programmes, countries)
        .takeWhile(other -> examples.size() < MOST)
        .filter(this::finds)
        .forEach(examples::add);
    return List.copyOf(examples);
  }

  private Optional<String> first(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty()).filter(this::finds).findFirst();
  }

  private boolean finds(String text) {
    return world.searchExactly(request(text).withCountedFacets(Set.of())).total().passages() > 0;
  }

  private SearchRequest request(String text) {
    return SearchState.START.withText(text).toRequest(facets.parser()).withoutHits();
  }

  /**
   * Phrases that begin with a word of a heading or subject, most frequent first; of passages on a
   * programme where there are any.
   */
  private Stream<String> phrases(List<NoteSummary> newest, List<String> programmes) {
    Stream<String> headings = programmes.stream().limit(1).flatMap(this::headings);
    Stream<String> subjects = newest.stream().map(note -> note.naming().subject());
    return Stream.concat(headings, subjects)
        .flatMap(BETWEEN_WORDS::splitAsStream)
        .filter(word -> word.length() >= SHORTEST_WORD)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .limit(LOOKED_AT)
        .flatMap(this::phrase)
        .filter(phrase -> programmes.stream().noneMatch(phrase.text()::contains))
        .sorted(Comparator.comparing(Completion::passages).reversed())
        .map(Completion::text);
  }

  private Stream<String> headings(String programme) {
    SearchRequest request =
        SearchState.START.anyOf(Facet.PROGRAMME, programme).toRequest(facets.parser());
    return world.searchExactly(request.withCountedFacets(Set.of())).hits().stream()
        .map(SearchHit::section);
  }

  private Stream<Completion> phrase(String word) {
    return world.completions(PartialQuery.of(word), names, LOOKED_AT).stream()
        .filter(completion -> completion.kind() == Completion.Kind.PHRASE)
        .filter(completion -> TERM.test(completion.text()))
        .limit(1);
  }

  /** A programme combined with the country, of those given, that most of its passages name. */
  private Stream<String> with(List<String> countries, String programme) {
    SearchRequest request =
        SearchState.START.anyOf(Facet.PROGRAMME, programme).toRequest(facets.parser());
    List<FacetValue> beside =
        world
            .searchExactly(request.withoutHits().withCountedFacets(Set.of(Facet.COUNTRY)))
            .facet(Facet.COUNTRY);
    return beside.stream()
        .map(FacetValue::value)
        .filter(countries::contains)
        .limit(MOST)
        .flatMap(
            country ->
                Stream.of(label(country), englishLabel(country), "country:" + country)
                    .map(name -> programme + " " + name));
  }

  /** The English label of a country: most notes are in English. */
  private String englishLabel(String country) {
    return english.facets().label(Facet.COUNTRY, country);
  }

  private String label(String country) {
    return names.facets().label(Facet.COUNTRY, country);
  }

  private Stream<String> others(
      List<NoteSummary> newest, List<String> programmes, List<String> countries) {
    List<String> others = new ArrayList<>(programmes);
    countries.stream().map(this::label).forEach(others::add);
    newest.stream()
        .map(note -> note.naming().subject())
        .flatMap(BETWEEN_WORDS::splitAsStream)
        .filter(word -> word.length() >= SHORTEST_WORD)
        .forEach(others::add);
    return others.stream().limit(LOOKED_AT);
  }
}
