package org.councilnotes.curation;

import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextHash;

/**
 * Identifies a passage when its note is read again. It goes by the text, since ids can change.
 *
 * @param id at the time of the correction, for people
 * @param text {@link TextHash} of its text; empty where a person wrote the id only
 * @param occurrence number of the passage among those with the same text in the note, from 1
 */
public record PassageKey(String id, Optional<String> text, int occurrence) {

  public static PassageKey of(Passage passage, Note note) {
    int occurrence = 1;
    for (Passage other : note.passages()) {
      if (other.id().equals(passage.id())) {
        break;
      }
      occurrence += other.text().equals(passage.text()) ? 1 : 0;
    }
    return new PassageKey(passage.id(), Optional.of(TextHash.of(passage.text())), occurrence);
  }
}
