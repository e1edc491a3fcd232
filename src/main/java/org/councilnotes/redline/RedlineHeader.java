package org.councilnotes.redline;

import org.apache.xmlbeans.XmlObject;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;

/** What stands over the pages of a redline: which two notes it is of, and how they may be used. */
record RedlineHeader(Note older, Note newer) {

  private static final String ADVICE =
      "Rejecting all changes gives the older text, accepting all the newer one. Grey words struck "
          + "through were deleted in the note itself and do not stand.";

  /** On the first page. */
  XmlObject first() {
    HdrDocument part = HdrDocument.Factory.newInstance();
    CTHdrFtr head = part.addNewHdr();
    addMark(head);
    add("Header", "Older: " + line(older), head);
    add("Header", "Newer: " + line(newer), head);
    add("Header", ADVICE, head);
    return part;
  }

  /** On all others. */
  XmlObject others() {
    HdrDocument part = HdrDocument.Factory.newInstance();
    CTHdrFtr head = part.addNewHdr();
    addMark(head);
    add("Header", NoteCaption.of(older) + " and " + NoteCaption.of(newer), head);
    return part;
  }

  private void addMark(CTHdrFtr head) {
    if (older.marking() != Marking.PUBLIC || newer.marking() != Marking.PUBLIC) {
      add("Marking", NoteCaption.LIMITE, head);
    }
  }

  private static String line(Note note) {
    return NoteCaption.of(note) + ", " + note.edition() + ": " + note.subject();
  }

  private static void add(String style, String words, CTHdrFtr head) {
    CTP paragraph = head.addNewP();
    paragraph.addNewPPr().addNewPStyle().setVal(style);
    DocxRun.add(words, paragraph.addNewR());
  }
}
