package org.councilnotes.index;

import java.time.LocalDate;
import java.util.List;
import org.councilnotes.note.Days;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;

/**
 * When what a passage tells took place: in the years that it names, else in the period that the
 * note reports on, else on the date of the document, else today.
 */
record PassageTime(LocalDate today) {

  List<Days> of(Note note, Passage passage) {
    List<Days> years =
        passage.tags().eventYears().stream()
            .map(y -> y.year())
            .distinct()
            .map(Days::ofYear)
            .toList();
    return years.isEmpty() ? List.of(of(note)) : years;
  }

  private Days of(Note note) {
    LocalDate date = note.cover().identity().date().orElse(today);
    return note.report()
        .period()
        .map(period -> new Days(period.from(), period.to()))
        .orElseGet(() -> new Days(date, date));
  }
}
