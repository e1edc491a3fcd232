package org.councilnotes.access.saved;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.councilnotes.note.text.TextHash;

/**
 * A search that a user keeps.
 *
 * @param name that the user gave it
 * @param query the part of its address after the question mark
 * @param seen the day on which the user saw it last
 * @param notes ids of the notes that it found by then
 */
public record SavedSearch(String name, String query, LocalDate seen, List<String> notes) {

  /** Longest name, in UTF-16 code units. */
  public static final int LONGEST_NAME = 100;

  /** Longest query, in UTF-16 code units. */
  public static final int LONGEST_QUERY = 4_000;

  /** More notes of a search are not kept: nothing is told of what is new in it. */
  public static final int MOST_NOTES = 2_000;

  public SavedSearch {
    notes = List.copyOf(notes);
  }

  /** Stands for it in addresses: the same search has the same. */
  public String id() {
    return TextHash.of(query);
  }

  /**
   * The same search as it is seen on a day. What was known stays known, also where the user does
   * not see it today.
   */
  public SavedSearch seen(LocalDate day, Collection<String> found) {
    Set<String> known = new LinkedHashSet<>(found);
    known.addAll(notes);
    return new SavedSearch(name, query, day, known.stream().limit(MOST_NOTES).toList());
  }
}
