package org.councilnotes.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.NoteYears;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.InterinstitutionalFile;

/**
 * The data of a note for lists and hits.
 *
 * @param files the interinstitutional files that it belongs to
 * @param about codes of the countries that it is about
 */
public record NoteSummary(
    String id,
    Naming naming,
    Optional<LocalDate> date,
    Marking marking,
    Adoption adoption,
    ReportMetadata report,
    List<InterinstitutionalFile> files,
    List<String> about) {

  public NoteSummary {
    files = List.copyOf(files);
    about = List.copyOf(about);
  }

  /** By date, newest first, undated ones last; then by id. */
  public static final Comparator<NoteSummary> NEWEST_FIRST =
      Comparator.comparing((NoteSummary note) -> note.date().orElse(LocalDate.MIN))
          .reversed()
          .thenComparing(NoteSummary::id);

  /** The names of a note: number as printed (empty without one), subject, type, language, codes. */
  public record Naming(
      String number, String subject, String type, String language, List<String> codes) {}

  public static NoteSummary of(Note note) {
    CoverPage cover = note.cover();
    Naming naming =
        new Naming(
            note.number().map(n -> n.display()).orElse(""),
            note.subject(),
            cover.address().type().orElse(""),
            note.language(),
            cover.codes());
    return new NoteSummary(
        note.id(),
        naming,
        cover.identity().date(),
        note.marking(),
        note.adoption(),
        note.report(),
        cover.trail().files(),
        note.about());
  }

  public NoteStatus status() {
    return adoption.status();
  }

  public Optional<DocumentNumber> number() {
    return DocumentNumber.parse(naming.number());
  }

  /** The number where there is one, else the subject, else the id. */
  public String title() {
    if (!naming.number().isEmpty()) {
      return naming.number();
    }
    return naming.subject().isEmpty() ? id : naming.subject();
  }

  public NoteYears years() {
    return NoteYears.of(report, date);
  }

  /** A few characters that tell the note from others, see {@link Note#shortName()}. */
  public String shortName() {
    String number = naming.number();
    return report.edition().orElse(number.isEmpty() ? id : number);
  }
}
