package org.councilnotes.note;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;

/**
 * One paragraph, list item, table row, heading, footnote or cover field: the unit of search, tags,
 * comparison, quotation and export.
 *
 * @param id {@code NOTE/SECTION/ORDINAL-IN-SECTION}
 * @param section id of the innermost section
 * @param ordinal position in the note, from 1
 * @param place where it stands on the page
 * @param text NFC, runs of white space made one space
 * @param marks deleted and added words, in order
 * @param tags empty until tagged
 */
public record Passage(
    String id,
    String section,
    int ordinal,
    Place place,
    String text,
    List<TextMark> marks,
    PassageTags tags) {

  public Passage {
    marks = List.copyOf(marks);
  }

  /**
   * What a passage is and where.
   *
   * @param page first page, from 1; empty in formats without pages
   * @param anchor of a footnote
   * @param row of a table row
   * @param remark of a passage in which a delegation speaks
   * @param provision path of the labels of a recital, article, paragraph or point, such as {@code
   *     ARTICLE-3/2/b}; empty for other passages
   */
  public record Place(
      PassageKind kind,
      OptionalInt page,
      Optional<FootnoteAnchor> anchor,
      Optional<TableRow> row,
      Optional<Remark> remark,
      Optional<String> provision) {

    public Place(PassageKind kind, OptionalInt page, Optional<FootnoteAnchor> anchor) {
      this(kind, page, anchor, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Place of(PassageKind kind) {
      return new Place(kind, OptionalInt.empty(), Optional.empty());
    }

    public Place in(TableRow newRow) {
      return new Place(kind, page, anchor, Optional.of(newRow), remark, provision);
    }

    public Place with(Remark newRemark) {
      return new Place(kind, page, anchor, row, Optional.of(newRemark), provision);
    }

    public Place withProvision(Optional<String> newProvision) {
      return new Place(kind, page, anchor, row, remark, newProvision);
    }

    private Place withNoteId(String oldNote, String newNote) {
      return new Place(
          kind,
          page,
          anchor.map(a -> new FootnoteAnchor(renamed(a.passage(), oldNote, newNote), a.at())),
          row.map(r -> r.of(renamed(r.table(), oldNote, newNote))),
          remark.map(r -> r.on(r.on().map(id -> renamed(id, oldNote, newNote)))),
          provision);
    }
  }

  /** The same passage with ids of a note that has a new id. */
  Passage withNoteId(String oldNote, String newNote) {
    return new Passage(
        renamed(id, oldNote, newNote),
        section,
        ordinal,
        place.withNoteId(oldNote, newNote),
        text,
        marks,
        tags);
  }

  private static String renamed(String id, String oldNote, String newNote) {
    return newNote + id.substring(oldNote.length());
  }

  /** The text with deleted words replaced by blanks, so that all offsets stay valid. */
  public String textWithoutDeletions() {
    StringBuilder standing = new StringBuilder(text);
    deletions().forEach(r -> standing.replace(r.start(), r.end(), " ".repeat(r.length())));
    return standing.toString();
  }

  /** The text with all but the deleted words replaced by blanks; blank where no word is deleted. */
  public String deletedText() {
    StringBuilder deleted = new StringBuilder(" ".repeat(text.length()));
    deletions().forEach(r -> deleted.replace(r.start(), r.end(), r.of(text)));
    return deleted.toString();
  }

  /** The ranges of deleted words. */
  public Stream<TextRange> deletions() {
    return marks.stream().filter(m -> m.state().isDeletion()).map(TextMark::range);
  }

  public PassageKind kind() {
    return place.kind();
  }

  public Passage withMarks(List<TextMark> newMarks) {
    return new Passage(id, section, ordinal, place, text, newMarks, tags);
  }

  public Passage withTags(PassageTags newTags) {
    return new Passage(id, section, ordinal, place, text, marks, newTags);
  }
}
