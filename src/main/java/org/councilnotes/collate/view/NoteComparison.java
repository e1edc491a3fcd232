package org.councilnotes.collate.view;

import java.util.List;
import org.councilnotes.collate.Comparison;
import org.councilnotes.note.Note;

/** Notes with their comparison, both of one snapshot of the archive. */
public record NoteComparison(List<Note> notes, Comparison comparison) {

  public NoteComparison {
    notes = List.copyOf(notes);
  }

  /**
   * Compares notes.
   *
   * @param notes two or more, in the order of the columns
   */
  public static NoteComparison of(List<Note> notes) {
    return new NoteComparison(notes, Comparison.of(notes));
  }

  /** How many passages the notes have together. */
  public long passages() {
    return notes.stream().mapToLong(note -> note.passages().size()).sum();
  }
}
