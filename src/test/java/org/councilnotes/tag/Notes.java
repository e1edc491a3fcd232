package org.councilnotes.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.CoverPage.Address;
import org.councilnotes.note.CoverPage.Identity;
import org.councilnotes.note.CoverPage.RelatedDocuments;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.FootnoteAnchor;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.Section;
import org.councilnotes.note.tag.PassageTags;

/** Builds small notes by hand: sections and passages in reading order. */
public final class Notes {

  private final String language;
  private final String subject;
  private Optional<LocalDate> date = Optional.empty();
  private final List<Section> sections = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Map<String, Integer> ordinals = new HashMap<>();

  private Notes(String language, String subject) {
    this.language = language;
    this.subject = subject;
  }

  public static Notes in(String language, String subject) {
    return new Notes(language, subject);
  }

  /** One paragraph and nothing else. */
  public static Note of(String language, String text) {
    return in(language, "").section("h1", "").text(text).build();
  }

  public Notes dated(LocalDate day) {
    this.date = Optional.of(day);
    return this;
  }

  Notes cover(String text) {
    add(Section.COVER, PassageKind.COVER, text);
    return this;
  }

  /** Opens a section; a heading without words is none. */
  public Notes section(String id, String heading) {
    int depth = (int) id.chars().filter(c -> c == '.').count() + 1;
    String label = id.startsWith("h") ? "" : id.substring(id.lastIndexOf('.') + 1) + ".";
    sections.add(new Section(id, depth, label, heading));
    if (!heading.isEmpty()) {
      add(id, PassageKind.HEADING, heading);
    }
    return this;
  }

  public Notes text(String text) {
    add(sections.getLast().id(), PassageKind.PARAGRAPH, text);
    return this;
  }

  public Notes item(String text) {
    add(sections.getLast().id(), PassageKind.ITEM, text);
    return this;
  }

  public Notes row(String text) {
    add(sections.getLast().id(), PassageKind.ROW, text);
    return this;
  }

  /** A footnote whose mark stands behind words of the last passage. */
  public Notes footnote(String words, String text) {
    Passage calling = passages.getLast();
    int at = calling.text().indexOf(words) + words.length();
    add(
        sections.getLast().id(),
        new Passage.Place(
            PassageKind.FOOTNOTE,
            OptionalInt.empty(),
            Optional.of(new FootnoteAnchor(calling.id(), at))),
        text);
    return this;
  }

  private void add(String section, PassageKind kind, String text) {
    add(section, Passage.Place.of(kind), text);
  }

  private void add(String section, Passage.Place place, String text) {
    int ordinal = ordinals.merge(section, 1, Integer::sum);
    passages.add(
        new Passage(
            "90001-20/%s/%d".formatted(section, ordinal),
            section,
            passages.size() + 1,
            place,
            text,
            List.of(),
            PassageTags.NONE));
  }

  public Note build() {
    Address address = new Address(Optional.of("NOTE"), Optional.empty(), Optional.empty(), subject);
    Identity identity = new Identity(Optional.empty(), language, Optional.empty(), date);
    return new Note(
        "90001-20",
        new CoverPage(identity, address, RelatedDocuments.NONE, List.of(), Marking.PUBLIC),
        Adoption.NOT_STATED,
        ReportMetadata.NONE,
        sections,
        passages,
        ExtractionSheet.NONE);
  }
}
