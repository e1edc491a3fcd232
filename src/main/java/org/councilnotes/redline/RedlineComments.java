package org.councilnotes.redline;

import java.math.BigInteger;
import org.apache.xmlbeans.XmlObject;
import org.councilnotes.note.text.TextMark.State;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTComment;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTComments;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;

/**
 * What has to be said of words that do not stand or are not there: as comments, so that the text
 * itself stays as it is.
 */
final class RedlineComments {

  private static final String DELETED =
      "Deleted in the note itself: the words struck through in this paragraph do not stand.";
  private static final String BLANKED =
      "Not accessible: something is blanked here in this version of the note.";

  private final CommentsDocument document = CommentsDocument.Factory.newInstance();
  private final CTComments comments = document.addNewComments();
  private final RevisionStamps tracking;

  RedlineComments(RevisionStamps tracking) {
    this.tracking = tracking;
  }

  /** Writes a remark, to be called by its number. */
  BigInteger add(State state) {
    CTComment comment = comments.addNewComment();
    tracking.stamp(comment);
    comment.setInitials("CNA");
    DocxRun.add(state == State.DELETED ? DELETED : BLANKED, comment.addNewP().addNewR());
    return comment.getId();
  }

  XmlObject part() {
    return document;
  }
}
