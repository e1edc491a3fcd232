package org.councilnotes.terms;

import java.time.LocalDate;
import java.util.List;
import org.councilnotes.note.Days;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.YearTag;

/**
 * When what a passage tells took place: in the years that it names, else in the period that the
 * note reports on, else on the date of the document, else today.
 */
record PassageTime(LocalDate today) {

  List<Days> of(Note note, Passage passage) {
    List<YearTag> years = passage.tags().eventYears();
    return years.isEmpty()
        ? List.of(of(note))
        : years.stream().map(YearTag::year).distinct().map(Days::ofYear).toList();
  }

  private Days of(Note note) {
    LocalDate date = note.cover().identity().date().orElse(today);
    return note.report()
        .period()
        .map(period -> new Days(period.from(), period.to()))
        .orElseGet(() -> new Days(date, date));
  }
}
