package org.councilnotes.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.DocumentNumber.Suffix;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;

/**
 * The order in which notes are compared: editions of one series by the period reported on, versions
 * of one document by their revision; notes that have nothing in common as they are given.
 */
final class OldestFirst {

  private static final Comparator<Note> BY_REVISION =
      Comparator.comparing(OldestFirst::revision).thenComparing(OldestFirst::date);

  private static final Comparator<Note> BY_PERIOD =
      Comparator.comparing(OldestFirst::start).thenComparing(BY_REVISION);

  private OldestFirst() {}

  static List<Note> of(List<Note> notes) {
    if (haveOne(notes, note -> note.number().map(number -> number.document().key()))) {
      return notes.stream().sorted(BY_REVISION).toList();
    }
    return haveOne(notes, note -> note.report().series())
        ? notes.stream().sorted(BY_PERIOD).toList()
        : notes;
  }

  /** Whether something that each of them has is the same in all. */
  private static boolean haveOne(List<Note> notes, Function<Note, Optional<String>> what) {
    Set<Optional<String>> values = notes.stream().map(what).collect(Collectors.toSet());
    return values.size() == 1 && values.iterator().next().isPresent();
  }

  private static int revision(Note note) {
    return note.number().stream()
        .map(DocumentNumber::version)
        .flatMap(List::stream)
        .filter(suffix -> suffix.kind() == Suffix.Kind.REV)
        .mapToInt(Suffix::number)
        .max()
        .orElse(0);
  }

  private static LocalDate start(Note note) {
    return note.report().period().map(ReportingPeriod::from).orElseGet(() -> date(note));
  }

  private static LocalDate date(Note note) {
    return note.cover().identity().date().orElse(LocalDate.MIN);
  }
}
