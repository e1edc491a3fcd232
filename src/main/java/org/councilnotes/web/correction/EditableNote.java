package org.councilnotes.web.correction;

import java.util.List;
import java.util.Optional;
import org.councilnotes.curation.CorrectionOverlay;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.web.address.NoteLink;

/**
 * What readers may change on a note's page.
 *
 * @param note with its tags as corrected now
 * @param overlay the corrections
 * @param pending whether a run has yet to take up what was changed
 * @param panel of the passage that is being corrected
 */
public record EditableNote(
    Note note, CorrectionOverlay overlay, boolean pending, Optional<TagEditor.Panel> panel) {

  /** What is wrong with the file of corrections. */
  public List<Reason> problems() {
    return overlay.problems();
  }

  /** How many tags of a passage are corrected. */
  public int corrected(String passage) {
    return overlay.of(passage).size();
  }

  /** The address at which a passage can be corrected. */
  public String href(String passage) {
    return NoteLink.toCorrecting(note.id(), passage);
  }

  public boolean isOpen(String passage) {
    return panel.filter(open -> open.passage().equals(passage)).isPresent();
  }

  public String action() {
    return NoteLink.to(note.id()) + "/corrections";
  }

  /** The address at which the same mistake is looked for elsewhere. */
  public String sameHref(String passage, String correction) {
    return NoteLink.toCorrected(note.id(), passage, correction);
  }

  /** The passage without what can be done to it. */
  public String closeHref(String passage) {
    return NoteLink.toPassage(note.id(), passage);
  }
}
