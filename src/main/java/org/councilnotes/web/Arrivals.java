package org.councilnotes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Matching;
import org.councilnotes.search.Query;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchRequest.Span;
import org.councilnotes.search.SearchResult;

/** Finds out by which search a reader comes to a note, and what it matches there. */
final class Arrivals {

  private final ArchiveReader world;
  private final FacetValues facets;

  Arrivals(ArchiveReader world, FacetValues facets) {
    this.world = world;
    this.facets = facets;
  }

  /** Empty where the address names no search. */
  Optional<Arrival> at(Note note, Map<String, List<String>> parameters) {
    SearchState state = SearchState.of(parameters, facets).atPage(1);
    OptionalInt place = place(parameters.getOrDefault(SearchState.HIT, List.of()));
    if (state.sought().isNothing() && place.isEmpty()) {
      return Optional.empty();
    }
    SearchRequest request = state.toRequest(facets.parser());
    SearchResult result = at(request, place.orElse(1));
    Map<String, List<TextRange>> marks =
        stretches(note, world.marks(answered(request, result), note.id()));
    return Optional.of(
        new Arrival(state, place, result.total(), marks, Arrival.inOrderOfPage(note, marks)));
  }

  private static Map<String, List<TextRange>> stretches(
      Note note, Map<String, List<TextRange>> matches) {
    return note.passages().stream()
        .filter(passage -> matches.containsKey(passage.id()))
        .collect(
            Collectors.toMap(Passage::id, one -> Stretches.in(one.text(), matches.get(one.id()))));
  }

  /** What stands at a place of a result, from 1. */
  Optional<Hit> hit(SearchState state, int place) {
    return at(state.toRequest(facets.parser()), place).hits().stream().findFirst();
  }

  private SearchResult at(SearchRequest request, int place) {
    return world.search(request.listed(request.listing().at(new Span(place, 1))));
  }

  /** What was looked for; where no passage has all of the words, each of them. */
  private static Query answered(SearchRequest request, SearchResult result) {
    Query query = request.query();
    if (result.advice().matching() == Matching.MOST) {
      Optional<Query> fewer = query.relaxed();
      while (fewer.isPresent()) {
        query = fewer.get();
        fewer = query.relaxed();
      }
    }
    return query;
  }

  private static OptionalInt place(List<String> typed) {
    return typed.stream().findFirst().map(Arrivals::place).orElse(OptionalInt.empty());
  }

  /** A place that no result has is as good as none. */
  static OptionalInt place(String typed) {
    try {
      int place = Integer.parseInt(typed);
      return place < 1 || place > SearchRequest.DEEPEST
          ? OptionalInt.empty()
          : OptionalInt.of(place);
    } catch (NumberFormatException notANumber) {
      return OptionalInt.empty();
    }
  }
}
