package org.councilnotes.web;

import java.util.List;
import org.councilnotes.web.Run.Ink;

/**
 * Where a tag that was corrected stands elsewhere, as the page offers it.
 *
 * @param correction its id
 * @param tag what was wrong
 * @param found the places, the likeliest first
 */
record SameView(String correction, TagWords.Said tag, SameTag.Places found) {

  /** A passage with the words that were tagged. */
  record Shown(SameTag.Place place, Excerpt excerpt, List<Run> runs) {

    static Shown of(SameTag.Place place) {
      Excerpt excerpt = Excerpt.of(place.passage().text(), place.ranges());
      List<Run> runs =
          InkedText.of(place.passage()).with(place.ranges(), Ink.MATCH).runs(excerpt.part());
      return new Shown(place, excerpt, runs);
    }

    public String href() {
      return NoteLink.toPassage(place.note().id(), place.passage().id());
    }
  }

  public List<Shown> places() {
    return found.shown().stream().map(Shown::of).toList();
  }

  public boolean isEmpty() {
    return found.shown().isEmpty();
  }

  /** Whether there are more places than are shown. */
  public boolean isCut() {
    return found.count() > found.shown().size();
  }
}
