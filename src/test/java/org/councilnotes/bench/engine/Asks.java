package org.councilnotes.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.KeysAsNames;
import org.councilnotes.bench.search.Question;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.Completion;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;

/**
 * Things of one kind to ask an archive, as its pages ask them: with every facet.
 *
 * @param name for people
 */
record Asks(String name, List<Function<ArchiveReader, Given>> all) {

  private static final Map<String, Facet> FACETS =
      Map.of("year", Facet.YEAR, "country", Facet.COUNTRY, "prog", Facet.PROGRAMME);

  private static final CompletionNames NAMES =
      new CompletionNames(List.of(), KeysAsNames.OF_FACETS);

  private static final int MOST = 8;

  /** A cluster gives no more values of a facet; a folder gives all. */
  private static final int MOST_VALUES = 5_000;

  /** So many letters have been typed when completions are asked for. */
  private static final List<Integer> BEGINNINGS = List.of(2, 4);

  /**
   * An answer by its parts.
   *
   * @param passages how many match
   * @param others how many notes and wordings; a cluster estimates them where they are many
   * @param facets by key, of each the values that both sides give
   * @param order what is listed
   */
  record Given(Object passages, Object others, Object facets, List<String> order) {

    private static Given of(SearchResult result) {
      return new Given(
          result.total().passages(),
          List.of(result.total().value(), result.total().notes()),
          result.facets().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, facet -> most(facet.getValue()))),
          result.hits().stream().map(hit -> hit.passage().id() + hit.highlights()).toList());
    }

    private static List<FacetValue> most(List<FacetValue> values) {
      return values.stream().limit(MOST_VALUES).toList();
    }

    private static Given of(List<Completion> completions) {
      return new Given(
          completions.size(),
          List.of(),
          List.of(),
          completions.stream().map(Completion::toString).toList());
    }
  }

  /** The two lists of queries are never merged. */
  static List<Asks> kinds() {
    List<Asks> all = new ArrayList<>();
    for (String list : Question.LISTS) {
      List<Question> questions = Question.list(list);
      String name = list.contains("heavy") ? "heavy" : "mixed";
      all.add(searches(name + ", passages", ResultPageRequest.OF_PASSAGES, plain(questions)));
      all.add(searches(name + ", filtered", ResultPageRequest.OF_PASSAGES, filtered(questions)));
      all.add(searches(name + ", grouped", ResultPageRequest.OF_WORDINGS, questions.stream()));
    }
    all.add(completions());
    return all;
  }

  private static Stream<Question> plain(List<Question> questions) {
    return questions.stream().filter(question -> question.filters().isEmpty());
  }

  private static Stream<Question> filtered(List<Question> questions) {
    return questions.stream().filter(question -> !question.filters().isEmpty());
  }

  private static Asks searches(String name, ResultPageRequest listing, Stream<Question> questions) {
    return new Asks(
        name, questions.map(question -> search(request(question).withListing(listing))).toList());
  }

  private static Function<ArchiveReader, Given> search(SearchRequest request) {
    return archive -> Given.of(archive.search(request));
  }

  private static SearchRequest request(Question question) {
    Filters filters = Filters.NONE;
    for (Map.Entry<String, String> filter : question.filters().entrySet()) {
      filters = filters.with(FACETS.get(filter.getKey()), filter.getValue());
    }
    return SearchRequest.of(question.text(), filters);
  }

  private static Asks completions() {
    return new Asks(
        "completions",
        Question.LISTS.stream()
            .flatMap(list -> Question.list(list).stream())
            .flatMap(question -> question.terms().stream())
            .flatMap(
                term -> BEGINNINGS.stream().map(n -> term.substring(0, Math.min(n, term.length()))))
            .distinct()
            .map(PartialQuery::of)
            .map(Asks::completing)
            .toList());
  }

  private static Function<ArchiveReader, Given> completing(PartialQuery partialQuery) {
    return archive -> Given.of(archive.completions(partialQuery, NAMES, MOST));
  }
}
