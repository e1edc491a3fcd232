package org.councilnotes.redline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.view.ComparisonView;
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
 * <p>LibreOffice does not read that the end of a paragraph was deleted or inserted where the
 * paragraph has a comment: an empty paragraph with the comment remains there.
 *
 * <p>Source: ECMA-376, part 1, 17.13.5 (revisions).
 */
public final class Redline {

  private final ComparisonView comparison;
  private final List<RedlineBlock> blocks;

  private Redline(ComparisonView comparison, List<RedlineBlock> blocks) {
    this.comparison = comparison;
    this.blocks = blocks;
  }

  /**
   * A redline of the two witnesses of a comparison, older first: tracked changes lead from one text
   * to one other.
   */
  public static Redline of(ComparisonView comparison) {
    if (comparison.witnesses().size() != 2) {
      throw new IllegalArgumentException("no two witnesses: " + comparison.witnesses().size());
    }
    RedlineNote left = new RedlineNote(comparison.notes().getFirst());
    RedlineNote right = new RedlineNote(comparison.notes().getLast());
    List<Counterpart> counterparts = CounterpartFinder.of(comparison, left, right);
    return new Redline(comparison, ParagraphInterleaving.of(left, right, counterparts));
  }

  /** The bytes of the file. */
  public byte[] write() {
    Note older = comparison.notes().getFirst();
    Note newer = comparison.notes().getLast();
    Optional<LocalDate> date =
        newer.cover().identity().date().or(() -> older.cover().identity().date());
    RevisionStamps tracking = new RevisionStamps(date);
    RedlineComments remarks = new RedlineComments(tracking);
    DocxPackage file = new DocxPackage(newer.language());
    file.add("word/document.xml", new RedlineBody(tracking, remarks).document(blocks));
    file.add("word/comments.xml", remarks.part());
    RedlineHeader head =
        new RedlineHeader(older, newer, comparison.isRestricted(), LanguageRemark.on(comparison));
    file.add("word/header1.xml", head.first());
    file.add("word/header2.xml", head.others());
    return file.bytes();
  }
}
