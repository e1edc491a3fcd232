package org.councilnotes.web.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.label.FacetValues;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.MatchCompleteness;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.Total;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.text.AdjacentMatches;

/**
 * The search that led a reader to a note; its matches are highlighted in the note.
 *
 * @param place rank of the hit in the result, from 1; empty where the address has none
 * @param total size of the result
 * @param marks matches by id of the passage
 * @param matching ids of the passages with matches, in the order of the page
 */
public record SearchOrigin(
    SearchState state,
    OptionalInt place,
    Total total,
    Map<String, List<TextRange>> marks,
    List<String> matching) {

  public SearchOrigin {
    marks = Map.copyOf(marks);
    matching = List.copyOf(matching);
  }

  /** Ids of the matching passages in the order of the page, which has footnotes at its end. */
  static List<String> inOrderOfPage(Note note, Map<String, List<TextRange>> marks) {
    List<Passage> text = new ArrayList<>();
    List<Passage> footnotes = new ArrayList<>();
    for (Passage passage : note.passages()) {
      (passage.kind() == PassageKind.FOOTNOTE ? footnotes : text).add(passage);
    }
    return Stream.concat(text.stream(), footnotes.stream())
        .map(Passage::id)
        .filter(marks::containsKey)
        .toList();
  }

  /** The number of matches in the note. */
  public int matches() {
    return marks.values().stream().mapToInt(List::size).sum();
  }

  public boolean hasWords() {
    return !state.sought().isNothing();
  }

  public String words() {
    return state.sought().joined();
  }

  public Optional<String> firstHref() {
    return matching.stream().findFirst().map(NoteLink::here);
  }

  /**
   * Address of the next matching passage; empty after the last one and for passages without
   * matches.
   */
  public Optional<String> nextHref(String passage) {
    int at = matching.indexOf(passage);
    return at < 0 || at + 1 == matching.size()
        ? Optional.empty()
        : Optional.of(NoteLink.here(matching.get(at + 1)));
  }

  /** Address of the previous matching passage. */
  public Optional<String> previousHref(String passage) {
    int at = matching.indexOf(passage);
    return at < 1 ? Optional.empty() : Optional.of(NoteLink.here(matching.get(at - 1)));
  }

  public Optional<String> previousResult() {
    return place.isPresent() && place.getAsInt() > 1
        ? Optional.of(NoteLink.toPlace(state, place.getAsInt() - 1))
        : Optional.empty();
  }

  public Optional<String> nextResult() {
    return place.isPresent() && place.getAsInt() < reachable()
        ? Optional.of(NoteLink.toPlace(state, place.getAsInt() + 1))
        : Optional.empty();
  }

  private long reachable() {
    return Math.min(total.value(), SearchRequest.DEEPEST);
  }

  /** The page of results that the reader came from. */
  public String backHref() {
    int size = Math.max(1, state.span().size());
    boolean isPaged = place.isPresent() && !state.look().isLines();
    int page = isPaged ? (place.getAsInt() - 1) / size + 1 : 1;
    return state.atPage(Math.min(page, SearchRequest.DEEPEST / size)).href();
  }

  /** Restores the search of an address and finds its matches in a note. */
  public record Finder(ArchiveReader world, FacetValues facets, MeaningAccess meaning) {

    /** The search; empty where the address contains none. */
    Optional<SearchOrigin> at(Note note, Map<String, List<String>> parameters) {
      SearchState state = SearchState.of(parameters, facets).atPage(1);
      OptionalInt place = place(parameters.getOrDefault(SearchState.HIT, List.of()));
      if (state.sought().isNothing() && place.isEmpty()) {
        return Optional.empty();
      }
      SearchRequest request = state.toRequest(facets.parser());
      SearchResult result = at(request, place.orElse(1), state.meaning());
      Map<String, List<TextRange>> marks =
          stretches(note, world.marks(answered(request, result), note.id()));
      return Optional.of(
          new SearchOrigin(
              state, place, result.total(), marks, SearchOrigin.inOrderOfPage(note, marks)));
    }

    private static Map<String, List<TextRange>> stretches(
        Note note, Map<String, List<TextRange>> matches) {
      return note.passages().stream()
          .filter(passage -> matches.containsKey(passage.id()))
          .collect(
              Collectors.toMap(
                  Passage::id, one -> AdjacentMatches.in(one.text(), matches.get(one.id()))));
    }

    /** The hit at a rank of a result, from 1. */
    public Optional<SearchHit> hit(SearchState state, int place) {
      return at(state.toRequest(facets.parser()), place, state.meaning()).hits().stream()
          .findFirst();
    }

    private SearchResult at(SearchRequest request, int place, boolean withMeaning) {
      SearchRequest one = request.withListing(request.listing().withSpan(new Span(place, 1)));
      WidenedSearch search = meaning.widened(one, withMeaning, world);
      return search.answer(search.request(), world);
    }

    /**
     * The query that the result answers; relaxed to any of its words where no passage has all of
     * them.
     */
    private static QueryExpression answered(SearchRequest request, SearchResult result) {
      QueryExpression query = request.query();
      if (result.advice().matching() == MatchCompleteness.MOST) {
        Optional<QueryExpression> fewer = query.relaxed();
        while (fewer.isPresent()) {
          query = fewer.get();
          fewer = query.relaxed();
        }
      }
      return query;
    }

    private static OptionalInt place(List<String> typed) {
      return typed.stream().findFirst().map(Finder::place).orElse(OptionalInt.empty());
    }

    /** Parses a rank; empty where it is not a positive number. */
    public static OptionalInt place(String typed) {
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
}
