package org.councilnotes.web;

import java.util.List;
import org.councilnotes.note.Note;
import org.councilnotes.series.Comparison;

/** Notes beside their comparison, both of one state of the archive. */
record NoteComparison(List<Note> notes, Comparison comparison) {

  NoteComparison {
    notes = List.copyOf(notes);
  }

  /**
   * Compares notes.
   *
   * @param notes two or more, in the order of the columns
   */
  static NoteComparison of(List<Note> notes) {
    return new NoteComparison(notes, Comparison.of(notes));
  }

  /** How many passages the notes have together. */
  long passages() {
    return notes.stream().mapToLong(note -> note.passages().size()).sum();
  }
}
