package org.councilnotes.cli.output;

import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;

/** Prints the mark of what is made from notes that are not public. */
public record AnswerMarkPrinter(Console console) {

  /** A line for what was made from several notes; nothing where all are public. */
  public void print(Marking strictest) {
    if (strictest != Marking.PUBLIC) {
      console.print(
          NoteCaption.mark(strictest) + ": made from all notes, restricted ones included");
    }
  }

  /** The mark behind the name of a note, with a blank before it; empty for a public note. */
  public static String behind(Marking marking) {
    return marking == Marking.PUBLIC ? "" : " " + NoteCaption.mark(marking);
  }
}
