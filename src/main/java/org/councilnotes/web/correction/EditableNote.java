package org.councilnotes.web.correction;

import java.util.List;
import java.util.Optional;
import org.councilnotes.curation.CorrectionOverlay;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.web.address.NoteLink;

/**
 * What readers may correct on a note's page.
 *
 * @param note the note with the current corrections
 * @param pending whether corrections are not indexed yet
 * @param panel editor of the passage that is open for correction
 */
public record EditableNote(
    Note note, CorrectionOverlay overlay, boolean pending, Optional<TagEditor.Panel> panel) {

  /** The problems in the file of corrections. */
  public List<Reason> problems() {
    return overlay.problems();
  }

  /** The number of corrected tags of a passage. */
  public int corrected(String passage) {
    return overlay.of(passage).size();
  }

  /** Address that opens a passage for correction. */
  public String href(String passage) {
    return NoteLink.toCorrecting(note.id(), passage);
  }

  public boolean isOpen(String passage) {
    return panel.filter(open -> open.passage().equals(passage)).isPresent();
  }

  public String action() {
    return NoteLink.to(note.id()) + "/corrections";
  }

  /** Address that searches for the same mistake in other passages. */
  public String sameHref(String passage, String correction) {
    return NoteLink.toCorrected(note.id(), passage, correction);
  }

  /** Address of the passage without its editor. */
  public String closeHref(String passage) {
    return NoteLink.toPassage(note.id(), passage);
  }
}
