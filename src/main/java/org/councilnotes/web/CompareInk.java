package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.note.TextRange;
import org.councilnotes.series.Row;
import org.councilnotes.series.Step.Edit;
import org.councilnotes.web.Run.Ink;

/** The text of a wording with what its own note marks in it, and with what differs elsewhere. */
final class CompareInk {

  private CompareInk() {}

  /** The text as its note has it. */
  static List<Run> plain(Row.Cell cell) {
    return ofNote(cell).runs();
  }

  /** The text with the words that only it has. */
  static List<Run> marked(Row.Cell cell, List<TextRange> ownWords, Ink ink) {
    return ofNote(cell).with(ownWords, ink).runs();
  }

  /** The newer text with the words that came, and at their places those of the older that went. */
  static List<Run> redline(Row.Cell older, Row.Cell newer, List<Edit> edits) {
    InkedText before =
        ofNote(older).with(List.of(new TextRange(0, older.text().length())), Ink.LOST);
    InkedText after = ofNote(newer).with(edits.stream().map(Edit::right).toList(), Ink.CAME);
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (Edit edit : edits) {
      if (edit.left().length() > 0) {
        runs.addAll(after.runs(new TextRange(at, edit.right().start())));
        runs.addAll(before.runs(edit.left()));
        at = edit.right().start();
      }
    }
    runs.addAll(after.runs(new TextRange(at, newer.text().length())));
    return runs;
  }

  private static InkedText ofNote(Row.Cell cell) {
    return InkedText.of(cell.text(), cell.marked(State.DELETED).toList(), Ink.DELETED)
        .with(cell.marked(State.BLANKED).toList(), Ink.BLANKED);
  }
}
