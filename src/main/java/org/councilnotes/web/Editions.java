package org.councilnotes.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.NoteSummary;

/**
 * The notes of one series.
 *
 * @param notes oldest first
 */
record Editions(String series, List<NoteSummary> notes) {

  /** By the period reported on, and within one by the date of the note. */
  private static final Comparator<NoteSummary> OLDEST_FIRST =
      Comparator.comparing(Editions::start)
          .thenComparing(note -> note.date().orElse(LocalDate.MIN))
          .thenComparing(NoteSummary::id);

  Editions {
    notes = List.copyOf(notes);
  }

  /** A comparison of one note with another edition of it. */
  record Other(NoteSummary note, String compareHref) {}

  static Editions of(String series, ArchiveReader world) {
    List<NoteSummary> notes =
        world.notes().stream()
            .filter(note -> note.report().series().equals(Optional.of(series)))
            .sorted(OLDEST_FIRST)
            .toList();
    return new Editions(series, notes);
  }

  public boolean isEmpty() {
    return notes.isEmpty();
  }

  public String href(NoteSummary note) {
    return NoteLink.to(note.id());
  }

  public String compareHref(NoteSummary older, NoteSummary newer) {
    return NoteLink.toComparison(older.id(), newer.id());
  }

  /** The other editions, newest first, each with its comparison, older note on the left. */
  List<Other> besides(String id) {
    int here = notes.stream().map(NoteSummary::id).toList().indexOf(id);
    return notes.reversed().stream()
        .filter(note -> !note.id().equals(id))
        .map(note -> new Other(note, comparison(id, note, notes.indexOf(note) < here)))
        .toList();
  }

  private static String comparison(String id, NoteSummary other, boolean otherIsOlder) {
    return otherIsOlder
        ? NoteLink.toComparison(other.id(), id)
        : NoteLink.toComparison(id, other.id());
  }

  private static LocalDate start(NoteSummary note) {
    return note.report().period().map(ReportingPeriod::from).or(note::date).orElse(LocalDate.MIN);
  }
}
