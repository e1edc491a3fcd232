package org.councilnotes.search;

import java.util.Map;
import org.councilnotes.note.Life;
import org.councilnotes.note.Note;

/**
 * A note as it was written.
 *
 * @param lives of its passages as far as they are known, by passage
 */
public record WrittenNote(Note note, Map<String, Life> lives) {

  public WrittenNote {
    lives = Map.copyOf(lives);
  }
}
