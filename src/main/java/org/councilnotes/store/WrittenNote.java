package org.councilnotes.store;

import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;

/**
 * A note as it was written.
 *
 * @param lives of its passages as far as they are known, by passage
 */
public record WrittenNote(Note note, Map<String, WordingHistory> lives) {

  public WrittenNote {
    lives = Map.copyOf(lives);
  }
}
