package org.councilnotes.web.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.analysis.FrequentPhrases;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.address.SearchState;

/**
 * Example searches by the contents of the archive: a phrase, a programme with a country, a document
 * number. Each finds something; where one kind is not available, another one is shown. The same
 * archive always has the same examples.
 */
final class ExampleSearches {

  /** Number of examples. */
  static final int MOST = 3;

  private static final int LOOKED_AT = 20;

  /** Splits a heading into words. */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int SHORTEST_WORD = 5;

  /**
   * Matches {@code early warning system}; not {@code Policies between}, whose capital may be that
   * of a name.
   */
  private static final Predicate<String> TERM =
      Pattern.compile("\\p{Ll}+(?: [\\p{Ll}-]+){1,2}").asMatchPredicate();

  private final SearchReader world;
  private final FacetValues facets;
  private final FacetNames names;
  private final FacetNames english;

  ExampleSearches(SearchReader world, FacetValues facets, FacetLabels labels, Locale reader) {
    this.world = world;
    this.facets = facets;
    this.names = labels.names(reader);
    this.english = labels.names(Locale.ENGLISH);
  }

  /**
   * The examples as query texts. All candidates are counted in one call to the archive.
   *
   * @param newest most recently added notes, newest first
   * @param programmes codes of programmes, most frequent first
   * @param countries codes of countries, most frequent first
   */
  List<String> of(List<NoteSummary> newest, List<String> programmes, List<String> countries) {
    List<String> phrases = phrases(newest, programmes);
    List<String> pairs = pairs(programmes.stream().limit(MOST).toList(), countries);
    List<String> numbers = newest.stream().map(note -> note.naming().number()).toList();
    List<String> others = others(newest, programmes, countries);
    Map<String, Long> found =
        passages(
            Stream.of(phrases, pairs, numbers, others)
                .flatMap(List::stream)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList());
    Set<String> examples = new LinkedHashSet<>();
    phrases.stream()
        .filter(found::containsKey)
        .max(Comparator.comparing(found::get))
        .ifPresent(examples::add);
    pairs.stream().filter(found::containsKey).findFirst().ifPresent(examples::add);
    numbers.stream().filter(found::containsKey).findFirst().ifPresent(examples::add);
    others.stream()
        .takeWhile(other -> examples.size() < MOST)
        .filter(found::containsKey)
        .forEach(examples::add);
    return List.copyOf(examples);
  }

  /** The numbers of passages by query text; those that find nothing are left out. */
  private Map<String, Long> passages(List<String> texts) {
    List<SearchRequest> requests =
        texts.stream()
            .map(SearchState.START::withText)
            .map(state -> state.toRequest(facets.parser()).forCounts().withCountedFacets(Set.of()))
            .toList();
    Iterator<SearchResult> answers = world.counts(requests).iterator();
    Map<String, Long> passages = new LinkedHashMap<>();
    for (String text : texts) {
      passages.put(text, answers.next().total().passages());
    }
    passages.values().removeIf(count -> count == 0);
    return passages;
  }

  /**
   * Frequent phrases of the newest passages, on the first programme where there is one, that begin
   * with a word of a heading or subject; most frequent first.
   */
  private List<String> phrases(List<NoteSummary> newest, List<String> programmes) {
    List<SearchHit> hits = hits(programmes.stream().findFirst());
    Set<String> words =
        Stream.concat(
                hits.stream().map(SearchHit::section),
                newest.stream().map(note -> note.naming().subject()))
            .flatMap(BETWEEN_WORDS::splitAsStream)
            .filter(word -> word.length() >= SHORTEST_WORD)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return FrequentPhrases.in(texts(hits)).stream()
        .map(FrequentPhrases.CountedPhrase::printed)
        .filter(TERM)
        .filter(phrase -> programmes.stream().noneMatch(phrase::contains))
        .filter(phrase -> words.contains(BETWEEN_WORDS.split(phrase, 2)[0]))
        .map("\"%s\""::formatted)
        .limit(LOOKED_AT)
        .toList();
  }

  private List<SearchHit> hits(Optional<String> programme) {
    SearchState state =
        programme
            .map(code -> SearchState.START.anyOf(Facet.PROGRAMME, code))
            .orElse(SearchState.START)
            .at(new SearchRequest.Span(1, SearchRequest.LARGEST_PAGE));
    return world.searchExactly(state.toRequest(facets.parser()).withCountedFacets(Set.of())).hits();
  }

  private static List<FrequentPhrases.Text> texts(List<SearchHit> hits) {
    Map<String, Integer> notes = new HashMap<>();
    return hits.stream()
        .map(
            hit ->
                new FrequentPhrases.Text(
                    notes.computeIfAbsent(hit.note().id(), _ -> notes.size()),
                    hit.passage().text()))
        .toList();
  }

  /**
   * Programmes, each combined with the countries, of those given, that most of its passages name.
   */
  private List<String> pairs(List<String> programmes, List<String> countries) {
    List<SearchRequest> requests =
        programmes.stream()
            .map(programme -> SearchState.START.anyOf(Facet.PROGRAMME, programme))
            .map(state -> state.toRequest(facets.parser()).forCounts())
            .map(request -> request.withCountedFacets(Set.of(Facet.COUNTRY)))
            .toList();
    Iterator<SearchResult> answers = world.counts(requests).iterator();
    List<String> pairs = new ArrayList<>();
    for (String programme : programmes) {
      answers.next().facet(Facet.COUNTRY).stream()
          .map(FacetValue::value)
          .filter(countries::contains)
          .limit(MOST)
          .flatMap(this::namesOf)
          .forEach(country -> pairs.add(programme + " " + country));
    }
    return pairs;
  }

  /** The texts that may find a country; most notes are in English. */
  private Stream<String> namesOf(String country) {
    return Stream.of(
        names.label(Facet.COUNTRY, country),
        english.label(Facet.COUNTRY, country),
        "country:" + country);
  }

  private List<String> others(
      List<NoteSummary> newest, List<String> programmes, List<String> countries) {
    List<String> others = new ArrayList<>(programmes);
    countries.stream().map(country -> names.label(Facet.COUNTRY, country)).forEach(others::add);
    newest.stream()
        .map(note -> note.naming().subject())
        .flatMap(BETWEEN_WORDS::splitAsStream)
        .filter(word -> word.length() >= SHORTEST_WORD)
        .forEach(others::add);
    return others.stream().limit(LOOKED_AT).toList();
  }
}
