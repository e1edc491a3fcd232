package org.councilnotes.draft.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;

/** Reads the editions of a series that came before a draft. */
record ReferenceFinder(Note draft, ArchiveReader world) {

  /** The editions of a series, as far as they came before the draft; none without a series. */
  DraftReference of(Optional<String> series) {
    if (series.isEmpty()) {
      return DraftReference.NONE;
    }
    EarlierNotes earlier = new EarlierNotes(draft, series);
    List<NoteSummary> notes = world.series(series.get()).stream().filter(earlier::precede).toList();
    return new DraftReference(
        series, SeriesEditions.oldestFirst(notes), previous(notes, series.get()));
  }

  private Optional<Note> previous(List<NoteSummary> notes, String series) {
    return editions(notes, series).stream()
        .reduce((older, newer) -> newer)
        .flatMap(note -> world.note(note.id()));
  }

  /** One version of each edition in the language of the draft, oldest first. */
  List<NoteSummary> editions(List<NoteSummary> notes, String series) {
    return SeriesEditions.of(series, notes).stream()
        .filter(one -> one.language().equals(draft.language()))
        .flatMap(one -> one.editions().stream())
        .toList();
  }

  /** The series that most of some notes belong to; empty where fewer than two belong to it. */
  static Optional<String> mostOf(List<NoteSummary> sources) {
    return sources.stream()
        .flatMap(note -> note.report().series().stream())
        .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .max(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
