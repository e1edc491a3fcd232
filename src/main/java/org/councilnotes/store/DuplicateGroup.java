package org.councilnotes.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.WordingHistory;

/**
 * The passages of one wording that a search found, of which one stands for all.
 *
 * @param count how many, that one too
 * @param places of them, oldest edition first, at most {@value #MOST_PLACES}
 * @param life of the passage that stands for them; empty where none is known
 */
public record DuplicateGroup(long count, List<Place> places, Optional<WordingHistory> life) {

  public static final int MOST_PLACES = 50;

  /**
   * Where one of the passages stands.
   *
   * @param passage its id
   * @param page from 1; empty in formats without pages
   */
  public record Place(NoteSummary note, String passage, OptionalInt page) {}

  public DuplicateGroup {
    places = List.copyOf(places);
  }

  /** The group of a single passage. */
  public static DuplicateGroup alone(Place place) {
    return new DuplicateGroup(1, List.of(place), Optional.empty());
  }
}
