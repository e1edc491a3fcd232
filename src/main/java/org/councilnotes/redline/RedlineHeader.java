package org.councilnotes.redline;

import java.util.Optional;
import org.apache.xmlbeans.XmlObject;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Note;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;

/**
 * Page headers of a redline: the two notes, and their marking.
 *
 * @param isRestricted whether one of them is not public
 * @param languages what there is to say of their languages
 */
record RedlineHeader(Note older, Note newer, boolean isRestricted, Optional<String> languages) {

  private static final String ADVICE =
      "Rejecting all changes gives the older text, accepting all the newer one. Grey words struck "
          + "through were deleted in the note itself and do not stand.";

  /** Header of the first page. */
  XmlObject first() {
    HdrDocument part = HdrDocument.Factory.newInstance();
    CTHdrFtr head = part.addNewHdr();
    addMark(head);
    add("Header", "Older: " + line(older), head);
    add("Header", "Newer: " + line(newer), head);
    add("Header", ADVICE, head);
    languages.ifPresent(remark -> add("Header", remark, head));
    return part;
  }

  /** Header of all other pages. */
  XmlObject others() {
    HdrDocument part = HdrDocument.Factory.newInstance();
    CTHdrFtr head = part.addNewHdr();
    addMark(head);
    add("Header", NoteCaption.of(older) + " and " + NoteCaption.of(newer), head);
    return part;
  }

  private void addMark(CTHdrFtr head) {
    if (isRestricted) {
      add("Marking", NoteCaption.LIMITE, head);
    }
  }

  private static String line(Note note) {
    return NoteCaption.withEdition(note) + ": " + note.subject();
  }

  private static void add(String style, String words, CTHdrFtr head) {
    CTP paragraph = head.addNewP();
    paragraph.addNewPPr().addNewPStyle().setVal(style);
    RunTextWriter.add(words, paragraph.addNewR());
  }
}
