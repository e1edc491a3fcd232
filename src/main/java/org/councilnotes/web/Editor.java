package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.corpus.Corrections;
import org.councilnotes.corpus.Overlay;
import org.councilnotes.note.Correction;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.search.HeldNote;

/** Opens the passages of one note to be corrected. */
record Editor(HeldNote held, Corrector corrector, SameTag sameTag, TagWords words) {

  /**
   * The note with the tags that one of its passages has.
   *
   * @param passage id of the passage; none is opened where there is none of that id
   * @param correction id of the one whose tag is looked for elsewhere, too
   */
  NoteEditing opened(String passage, String correction) {
    Corrections corrections = corrector.of(held.note().id());
    Overlay overlay = corrections.over(held.note());
    Note corrected = overlay.note(held.note());
    Optional<EditPanel> panel =
        corrected.passages().stream()
            .filter(p -> p.id().equals(passage))
            .findFirst()
            .map(p -> panel(p, overlay, corrections.byId(correction)));
    return new NoteEditing(corrected, overlay, isPending(held, corrections), panel);
  }

  /** Whether a run has yet to take up what is corrected in a note. */
  static boolean isPending(HeldNote held, Corrections corrections) {
    return held.files().stream()
        .filter(file -> file.outcome().isIndexed())
        .anyMatch(file -> !corrections.areIn(file.version().tagging()));
  }

  private EditPanel panel(Passage passage, Overlay overlay, Optional<Correction> last) {
    Optional<SameView> same =
        last.filter(correction -> overlay.of(passage.id()).contains(correction))
            .filter(correction -> correction.was().isPresent())
            .map(correction -> same(correction, passage));
    return new EditPanel(
        passage.id(), TagRow.of(passage, overlay, words.kinds(), words), words, same);
  }

  private SameView same(Correction correction, Passage passage) {
    return new SameView(
        correction.id(), words.of(correction.was().orElseThrow()), sameTag.of(correction, passage));
  }
}
