package org.councilnotes.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.WordingHistory;

/**
 * The passages of one wording that a search found. The hit represents them.
 *
 * @param count number of passages, including the hit
 * @param places of the passages, oldest edition first, at most {@value #MOST_PLACES}
 * @param life wording history of the hit; empty where it is not known
 */
public record DuplicateGroup(long count, List<Place> places, Optional<WordingHistory> life) {

  public static final int MOST_PLACES = 50;

  /**
   * The place of one of the passages.
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
