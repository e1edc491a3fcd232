package org.councilnotes.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.DuplicateGroup;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.store.StoredNoteReader;

/** A hit with its citation. */
public record CitedHit(SearchHit hit, Citation citation) {

  /** Hits whose notes are looked up together. */
  private static final int READ_AT_ONCE = 200;

  /**
   * Adds the citation to a hit.
   *
   * @param reading version of the extraction that its note was read with
   */
  static CitedHit of(SearchHit hit, Optional<String> reading) {
    return new CitedHit(hit, Citation.of(hit.note(), hit.passage(), hit.section(), reading));
  }

  /** A hit whose citation lacks the version of the extraction: for tables that do not cite. */
  public static CitedHit withoutReading(SearchHit hit) {
    return of(hit, Optional.empty());
  }

  /** Cites hits in their order; extraction versions of their notes are read for many at once. */
  public static Stream<CitedHit> of(Stream<SearchHit> hits, StoredNoteReader world) {
    return hits.gather(Gatherers.windowFixed(READ_AT_ONCE)).flatMap(some -> cited(some, world));
  }

  private static Stream<CitedHit> cited(List<SearchHit> hits, StoredNoteReader world) {
    Set<String> notes = hits.stream().map(hit -> hit.note().id()).collect(Collectors.toSet());
    Map<String, String> readings = ArchivedNote.readings(notes, world);
    return hits.stream().map(hit -> of(hit, Optional.ofNullable(readings.get(hit.note().id()))));
  }

  public Passage passage() {
    return hit.passage();
  }

  public NoteSummary note() {
    return hit.note();
  }

  PassageTags tags() {
    return hit.passage().tags();
  }

  Optional<String> wording() {
    return hit.same().life().map(WordingHistory::wording);
  }

  /** The places of its duplicate group, including its own. */
  List<DuplicateGroup.Place> places() {
    return hit.same().places();
  }

  /** Number of passages of its duplicate group. */
  long count() {
    return hit.same().count();
  }
}
