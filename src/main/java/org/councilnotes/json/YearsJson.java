package org.councilnotes.json;

import java.time.LocalDate;
import java.util.Optional;
import org.councilnotes.note.NoteYears;
import tools.jackson.databind.node.ObjectNode;

/**
 * The years of a note, flat in its object: {@code years}, as the facet {@code year} has them, with
 * {@code yearsOf}, which says whether its {@code period} or its {@code date} tells them; {@code
 * docYear} is that of its date, whatever it reports on.
 */
final class YearsJson {

  private YearsJson() {}

  static void write(NoteYears years, Optional<LocalDate> date, ObjectNode json) {
    Fields.numbers(json, "years", years.years());
    years.source().ifPresent(source -> json.put("yearsOf", source.key()));
    date.ifPresent(day -> json.put("docYear", day.getYear()));
  }
}
