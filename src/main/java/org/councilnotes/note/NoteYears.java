package org.councilnotes.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/**
 * The years that a note counts for: the years of its reporting period, else the year of its date.
 *
 * @param years ascending; empty where the note has neither period nor date
 * @param source which of the two gives the years; empty where neither does
 */
public record NoteYears(List<Integer> years, Optional<Source> source) {

  private static final NoteYears NOT_STATED = new NoteYears(List.of(), Optional.empty());

  public NoteYears {
    years = List.copyOf(years);
  }

  /** What gives the years of a note. */
  public enum Source implements KeyedConstant {
    PERIOD,
    DATE;
  }

  public static NoteYears of(ReportMetadata report, Optional<LocalDate> date) {
    return report
        .period()
        .map(period -> new NoteYears(period.years(), Optional.of(Source.PERIOD)))
        .or(() -> date.map(NoteYears::ofDate))
        .orElse(NOT_STATED);
  }

  private static NoteYears ofDate(LocalDate date) {
    return new NoteYears(List.of(date.getYear()), Optional.of(Source.DATE));
  }
}
