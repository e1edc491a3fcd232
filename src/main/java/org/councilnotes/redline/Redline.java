package org.councilnotes.redline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.Comparison;
import org.councilnotes.note.Note;

/**
 * Two notes as one Word file with tracked changes: what went is deleted, what came is inserted,
 * what moved is moved; rejecting every change gives the texts of all passages of the older note in
 * order, accepting every change those of the newer one, a passage a paragraph.
 *
 * <p>Table rows and footnotes are paragraphs of their own style, for Word tracks neither the change
 * of a table to text nor a footnote that moved; a footnote follows the passage of its anchor.
 * Characters that no XML file can hold are shown by their pictures, as {@link
 * org.councilnotes.note.text.ControlCharacterEscaping} does. The changes are dated with the newer
 * note's date, or the older one's, or not at all, so that the same notes give the same bytes.
 *
 * <p>Source: ECMA-376, part 1, 17.13.5 (revisions).
 */
public final class Redline {

  private final Note older;
  private final Note newer;
  private final List<RedlineBlock> blocks;

  private Redline(Note older, Note newer, List<RedlineBlock> blocks) {
    this.older = older;
    this.newer = newer;
    this.blocks = blocks;
  }

  /** A redline of the first and the last witness of a comparison, see {@link #between}. */
  public static Redline of(Comparison comparison, List<Note> notes) {
    return between(comparison, notes, 0, notes.size() - 1);
  }

  /**
   * A redline of two witnesses of a comparison. Witnesses that are not adjacent are compared again,
   * as a comparison has edits between adjacent ones only.
   *
   * @param notes the compared notes, in the order of the witnesses
   * @param older position from 0; must be before {@code newer}
   */
  public static Redline between(Comparison comparison, List<Note> notes, int older, int newer) {
    if (older < 0 || newer >= notes.size() || older >= newer) {
      throw new IllegalArgumentException("no two witnesses: " + older + " and " + newer);
    }
    if (newer - older > 1) {
      List<Note> two = List.of(notes.get(older), notes.get(newer));
      return of(Comparison.of(two), two);
    }
    RedlineNote left = new RedlineNote(notes.get(older));
    RedlineNote right = new RedlineNote(notes.get(newer));
    List<Counterpart> counterparts = CounterpartFinder.of(comparison, older, left, right);
    return new Redline(
        notes.get(older), notes.get(newer), ParagraphInterleaving.of(left, right, counterparts));
  }

  /** The bytes of the file. */
  public byte[] write() {
    Optional<LocalDate> date =
        newer.cover().identity().date().or(() -> older.cover().identity().date());
    RevisionStamps tracking = new RevisionStamps(date);
    RedlineComments remarks = new RedlineComments(tracking);
    DocxPackage file = new DocxPackage(newer.language());
    file.add("word/document.xml", new RedlineBody(tracking, remarks).document(blocks));
    file.add("word/comments.xml", remarks.part());
    RedlineHeader head = new RedlineHeader(older, newer);
    file.add("word/header1.xml", head.first());
    file.add("word/header2.xml", head.others());
    return file.bytes();
  }
}
