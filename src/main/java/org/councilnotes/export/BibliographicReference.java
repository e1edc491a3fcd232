package org.councilnotes.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.store.NoteSummary;

/**
 * A passage as a record of reference managers.
 *
 * @param id of the passage
 * @param title subject of the note, else its number or id
 * @param number with its series, such as {@code ST 10364/19}; empty where the note has none and may
 *     not be a document of the Council
 * @param place section and page
 * @param quote text without deleted words
 * @param notes the mark of a note that is not public, the citation, its identification, and the
 *     provenance of the export
 */
record BibliographicReference(
    String id,
    String title,
    Optional<String> number,
    Optional<LocalDate> date,
    String language,
    Place place,
    String quote,
    List<String> notes) {

  /** Issuer of the notes that have a number. */
  static final String COUNCIL = "Council of the European Union";

  record Place(String section, OptionalInt page) {}

  static BibliographicReference of(CitedHit hit, ExportProvenance about) {
    NoteSummary note = hit.note();
    return new BibliographicReference(
        hit.passage().id(),
        note.naming().subject().isEmpty() ? note.title() : note.naming().subject(),
        note.number().map(Citation::number),
        note.date(),
        note.naming().language(),
        new Place(hit.passage().section(), hit.passage().place().page()),
        hit.citation().quote(),
        Stream.of(
                mark(note),
                "Citation: " + hit.citation().council(Locale.UK).remarkedLine(),
                "Pin: " + hit.citation().pin(),
                "Export: " + about.line())
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private static String mark(NoteSummary note) {
    String mark = NoteCaption.mark(note.marking());
    return mark.isEmpty() ? "" : "Marking: " + mark;
  }

  Optional<String> year() {
    return date.map(day -> Integer.toString(day.getYear()));
  }
}
