package org.councilnotes.export;

import java.util.List;
import java.util.Optional;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;

/** A hit with its citation. */
record CitedHit(SearchHit hit, Citation citation) {

  /**
   * Adds the citation to a hit.
   *
   * @param reading version of the extraction that its note was read with
   */
  static CitedHit of(SearchHit hit, Optional<String> reading) {
    return new CitedHit(hit, Citation.of(hit.note(), hit.passage(), hit.section(), reading));
  }

  Passage passage() {
    return hit.passage();
  }

  NoteSummary note() {
    return hit.note();
  }

  PassageTags tags() {
    return hit.passage().tags();
  }

  Optional<String> wording() {
    return hit.same().life().map(WordingHistory::wording);
  }

  /**
   * The places of its duplicate group, including its own, without those in notes that are not
   * public.
   */
  List<DuplicateGroup.Place> places() {
    return hit.same().places().stream().filter(place -> isPublic(place.note())).toList();
  }

  /** Number of passages of its duplicate group, without those known to be not public. */
  long count() {
    return hit.same().count() - (hit.same().places().size() - places().size());
  }

  static boolean isPublic(NoteSummary note) {
    return note.marking() == Marking.PUBLIC;
  }
}
