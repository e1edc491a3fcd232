package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.TextRange;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.SearchResult.Total;

/**
 * How a reader came to a note: from a place in the result of a search, whose matches the note
 * shows.
 *
 * @param place in the result, from 1; empty where none is named
 * @param total of the result
 * @param marks where the query matches, by id of the passage
 * @param matching ids of the passages that match, in the order of the page
 */
record Arrival(
    SearchState state,
    OptionalInt place,
    Total total,
    Map<String, List<TextRange>> marks,
    List<String> matching) {

  Arrival {
    marks = Map.copyOf(marks);
    matching = List.copyOf(matching);
  }

  /** The passages of a note that match as its page shows them: footnotes stand at its end. */
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

  /** How many places in the note match. */
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

  /** The next passage that matches after one that does; empty for the last and for others. */
  public Optional<String> nextHref(String passage) {
    int at = matching.indexOf(passage);
    return at < 0 || at + 1 == matching.size()
        ? Optional.empty()
        : Optional.of(NoteLink.here(matching.get(at + 1)));
  }

  /** The one before. */
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
}
