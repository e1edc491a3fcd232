package org.councilnotes.redline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.TableFamilies;
import org.councilnotes.note.Note;

/**
 * Two notes as one Word file with tracked changes: what went is deleted, what came is inserted,
 * what moved is moved; rejecting every change gives the texts of all passages of the older note in
 * order, accepting every change those of the newer one, a passage a paragraph.
 *
 * <p>A table is a table of Word with its heads, a row a passage: rows that went or came are tracked
 * as rows, changed words in their cells. Word tracks no move of a row, so a row that moved went and
 * came. Tables in which delegations remark on provisions are paragraphs. A footnote is called where
 * its note calls it; one that is called nowhere is a paragraph of its own style.
 *
 * <p>Characters that no XML file can hold are shown by their pictures, as {@link
 * org.councilnotes.note.text.ControlCharacterEscaping} does. The changes are dated with the newer
 * note's date, or the older one's, or not at all, so that the same notes give the same bytes.
 *
 * <p>LibreOffice does not read that the end of a paragraph was deleted or inserted where the
 * paragraph has a comment or a footnote or stands right above a table: an empty paragraph remains
 * there.
 *
 * <p>Source: ECMA-376, part 1, 17.13.5 (revisions).
 */
public final class Redline {

  private final ComparisonView comparison;
  private final List<RedlineBlock> blocks;
  private final TableFamilies tables;

  private Redline(ComparisonView comparison, List<RedlineBlock> blocks, TableFamilies tables) {
    this.comparison = comparison;
    this.blocks = blocks;
    this.tables = tables;
  }

  /**
   * A redline of the two witnesses of a comparison, older first: tracked changes lead from one text
   * to one other.
   */
  public static Redline of(ComparisonView comparison) {
    if (comparison.witnesses().size() != 2) {
      throw new IllegalArgumentException("no two witnesses: " + comparison.witnesses().size());
    }
    TableFamilies tables = TableFamilies.of(comparison);
    RedlineNote left = new RedlineNote(comparison.notes().getFirst(), tables);
    RedlineNote right = new RedlineNote(comparison.notes().getLast(), tables);
    CounterpartFinder.Found found = CounterpartFinder.of(comparison, left, right);
    return new Redline(comparison, ParagraphInterleaving.of(left, right, found), tables);
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
    RedlineFootnotes footnotes = new RedlineFootnotes();
    ParagraphWriter paragraphs = new ParagraphWriter(tracking, remarks, footnotes);
    file.add("word/document.xml", new RedlineBody(tracking, paragraphs).document(blocks, tables));
    file.add("word/comments.xml", remarks.part());
    file.add("word/footnotes.xml", footnotes.part());
    RedlineHeader head =
        new RedlineHeader(older, newer, comparison.isRestricted(), LanguageRemark.on(comparison));
    file.add("word/header1.xml", head.first());
    file.add("word/header2.xml", head.others());
    return file.bytes();
  }
}
