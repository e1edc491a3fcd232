package org.councilnotes.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.search.Facets;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult;
import org.councilnotes.suggest.Counts;
import tools.jackson.databind.JsonNode;

/** Counts what searches would find, several in one call. */
record EngineCounts(EngineView view) implements Counts {

  @Override
  public Facets facets() {
    return new Facets(List.copyOf(view.facets()));
  }

  @Override
  public Stream<SearchResult> answers(List<SearchRequest> requests) {
    List<EngineSearch> searches =
        requests.stream().map(request -> EngineSearch.counting(view, request)).toList();
    List<JsonNode> answers =
        view.reads().searches(searches.stream().map(EngineSearch::countingBody).toList());
    return IntStream.range(0, searches.size())
        .mapToObj(i -> searches.get(i).counts(answers.get(i)));
  }
}
