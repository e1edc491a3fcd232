package org.councilnotes.web.saved;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.query.QueryText;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.saved.SearchNotes.Found;
import org.councilnotes.web.saved.SearchNotes.FoundNote;

/**
 * What is new in a search: the passages of notes that it did not find before.
 *
 * @param notes the new ones
 * @param isBroad whether it finds more notes than are followed
 */
record SearchNews(List<FoundNote> notes, boolean isBroad) {

  /** Nothing is new. */
  static final SearchNews NONE = new SearchNews(List.of(), false);

  /** More new notes are not asked for by their numbers: the address would be too long. */
  private static final int MOST_NUMBERS = 20;

  SearchNews {
    notes = List.copyOf(notes);
  }

  /**
   * Tells new notes from known ones.
   *
   * @param known ids
   */
  static SearchNews of(Found found, Collection<String> known) {
    Set<String> old = new HashSet<>(known);
    return new SearchNews(
        found.notes().stream().filter(note -> !old.contains(note.id())).toList(), found.isBroad());
  }

  public long passages() {
    return notes.stream().mapToLong(FoundNote::passages).sum();
  }

  /**
   * The address of the same search in the new notes only, by their numbers; empty where there are
   * too many, one has none or one that has to be quoted, or the search looks within a result
   * already.
   */
  Optional<String> href(SearchState state) {
    boolean isAskable =
        !notes.isEmpty()
            && notes.size() <= MOST_NUMBERS
            && state.within().isEmpty()
            && notes.stream().allMatch(note -> isAskable(note.number()));
    return isAskable ? Optional.of(within(state).href()) : Optional.empty();
  }

  /** Brackets, as of {@code COR 1 (fr)}, mean something else in a search. */
  private static boolean isAskable(String number) {
    return !number.isEmpty() && number.indexOf('(') < 0;
  }

  private SearchState within(SearchState state) {
    String numbers =
        notes.stream().map(note -> "number:" + note.number()).collect(Collectors.joining(" OR "));
    return state.withSearch(new QueryText(state.text(), numbers), state.filters());
  }
}
