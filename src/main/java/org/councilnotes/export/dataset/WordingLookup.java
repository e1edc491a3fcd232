package org.councilnotes.export.dataset;

import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.SeriesReader;

/**
 * Adds wording histories to hits that are listed passage by passage. Reads those of a note at once
 * and holds one note only, so hits should come note by note. For use by one thread.
 */
final class WordingLookup {

  private final SeriesReader world;
  private String note = "";
  private Map<String, WordingHistory> histories = Map.of();

  WordingLookup(SeriesReader world) {
    this.world = world;
  }

  /** The hit with the history of its wording, where it is known. */
  SearchHit complete(SearchHit hit) {
    if (!hit.note().id().equals(note)) {
      note = hit.note().id();
      histories = world.wordingHistories(note);
    }
    DuplicateGroup alone =
        new DuplicateGroup(
            hit.same().count(),
            hit.same().places(),
            Optional.ofNullable(histories.get(hit.passage().id())));
    return new SearchHit(hit.passage(), hit.note(), hit.section(), hit.highlights(), alone);
  }
}
