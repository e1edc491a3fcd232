package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.xmlbeans.XmlObject;
import org.councilnotes.collate.view.TableFamilies;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Note;
import org.councilnotes.redline.RedlineRow.Side;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;

/**
 * One note as a Word file without tracked changes: a passage a paragraph, headings by their level,
 * items as list paragraphs, rows in tables, footnotes where they are called.
 */
public final class NoteDocument {

  private NoteDocument() {}

  /**
   * Writes a note.
   *
   * @param isRestricted whether every page is marked
   */
  public static byte[] write(Note note, boolean isRestricted) {
    TableFamilies tables = TableFamilies.of(note);
    RevisionStamps tracking = new RevisionStamps(note.cover().identity().date());
    RedlineComments remarks = new RedlineComments(tracking);
    RedlineFootnotes footnotes = new RedlineFootnotes();
    ParagraphWriter paragraphs = new ParagraphWriter(tracking, remarks, footnotes);
    DocxPackage file = new DocxPackage(note.language());
    file.add(
        "word/document.xml",
        new RedlineBody(tracking, paragraphs)
            .document(blocks(new RedlineNote(note, tables)), tables));
    file.add("word/comments.xml", remarks.part());
    file.add("word/footnotes.xml", footnotes.part());
    file.add("word/header1.xml", header(note, isRestricted));
    file.add("word/header2.xml", header(note, isRestricted));
    return file.bytes();
  }

  private static List<RedlineBlock> blocks(RedlineNote note) {
    List<RedlineBlock> blocks = new ArrayList<>();
    for (int i = 0; i < note.size(); i++) {
      JoinedPassages passage = note.parts(List.of(i));
      blocks.add(
          note.row(i)
              .map(row -> RedlineBlock.of(unchanged(new Side(row, passage))))
              .orElseGet(() -> RedlineBlock.unmoved(passage.all(RevisionKind.KEPT))));
    }
    return blocks;
  }

  private static RedlineRow unchanged(Side row) {
    Map<String, CounterpartFinder.Footnote> footnotes = new HashMap<>();
    row.words()
        .calls()
        .forEach(
            call ->
                footnotes.put(
                    call.footnote(), new CounterpartFinder.Footnote(call.footnote(), List.of())));
    return new RedlineRow(Optional.of(row), Optional.of(row), List.of(), footnotes);
  }

  private static XmlObject header(Note note, boolean isRestricted) {
    HdrDocument part = HdrDocument.Factory.newInstance();
    CTHdrFtr head = part.addNewHdr();
    if (isRestricted) {
      add("Marking", NoteCaption.LIMITE, head);
    }
    add("Header", caption(note), head);
    return part;
  }

  /** A draft without a number has an id that the program gave it, which says nothing to people. */
  private static String caption(Note note) {
    return note.number().isPresent()
        ? NoteCaption.withEdition(note)
        : note.report().edition().orElse("");
  }

  private static void add(String style, String words, CTHdrFtr head) {
    CTP paragraph = head.addNewP();
    paragraph.addNewPPr().addNewPStyle().setVal(style);
    RunTextWriter.add(words, paragraph.addNewR());
  }
}
