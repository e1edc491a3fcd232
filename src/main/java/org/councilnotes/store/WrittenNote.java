package org.councilnotes.store;

import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;

/**
 * A note as it was written.
 *
 * @param lives wording histories of its passages as far as known, by passage
 */
public record WrittenNote(Note note, Map<String, WordingHistory> lives) {

  public WrittenNote {
    lives = Map.copyOf(lives);
  }
}
