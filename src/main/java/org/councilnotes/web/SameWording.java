package org.councilnotes.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.note.Life;
import org.councilnotes.note.Life.Event;
import org.councilnotes.note.Life.Stage;
import org.councilnotes.search.Same;

/**
 * The passages that a hit stands for.
 *
 * @param editions names of the editions that have them, oldest first, each once
 * @param before the first of these editions, where the same passage had other words in an earlier
 *     one
 * @param changed other editions, in which the wording became another one
 * @param places each passage with its address
 * @param more how many passages are not listed
 */
record SameWording(
    List<String> editions,
    Optional<String> before,
    List<String> changed,
    List<Place> places,
    long more) {

  private static final Set<Event> CHANGES =
      EnumSet.of(Event.CHANGED, Event.MOVED_CHANGED, Event.SPLIT, Event.MERGED);

  SameWording {
    editions = List.copyOf(editions);
    changed = List.copyOf(changed);
    places = List.copyOf(places);
  }

  /** One of the passages. */
  record Place(String title, String edition, OptionalInt page, String href) {}

  static SameWording of(Same same) {
    List<Place> places = same.places().stream().map(SameWording::place).toList();
    List<String> editions = places.stream().map(Place::edition).distinct().toList();
    List<String> changes = same.life().map(SameWording::changes).orElse(List.of());
    return new SameWording(
        editions,
        editions.stream().limit(1).filter(changes::contains).findFirst(),
        changes.stream().filter(edition -> !editions.contains(edition)).toList(),
        places,
        same.count() - places.size());
  }

  private static Place place(Same.Place place) {
    return new Place(
        place.note().title(),
        place.note().edition(),
        place.page(),
        NoteLink.toPassage(place.note().id(), place.passage()));
  }

  private static List<String> changes(Life life) {
    return life.stages().stream()
        .filter(stage -> CHANGES.contains(stage.event()))
        .map(Stage::edition)
        .distinct()
        .toList();
  }

  /** Whether there are others than the hit itself. */
  public boolean isSeveral() {
    return places.size() + more > 1;
  }

  public String editionList() {
    return String.join(", ", editions);
  }

  public String changeList() {
    return String.join(", ", changed);
  }

  public long count() {
    return places.size() + more;
  }
}
