package org.councilnotes.note;

import java.util.List;
import java.util.Optional;

/**
 * One language version of one document.
 *
 * @param id number in lower case joined by {@code -}, or the file's stem and eight hex digits
 * @param sections in reading order, outer before inner
 * @param passages in reading order
 */
public record Note(
    String id,
    CoverPage cover,
    Adoption adoption,
    Report report,
    List<Section> sections,
    List<Passage> passages,
    ExtractionSheet sheet) {

  public Note {
    sections = List.copyOf(sections);
    passages = List.copyOf(passages);
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

  public Note withPassages(List<Passage> newPassages) {
    return new Note(id, cover, adoption, report, sections, newPassages, sheet);
  }

  public Note withReport(Report newReport) {
    return new Note(id, cover, adoption, newReport, sections, passages, sheet);
  }

  /** The edition's name: its period, else the year of its date, else its id. */
  public String edition() {
    return report
        .period()
        .map(ReportingPeriod::edition)
        .or(() -> cover.identity().date().map(d -> Integer.toString(d.getYear())))
        .orElse(id);
  }
}
