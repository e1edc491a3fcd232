package org.councilnotes.redline;

import java.math.BigInteger;
import org.apache.xmlbeans.XmlObject;
import org.councilnotes.note.text.TextMark.State;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTComment;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTComments;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;

/**
 * Comments on words that are deleted or blanked in a note itself, on paragraphs that are only
 * likely counterparts and on those that seem to make the point of one that went, so that the text
 * stays unchanged.
 */
final class RedlineComments {

  private static final String DELETED =
      "Deleted in the note itself: the words struck through in this paragraph do not stand.";
  private static final String BLANKED =
      "Not accessible: something is blanked here in this version of the note.";

  static final String LIKELY =
      "Likely counterpart: both notes speak of this matter, in words of their own.";

  private final CommentsDocument document = CommentsDocument.Factory.newInstance();
  private final CTComments comments = document.addNewComments();
  private final RevisionStamps tracking;

  RedlineComments(RevisionStamps tracking) {
    this.tracking = tracking;
  }

  /** Adds a comment on a mark of a note and returns its id. */
  BigInteger add(State state) {
    return add(state == State.DELETED ? DELETED : BLANKED);
  }

  /** The comment on a new text beside which one that went is offered. */
  static String samePoint(String other) {
    return "Same point in other words, a guess. The older note says: " + other;
  }

  /** Adds a comment and returns its id. */
  BigInteger add(String words) {
    CTComment comment = comments.addNewComment();
    tracking.stamp(comment);
    comment.setInitials("CNA");
    RunTextWriter.add(words, comment.addNewP().addNewR());
    return comment.getId();
  }

  XmlObject part() {
    return document;
  }
}
