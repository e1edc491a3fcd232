package org.councilnotes.note;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.number.DocumentNumber;

/**
 * One language version of one document.
 *
 * @param id number in lower case joined by {@code -}, or the file's stem and eight hex digits
 * @param sections in reading order, outer before inner
 * @param passages in reading order
 * @param about ISO 3166-1 alpha-2 codes of the countries that the note as a whole is about; at most
 *     three, none where it is about no country in particular
 */
public record Note(
    String id,
    CoverPage cover,
    Adoption adoption,
    ReportMetadata report,
    List<Section> sections,
    List<Passage> passages,
    ExtractionSheet sheet,
    List<String> about) {

  public Note {
    sections = List.copyOf(sections);
    passages = List.copyOf(passages);
    about = List.copyOf(about);
  }

  /** A note that is about no country in particular. */
  public Note(
      String id,
      CoverPage cover,
      Adoption adoption,
      ReportMetadata report,
      List<Section> sections,
      List<Passage> passages,
      ExtractionSheet sheet) {
    this(id, cover, adoption, report, sections, passages, sheet, List.of());
  }

  public Optional<DocumentNumber> number() {
    return cover.identity().number();
  }

  public String language() {
    return cover.identity().language();
  }

  public String subject() {
    return cover.address().subject();
  }

  public Marking marking() {
    return cover.marking();
  }

  /** The note without sections, passages and extraction sheet, as lists show it. */
  public Note head() {
    return new Note(id, cover, adoption, report, List.of(), List.of(), ExtractionSheet.NONE, about);
  }

  public Note withPassages(List<Passage> newPassages) {
    return new Note(id, cover, adoption, report, sections, newPassages, sheet, about);
  }

  public Note withReport(ReportMetadata newReport) {
    return new Note(id, cover, adoption, newReport, sections, passages, sheet, about);
  }

  public Note withAdoption(Adoption newAdoption) {
    return new Note(id, cover, newAdoption, report, sections, passages, sheet, about);
  }

  public Note withSheet(ExtractionSheet newSheet) {
    return new Note(id, cover, adoption, report, sections, passages, newSheet, about);
  }

  public Note withAbout(List<String> newAbout) {
    return new Note(id, cover, adoption, report, sections, passages, sheet, newAbout);
  }

  /**
   * The same note with another cover. Ids of the note and of its passages follow the number and
   * language of the cover.
   */
  public Note withCover(CoverPage newCover) {
    String newId = newCover.identity().noteId().orElse(id);
    List<Passage> renamed =
        passages.stream().map(passage -> passage.withNoteId(id, newId)).toList();
    return new Note(newId, newCover, adoption, report, sections, renamed, sheet, about);
  }

  /** The heading above a passage, without its label; empty where there is none. */
  public String headingOf(Passage passage) {
    return sections.stream()
        .filter(section -> section.id().equals(passage.section()))
        .findFirst()
        .map(Section::heading)
        .orElse("");
  }

  /** The years by which readers see and filter the note. */
  public NoteYears years() {
    return NoteYears.of(report, cover.identity().date());
  }

  /**
   * A few characters that tell the note from others: its edition, else its number, else its id. The
   * date of a note is no edition.
   */
  public String shortName() {
    return report.edition().or(() -> number().map(DocumentNumber::display)).orElse(id);
  }
}
